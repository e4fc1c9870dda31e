/** Finds the title of a story whose front matter has none: in its first heading, or in the name of its file. */
import type { Tell } from '../../archive/archive.ts';

export interface TitledBody {
  title: string;
  /** Without the heading that became the title; as many lines as before. */
  text: string;
}

/** In characters: what is longer is no heading of a person. */
const LONGEST = 1000;

/** Returns the name of a file without its ending, or that of its folder where it is an index. */
export function storyName(path: string): string {
  const whole = path.replace(/\.\w+$/, '').replace(/\/index$/, '');
  return whole.split('/').at(-1) ?? '';
}

/**
 * Returns the title that is stated, or else that of a text and the text without it. `name` is the name of the file without
 * its ending.
 */
export function takeTitle(
  stated: string | undefined,
  text: string,
  name: string,
  { file, tell }: { file: string; tell: Tell },
): TitledBody {
  if (stated !== undefined) return { title: stated, text };
  const found = /^((?:[ \t]*\n|<!--[^\n]*-->[ \t]*\n)*)(?:#[ \t]+([^\n]+)|([^\n#>|*+-][^\n]*)\n=+[ \t]*)(?:\n|$)/.exec(
    text,
  );
  const written = found?.[2] ?? found?.[3] ?? '';
  const heading = written.length > LONGEST ? '' : written.replace(/[ \t]#+[ \t]*$/, '');
  if (found && heading) {
    // What stands above it stays
    const above = found[1] ?? '';
    const blank = above + found[0].slice(above.length).replace(/[^\n]/g, '');
    const id = /\{#[^}]*\}\s*$/.exec(heading)?.[0].trim();
    if (id !== undefined)
      tell({
        kind: 'dropped',
        where: { file, line: 1 },
        what: `The title has no mark of its own here: “${id}” was left out.`,
      });
    return { title: plainText(heading), text: blank + text.slice(found[0].length) };
  }
  const words = name
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-?/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const title = words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
  tell({
    kind: 'guessed',
    where: { file, line: 1 },
    what: `The story has no title; it got “${title}” from the name of its file.`,
    remedy: 'Write its title.',
  });
  return { title, text };
}

/** A heading without the marks of Markdown in it. */
function plainText(markdown: string): string {
  const text = markdown
    .replace(/[ \t]*\{#[^}]*\}[ \t]*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<!\w)([*_])(.+?)\1(?!\w)/g, '$2')
    .replace(/<[^<>]{1,100}>/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
  return text === '' ? markdown.trim() : text;
}
