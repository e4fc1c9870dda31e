/** Finds the words that a block keeps beside its HTML, in its attributes, so that none goes in silence. */
import { wordsOf } from '../words.ts';
import type { Block, BlockPart } from './blocks.ts';
import type { Body } from './body-source.ts';

/** How deep attributes are followed, and how much of them is told, in letters. */
const DEEPEST = 5;
const LONGEST = 300;

/** Attributes that are words or addresses for readers, also where they are one word. */
const FOR_READERS =
  /^(?:label|text|title|heading|content|caption|alt|description|placeholder|buttonText|customText|url|feedURL|href|link)$/i;

const FOR_PROGRAMS = /^(?:style|metadata|layout|query|lock|className)$/;

/** Returns the sentences, labels and addresses in the attributes of a block. */
export function textsOf(value: unknown, key = '', depth = 0): string[] {
  if (typeof value === 'string') {
    const text = wordsOf(value);
    const isShown = /\p{L}\s+\p{L}/u.test(text) || /^https?:\/\//i.test(text) || FOR_READERS.test(key);
    return isShown && text !== '' ? [text] : [];
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    FOR_PROGRAMS.test(name) ? [] : textsOf(one, Array.isArray(value) ? key : name, depth + 1),
  );
}

/** Returns the words of what a block holds: its HTML, and the attributes of blocks in it. */
export function wordsIn(parts: readonly BlockPart[]): string[] {
  return parts
    .flatMap((part) => ('html' in part ? [wordsOf(part.html)] : [...textsOf(part.attributes), ...wordsIn(part.parts)]))
    .filter((words) => words !== '');
}

/** Returns texts as one line that is short enough to be told; each once. */
export function lineOfTexts(texts: readonly string[]): string {
  return [...new Set(texts)].join(' ').slice(0, LONGEST).toWellFormed();
}

/** Tells of the words of a plug-in's block that stand in its attributes alone, as that plug-in wrote them into the page. */
export function tellAttributes({ name, attributes, start, isBroken }: Block, written: string, { say }: Body): void {
  if (isBroken) say('doubtful', start, `The settings of the block “${name}” can’t be read in the export.`);
  if (!name.includes('/')) return;
  const held = wordsOf(written);
  const missing = textsOf(attributes).filter((text) => !held.includes(text) && !written.includes(text));
  if (missing.length === 0) return;
  const what = `The block “${name}” of a plug-in kept words beside its text, which were left out: “${lineOfTexts(missing)}”.`;
  say('dropped', start, what, 'Write what readers should see into the story.');
}
