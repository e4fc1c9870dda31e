/** Writes words that a language lacks into its file, each with the source's words above it, for a translator to fill in. */
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { pluralRules } from '../core/i18n/intl.ts';
import { shortened } from '../core/text/shortened.ts';

/** A word that is to be written: a text, or one form for each kind of number. */
export interface WordToFill {
  key: string;
  /** What it says in the source, or nothing where the key says it. */
  source?: string | undefined;
  /** Whether it is counted, so that it has plural forms. */
  isCounted?: boolean;
  /** What it is in the language, where that is known. */
  value?: string | undefined;
}

/** The groups of a file of words, in their order. */
export type WordGroups = Record<'interface' | 'phrases' | 'texts', WordToFill[]>;

/**
 * Returns the text of a file of words with those added that it doesn't have, each left empty, and how many these are.
 * What stands in the file stays as it is.
 *
 * @throws Error When the file can't be read, or a group is written in braces.
 */
export function withWordsToFill(text: string, tag: string, groups: WordGroups): { text: string; added: number } {
  let result = text;
  let added = 0;
  for (const [name, words] of Object.entries(groups)) {
    const document = parseDocument(result);
    const pair = isMap(document.contents)
      ? document.contents.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined;
    const group = pair && isMap(pair.value) ? (pair.value as YAMLMap) : undefined;
    if (document.errors.length > 0 || (document.contents && !isMap(document.contents)) || group?.flow)
      throw new Error(`“${name}:” can’t be read, or is written in braces. Write one word per line.`);
    const lost = words.filter(({ key }) => !group?.has(key));
    if (lost.length === 0) continue;
    added += lost.length;
    const first = group?.items[0]?.key;
    const indent = ' '.repeat(isScalar(first) && first.range ? columnAt(result, first.range[0]) : 2);
    const lines = lost.map((word) => linesOf(word, tag, indent)).join('');
    if (pair && isScalar(pair.key) && pair.key.range) {
      const end = result.indexOf('\n', pair.key.range[1]);
      const at = end === -1 ? result.length : end + 1;
      result = `${result.slice(0, at)}${end === -1 ? '\n' : ''}${lines}${result.slice(at)}`;
    } else result = `${result}${result === '' || result.endsWith('\n') ? '' : '\n'}${name}:\n${lines}`;
  }
  if (parseDocument(result).errors.length > 0) throw new Error('The file can’t take further lines.');
  return { text: result, added };
}

function columnAt(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

function linesOf({ key, source, isCounted, value }: WordToFill, tag: string, indent: string): string {
  const name = /^[\p{L}][\p{L}\p{N}]*$/u.test(key) ? key : JSON.stringify(key);
  const comment = source === undefined ? '' : `${indent}# ${source.replace(/\s+/g, ' ')}\n`;
  const line = `${indent}${name}:`;
  if (!isCounted) return `${comment}${line}${value === undefined ? '' : ` ${JSON.stringify(value)}`}\n`;
  const forms = pluralRules(tag).resolvedOptions().pluralCategories;
  return `${comment}${line}\n${forms.map((form) => `${indent}  ${form}:${exampleOf(tag, form)}\n`).join('')}`;
}

/** Numbers for which a form is, as a remark: ` # 2, 3, 4, 22`. */
function exampleOf(tag: string, form: string): string {
  const rules = pluralRules(tag);
  const numbers = Array.from({ length: 200 }, (_, number) => number).filter((number) => rules.select(number) === form);
  return numbers.length === 0 ? ' # parts of a whole, such as 1.5' : ` # ${shortened(numbers.slice(0, 4).join(', '))}`;
}
