/** Takes the front matter off a text: YAML between `---`, TOML between `+++`, or one JSON object. */
import type { Tell } from '../archive/archive.ts';
import { readLiterals } from './front-matter-code.ts';
import { readJson, readTomlText } from './front-matter-toml.ts';
import type { Fields, ValuePlace } from './front-matter-values.ts';
import { readYamlText } from './front-matter-yaml.ts';
import { withoutSecrets } from './secrets.ts';

export interface FrontMatter {
  fields: Fields;
  /** The text after the front matter. */
  body: string;
  /** The line at which the body begins, from 1. */
  line: number;
  format: 'yaml' | 'toml' | 'json' | 'none';
}

/** Who can't read what a front matter says can't know that everybody may read the story. */
const UNREAD = [['draft', 'true']] as const;

/** The most characters of a front matter; what is longer is no front matter of a person. */
const LONGEST = 50_000;

/**
 * Reads the front matter of a text and returns it with the body. What can't be read is told, and read line by line as far
 * as that goes. `allowsJson` takes an object at the beginning for front matter, as Hugo does.
 *
 * @param text With line feeds alone.
 * @param file The path in the source, for findings.
 */
export function readFrontMatter(text: string, file: string, tell: Tell, allowsJson = false): FrontMatter {
  const clean = text.replace(/^\ufeff/, '');
  const none: FrontMatter = { fields: new Map(), body: clean, line: 1, format: 'none' };
  const json = /^(\s*\n)?\{\s*["}]/.test(clean) && allowsJson ? endOfJson(clean) : 0;
  if (json > 0) {
    const body = clean.slice(json).replace(/^[^\S\n]*\n/, '');
    return {
      ...bodyOf(clean, body),
      fields: readJson(clean.slice(0, json), { file, tell, linesBefore: 0 }),
      format: 'json',
    };
  }
  const fence = /^(?:[^\S\n]*\n)*(---|\+\+\+)[ \t]*(?:(\w+)[ \t]*)?\n/.exec(clean);
  if (!fence) return none;
  const [opening, mark = '', language = ''] = fence;
  const end = endOf(clean, opening.length, mark);
  if (!end) {
    // A rule at the top of a text without front matter has no key below it
    const isKeys = /^(?:[\w-]+:|[\w-]+\s*=)/m.test(clean.slice(opening.length).split('\n', 1)[0] ?? '');
    if (isKeys)
      tell({
        kind: 'doubtful',
        where: { file, line: 1 },
        what: `The front matter is never closed by a line ${mark}, so all of the file became text, and a draft.`,
        remedy: 'Close it in the source, and import again.',
      });
    return isKeys ? { ...none, fields: new Map(UNREAD) } : none;
  }
  const rest = bodyOf(clean, clean.slice(end.after));
  const written = clean.slice(opening.length, end.before);
  const linesBefore = opening.split('\n').length - 1;
  if (written.length > LONGEST) {
    tell({
      kind: 'dropped',
      where: { file, line: 1 },
      what: `The front matter is longer than ${LONGEST} characters, so it was not read, and the story is a draft.`,
      remedy: 'Shorten it in the source, and import again.',
    });
    return { ...rest, fields: new Map(UNREAD), format: 'yaml' };
  }
  const place = { file, tell, linesBefore };
  if (/^js|^javascript|^coffee/.test(language)) {
    tell({
      kind: 'guessed',
      where: { file, line: 1 },
      what: `The front matter is code (${language}), which is never run; only its plain texts were read.`,
      remedy: 'Compare the story’s front matter with the source.',
    });
    const fields = readLiterals(written);
    tellCode(written, fields, place);
    return { ...rest, fields, format: 'yaml' };
  }
  const format = mark === '+++' || language === 'toml' ? 'toml' : language === 'json' ? 'json' : 'yaml';
  const fields = { toml: readTomlText, json: readJson, yaml: readYamlText }[format](written, place);
  const isUnread = fields.size === 0 && /^[ \t]*[^\s#{}]/m.test(written);
  if (isUnread) {
    const what = 'Nothing of the front matter could be read, so the story is a draft.';
    tell({ kind: 'doubtful', where: { file, line: 1 }, what, remedy: 'Compare it with the source.' });
  }
  return { ...rest, fields: isUnread ? new Map(UNREAD) : fields, format };
}

/** Tells of each line of code of which no plain text was read. */
function tellCode(code: string, fields: Fields, { file, tell, linesBefore }: ValuePlace): void {
  const texts = [...fields.values()].flat().filter((value) => typeof value === 'string');
  for (const [index, line] of code.split('\n').entries()) {
    if (!/\p{L}/u.test(line) || texts.some((text) => text !== '' && line.includes(text))) continue;
    const where = { file, line: linesBefore + index + 1 };
    tell({
      kind: 'dropped',
      where,
      what: `A line of code in the front matter was not read: “${withoutSecrets(line.trim())}”.`,
    });
  }
}

function bodyOf(text: string, body: string): { body: string; line: number } {
  return { body, line: text.slice(0, text.length - body.length).split('\n').length };
}

function endOf(text: string, from: number, mark: string): { before: number; after: number } | undefined {
  const closing = mark === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm : /^\+\+\+[ \t]*(?:\n|$)/gm;
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found ? { before: found.index, after: found.index + found[0].length } : undefined;
}

/** Returns where the object that a text begins with is closed, or 0. */
function endOfJson(text: string): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = text.indexOf('{'); at < Math.min(text.length, LONGEST); at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return 0;
}
