/** Finds backslashes in double quotation marks that YAML turns into characters which the editor didn't mean. */
import { type Document, isPair, type Scalar, visit } from 'yaml';
import type { YamlFault } from './fault.ts';
import { lineAt, quotesHint } from './yaml-line.ts';

/** Keys of front matter whose texts are one line, so that no line break or tab is meant in them. */
const ONE_LINE = new Set(
  'title kicker label category tags authors series slug src alt caption credit card canonical aliases related'.split(
    ' ',
  ),
);

/** A path of Windows: its drive, or the two backslashes of its server (which YAML reads as one). */
const DISK_PATH = /(?:^|[^\p{L}\p{N}])[A-Za-z]:\\(?![\\/"])/u;

/** Escapes of line ends, tabs and spaces that a text of one line has none of (YAML 1.2.2, 5.7). */
const UNSEEN = /(?<!\\)(?:\\\\)*\\[tnrNLP_]/;

/**
 * Finds a text such as `"C:\new"`, which YAML reads as “C:”, a line break and “ew”; returns `undefined` where there is
 * none.
 */
export function findEscape(document: Document, text: string, isFrontMatter: boolean): YamlFault | undefined {
  if (!text.includes('\\')) return undefined;
  let fault: YamlFault | undefined;
  visit(document, {
    Scalar(_, node, path) {
      const { type, range } = node as Scalar;
      if (type !== 'QUOTE_DOUBLE' || !range) return undefined;
      const source = text.slice(range[0] + 1, range[1] - 1);
      const owner = path.findLast(isPair)?.key as Scalar | undefined;
      const isOneLine = isFrontMatter && ONE_LINE.has(String(owner?.value));
      const onDisk = DISK_PATH.exec(source)?.index;
      const at = onDisk ?? (isOneLine ? UNSEEN.exec(source)?.index : undefined);
      if (at === undefined) return undefined;
      const line = lineAt(text, range[0]);
      const offset = text.indexOf('\\', range[0] + 1 + at);
      const isWhole = line.text.slice(line.before.length).trim() === `"${source}"`;
      const how = 'Put the text in single quotation marks';
      fault = {
        offset,
        message: `In double quotation marks “${text.slice(offset, offset + 2)}” is another character, and no backslash.`,
        hint:
          onDisk === undefined
            ? 'Write the text in one line. A backslash that readers should see is written twice: \\\\.'
            : isWhole
              ? quotesHint({ ...line, text: line.before + source }, how)
              : `${how}, or write each backslash twice.`,
      };
      return visit.BREAK;
    },
  });
  return fault;
}
