/** Turns the HTML of strangers into Broadsheet's Markdown; this list of steps, in this order, is all that happens to it. */
import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { Finding } from '../archive/archive.ts';
import { toBlocks } from './blocks.ts';
import {
  type Conversion,
  type FoundPicture,
  type FoundRecording,
  type HtmlOptions,
  startConversion,
} from './conversion.ts';
import { takeFootnotes } from './footnotes.ts';
import { unwrapGroups } from './groups.ts';
import { mendHeadings } from './heading-levels.ts';
import { mendLinks } from './links.ts';
import { mendInline, readLooks } from './looks.ts';
import { replaceMedia } from './media.ts';
import { parseHtml } from './parse-html.ts';
import { findPictures } from './pictures.ts';
import { tellUnseenWords } from './unseen-words.ts';
import { removeUnwanted } from './unwanted.ts';
import { writeMarkdown } from './write-markdown.ts';

export interface MarkdownOfHtml {
  /** Ends with a line's end, unless it is empty. */
  markdown: string;
  findings: Finding[];
  /** In the order of the text; whoever brings one along puts its new name in the place of `written`. */
  pictures: FoundPicture[];
  recordings: FoundRecording[];
}

const STEPS: readonly ((tree: Root, conversion: Conversion) => void)[] = [
  removeUnwanted,
  tellUnseenWords,
  readLooks,
  findPictures,
  replaceMedia,
  unwrapGroups,
  takeFootnotes,
  mendLinks,
  mendInline,
  mendHeadings,
];

/** Returns the Markdown of a body of HTML, or of a whole document. No HTML makes it throw, or take more than linear time. */
export function htmlToMarkdown(html: string, options: HtmlOptions): MarkdownOfHtml {
  const conversion = startConversion(options);
  const tree = parseHtml(html, conversion);
  options.prepare?.(tree, conversion);
  for (const step of STEPS) step(tree, conversion);
  const children = toBlocks(tree.children, conversion);
  for (const [identifier, nodes] of conversion.notes)
    children.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: toBlocks(nodes, conversion) as [],
    });
  const { findings, pictures, recordings } = conversion;
  findings.sort((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0));
  return {
    markdown: writeMarkdown({ type: 'root', children } as MarkdownRoot, options),
    findings,
    pictures,
    recordings,
  };
}
