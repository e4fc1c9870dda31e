/** Warns of footnote references without a footnote, and of footnotes that no reader sees. */
import type { Definition, FootnoteDefinition, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { excerpt, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

const REFERENCE = /(?<!\\)\[\^([^[\]\s]{1,200})\]/g;

/**
 * Reports references without a footnote, footnotes that nothing refers to, and footnotes with a name that is taken or
 * has a space. The tree stays as it is.
 */
export function footnoteReferences() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('[^')) return;
    const referenced = new Set<string>();
    const definitions: FootnoteDefinition[] = [];
    for (const { node } of markdownNodesOf(tree)) {
      if (node.type === 'footnoteReference') referenced.add(node.identifier);
      if (node.type === 'footnoteDefinition') definitions.push(node);
      if (node.type === 'definition' && node.identifier.startsWith('^')) reportSpaces(node, file);
      if (node.type === 'text' && node.value.includes('[^')) reportUndefined(node, file);
    }
    const known = new Set<string>();
    for (const definition of definitions) {
      if (known.has(definition.identifier)) reportTwice(definition, file);
      else if (!referenced.has(definition.identifier)) reportUnused(definition, file);
      known.add(definition.identifier);
    }
  };
}

function reportUndefined(node: Text, file: VFile): void {
  const { start } = node.position ?? {};
  const source = sourceOf(file, node);
  if (!start) return;
  for (const { 0: mark, 1: label, index } of source.matchAll(REFERENCE)) {
    const before = source.slice(0, index).split(/\r\n?|\n/);
    const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column : 1);
    if (hasStrangeColon(file, label as string) && column !== 1) continue;
    const place = { line: start.line + before.length - 1, column };
    const [colon, words = ''] = /^[ \t]*[：﹕:][ \t]*(.*)/.exec(source.slice(index + mark.length)) ?? [];
    if (column === 1 && colon !== undefined) {
      reportColon(
        file,
        place,
        colon.trimStart().startsWith(':') ? undefined : colon.trimStart()[0],
        `${mark}: ${words}`,
      );
      continue;
    }
    report(
      file,
      'broken-footnote',
      place,
      `There is no footnote “${label}”.`,
      `Write the footnote at the end of the text: [^${label}]: Its words.`,
    );
  }
}

/** Whether the text of a footnote stands behind a colon that is none to Markdown, which is told there. */
function hasStrangeColon(file: VFile, label: string): boolean {
  const source = String(file.value);
  return ['：', '﹕'].some((colon) => source.includes(`\n[^${label}]${colon}`));
}

/** Reports the text of a footnote behind a colon of another script, or of which a space stands before the colon. */
function reportColon(
  file: VFile,
  place: { line: number; column: number },
  colon: string | undefined,
  meant: string,
): void {
  report(
    file,
    'broken-footnote',
    place,
    `${colon === undefined ? 'A space stands before the colon' : `The colon “${colon}” is none to Markdown`}, so readers see the footnote as text.`,
    `Write a plain colon and a space: ${meant}`,
  );
}

/** Reports a footnote with a space in its name, which Markdown reads as the definition of a link. */
function reportSpaces(node: Definition, file: VFile): void {
  const name = node.identifier.slice(1);
  report(
    file,
    'broken-footnote',
    node,
    `The name of the footnote “${excerpt(name)}” has a space, so it is read as the address of a link.`,
    `Write a name without spaces in both places: [^${excerpt(name).replaceAll(' ', '-')}].`,
  );
}

function reportTwice(definition: FootnoteDefinition, file: VFile): void {
  const label = excerpt(definition.label ?? definition.identifier);
  report(
    file,
    'broken-footnote',
    definition,
    `There is a footnote “${label}” already, so readers never see this one.`,
    `Write another name here and where it belongs, such as [^${label}-2], or remove it.`,
  );
}

function reportUnused(definition: FootnoteDefinition, file: VFile): void {
  const label = definition.label ?? definition.identifier;
  report(
    file,
    'broken-footnote',
    definition,
    `Nothing refers to the footnote “${excerpt(label)}”, so readers never see it.`,
    `Write [^${label}] where the footnote belongs, or remove it.`,
  );
}
