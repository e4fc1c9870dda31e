/** Writes the line `sourceVersion` into a file's front matter and leaves every other character as it is. */
import { isMap, isScalar, type Pair, parseDocument, type Scalar } from 'yaml';
import { findFrontMatter } from '../newsroom/articles/parse-article.ts';

/**
 * Returns an article's text with the version in its front matter, or `undefined` where the front matter is written so
 * that it can't take a line.
 */
export function markVersion(text: string, version: string): string | undefined {
  const fences = findFrontMatter(text);
  if (!fences) return undefined;
  // One character replaces another, so that offsets stay the same
  const yaml = text.slice(fences.start, fences.end).replace(/\r(?!\n)/g, '\n');
  const { contents, errors } = parseDocument(yaml);
  if (errors.length > 0 || !isMap(contents) || contents.flow) return undefined;
  const line = `sourceVersion: ${JSON.stringify(version)}`;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'sourceVersion') as
    | Pair<Scalar, Scalar | null>
    | undefined;
  if (pair) {
    const [from] = pair.key.range as [number, number, number];
    const to = pair.value?.range?.[1] ?? pair.key.range?.[1] ?? from;
    // The range of a text over several lines includes the end of the last one
    const end = /[\r\n]$/.test(yaml.slice(from, to)) ? fences.newline : '';
    return text.slice(0, fences.start + from) + line + end + text.slice(fences.start + to);
  }
  const first = (contents.items[0]?.key as Scalar | undefined)?.range?.[0] ?? 0;
  const indent = /[ \t]*$/.exec(yaml.slice(0, first))?.[0] ?? '';
  return `${text.slice(0, fences.end)}${indent}${line}${fences.newline}${text.slice(fences.end)}`;
}
