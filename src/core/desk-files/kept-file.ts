/** Reads a file for the desk, and writes it back so that only the lines move that were changed. */
import { parseDocument } from 'yaml';
import { type Group, isAlike, isGroup } from './alike.ts';
import { editYaml } from './edit-yaml.ts';
import { showValues } from './forms.ts';
import { plainText } from './line-ends.ts';
import { NEW_PICTURES, withPictures } from './new-pictures.ts';
import { takeOver } from './take-over.ts';

/** The name under which the desk carries a file’s own text from reading to writing. No key of a file may have it. */
export const FILE_TEXT = '_file';

/**
 * The name under which the desk says of a translation that is begun which language it is. It then carries the text of the
 * default language as {@link FILE_TEXT}, and its values.
 */
export const NEW_LANGUAGE = '_language';

/** The name of the text below the front matter. */
const BODY = 'body';

/** The lines of front matter, and what follows them (the contract of `content/articles/<story>/<locale>.md`). */
const FRONT = /^---[ \t]*\n([\s\S]*?)(?:(?<=\n)|(?<=^---[ \t]*\n))---[ \t]*(?:\n|$)/;

interface Parts {
  /** The YAML of the front matter, with its last line end. */
  head: string;
  /** What stands around it. */
  opening: string;
  closing: string;
  body: string;
}

/**
 * Returns what a Markdown file says, for a form.
 *
 * @throws Error When its front matter can’t be read: the desk then lists the file as broken and leaves it alone.
 */
export function readMarkdown(text: string): Record<string, unknown> {
  const { head, body } = divide(plainText(text).text);
  return { ...showValues(valuesOf(head)), [BODY]: body.trim(), [FILE_TEXT]: carried(text), [NEW_LANGUAGE]: '' };
}

/**
 * Returns the text of a Markdown file with what a form says. A file that is new has no text of its own yet; a translation
 * takes from its source what it says alike.
 */
export function writeMarkdown(values: Group): string {
  const { [FILE_TEXT]: text, [BODY]: written, [NEW_PICTURES]: pictures, [NEW_LANGUAGE]: language, ...said } = values;
  const file = plainText(textOf(text));
  const own = file.text;
  const isBegun = own !== '' && language !== undefined && language !== '';
  const desk = isBegun ? unlike(showValues(valuesOf(divide(own).head)), said) : said;
  const { opening, head, closing, body } = divide(isBegun ? '' : own);
  const trimmed = withPictures(typeof written === 'string' ? written.trim() : '', pictures);
  const isKept = body.trim() === trimmed;
  const edited = opening + withValues(head, desk) + closing + (isKept ? body : surround(body, trimmed));
  return isBegun ? edited : file.restore(edited);
}

/**
 * Returns what a file of YAML says, for a form.
 *
 * @throws Error When it can’t be read.
 */
export function readYaml(text: string): Record<string, unknown> {
  return { ...valuesOf(plainText(text).text), [FILE_TEXT]: carried(text) };
}

/** Returns the text of a file of YAML with what a form says. */
export function writeYaml(values: Group): string {
  const { [FILE_TEXT]: text, ...desk } = values;
  const file = plainText(textOf(text));
  return file.restore(withValues(file.text, desk));
}

/** Sveltia trims texts, and a file is to keep its last line end: it goes in quotes. */
function carried(text: string): string {
  return JSON.stringify(text);
}

function textOf(carriedText: unknown): string {
  return typeof carriedText === 'string' && carriedText !== '' ? (JSON.parse(carriedText) as string) : '';
}

/** Leaves out what a source says as well. */
function unlike(source: Group, said: Group): Group {
  const entries = Object.entries(said).filter(([key, value]) => !isAlike(source[key], value));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const from = source[key];
      return [key, isGroup(from) && isGroup(value) ? unlike(from, value) : value];
    }),
  );
}

function divide(text: string): Parts {
  const [front, head = ''] = FRONT.exec(text) ?? [];
  if (front === undefined) return { opening: '---\n', head: '', closing: '---\n', body: text.trim() && `\n${text}` };
  const opening = front.slice(0, front.indexOf('\n') + 1);
  return { opening, head, closing: front.slice(opening.length + head.length), body: text.slice(front.length) };
}

function valuesOf(yaml: string): Group {
  const document = parseDocument(yaml);
  const [fault] = document.errors;
  if (fault) throw fault;
  const values: unknown = document.toJS();
  if (values === null || values === undefined) return {};
  if (typeof values !== 'object' || Array.isArray(values)) throw new Error('There are no keys in it.');
  return values as Group;
}

function withValues(yaml: string, desk: Group): string {
  const before = valuesOf(yaml);
  const after = takeOver(before, desk);
  const isKept = Object.keys({ ...before, ...after }).every((key) => before[key] === after[key]);
  return isKept ? yaml : editYaml(yaml, after);
}

/** Keeps the blank lines around a text. */
function surround(body: string, text: string): string {
  const before = body.trim() === '' ? '\n' : (/^\s*\n/.exec(body)?.[0] ?? '');
  return text === '' ? '' : `${before}${text}\n`;
}
