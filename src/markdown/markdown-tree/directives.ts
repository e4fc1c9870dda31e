/** Turns `:::note` and other boxes into asides, pull quotes, galleries and updates, and `:abbr`, `:lang` and `:money` into elements. */

import type { PhrasingContent, Root } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import type { BodyWords } from '../../core/i18n/interface-words.ts';
import { canonicalTag, directionOf } from '../../core/i18n/locale.ts';
import { GALLERY_WIDTHS } from '../../core/pictures/figure-settings.ts';
import type { ContainerName } from '../syntax/directive-syntax.ts';
import { excerpt, renderingOf, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';
import { turnAmount } from './amounts.ts';
import { boxParts, element } from './box-parts.ts';
import { turnChart } from './charts.ts';
import { turnNumbers } from './key-numbers.ts';
import { turnMap } from './maps.ts';
import { turnMedia } from './media.ts';
import { turnNewsletter } from './newsletters.ts';
import { turnQuestions } from './questions.ts';
import { turnRelated } from './related.ts';
import { turnTimeline } from './timelines.ts';

/**
 * Turns the tree's directives into nodes with the element names and classes that they are printed with; one that lacks
 * a title, language or amount stays as it is written, and is reported.
 */
export function directives() {
  return (tree: Root, file: VFile): void => {
    // From the inside out: a directive that stays as text takes its finished content along
    for (const { node, parent } of markdownNodesOf(tree).reverse()) {
      if (node.type === 'containerDirective') turnContainer(node, file);
      if (node.type !== 'textDirective') continue;
      const replacement = turnInline(node, file);
      if (replacement) replaceMarkdown(parent, node, replacement);
    }
  };
}

/** Boxes that are more than a title and a text, each with what turns it into its elements. */
const TURNS: Partial<Record<ContainerName, (node: ContainerDirective, file: VFile) => void>> = {
  chart: turnChart,
  numbers: turnNumbers,
  timeline: turnTimeline,
  questions: turnQuestions,
  related: turnRelated,
  newsletter: turnNewsletter,
  map: turnMap,
};

function turnContainer(node: ContainerDirective, file: VFile): void {
  const name = node.name as ContainerName;
  if (!isClosed(node)) reportUnclosed(node, file);
  const turn = TURNS[name];
  if (turn) {
    turn(node, file);
    return;
  }
  const { title: label, content } = boxParts(node);
  if (name === 'pullquote') {
    const source = label && element('figcaption', label);
    node.data = { hName: 'figure', hProperties: { className: ['pullquote'] } };
    node.children = [{ type: 'blockquote', children: content as never }, ...(source ? [source] : [])];
    return;
  }
  if (name === 'audio' || name === 'video') {
    turnMedia(node, file);
    return;
  }
  if (name === 'update') {
    turnUpdate(node, label, content);
    return;
  }
  const title = label ?? defaultTitle(name, renderingOf(file).source.words);
  const isGallery = name === 'gallery';
  node.data = {
    hName: isGallery ? 'div' : 'aside',
    hProperties: {
      className: [name, ...(isGallery ? galleryWidth(node, file) : [])],
      ...((name === 'note' || name === 'warning') && { role: 'note' }),
    },
  };
  node.children = [
    ...(title ? [element('p', title, { className: ['aside-title'] })] : []),
    ...content,
  ] as ContainerDirective['children'];
}

/** Returns the width that a gallery asks for, as a class. */
function galleryWidth(node: ContainerDirective, file: VFile): string[] {
  return Object.entries(node.attributes ?? {}).flatMap(([key, value]) => {
    const width = key === 'width' ? GALLERY_WIDTHS.find((known) => known === value) : undefined;
    if (width) return [width];
    const written = excerpt(key === 'class' || key === 'id' ? (value ?? '') : `${key}${value ? `=${value}` : ''}`);
    report(
      file,
      'invalid-value',
      node,
      `“${written}” is nothing that a gallery can be.`,
      'Write :::gallery{width=wide}, or take the braces away.',
    );
    return [];
  });
}

/** An update that has a number is taken out of the text later; another stays in it. */
function turnUpdate(
  node: ContainerDirective,
  title: PhrasingContent[] | undefined,
  content: ContainerDirective['children'],
): void {
  const number = node.data?.update;
  node.data =
    number === undefined
      ? { hName: 'div', hProperties: {} }
      : { ...node.data, hName: 'section', hProperties: { dataUpdate: String(number) } };
  const own = number === undefined ? 'aside-title' : 'update-title';
  node.children = [...(title?.length ? [element('p', title, { className: [own] })] : []), ...content];
}

function defaultTitle(name: ContainerName, words: BodyWords): PhrasingContent[] | undefined {
  return name === 'note' || name === 'warning' || name === 'facts' ? [{ type: 'text', value: words[name] }] : undefined;
}

/** Returns whether the box has a closing fence, which only the parser's own record of both fences tells. */
function isClosed(node: ContainerDirective): boolean {
  return node.data !== undefined && 'position' in node.data && 'closing' in (node.data.position as object);
}

function reportUnclosed(node: ContainerDirective, file: VFile): void {
  report(
    file,
    'unclosed-directive',
    node,
    `The box “:::${node.name}” is never closed, so everything after it lies inside.`,
    'Write a line with three colons, “:::”, where the box ends.',
  );
}

function turnInline(node: TextDirective, file: VFile): PhrasingContent[] | undefined {
  if (node.name === 'money') return turnAmount(node, file) ? undefined : asWritten(node, file);
  const { title, lang } = node.attributes ?? {};
  if (node.name === 'abbr') {
    if (title) {
      node.data = { hName: 'abbr', hProperties: { title } };
      return undefined;
    }
    report(
      file,
      'unknown-directive',
      node,
      'This abbreviation has no title, so it stays as it is written.',
      'Write :abbr[HKPF]{title="Hong Kong Police Force"}.',
    );
    return asWritten(node, file);
  }
  const tag = lang ? canonicalTag(lang) : undefined;
  if (tag) {
    node.data = { hName: 'span', hProperties: { lang: tag, dir: directionOf(tag) } };
    return undefined;
  }
  report(
    file,
    'invalid-value',
    node,
    lang ? `“${lang}” is no language tag.` : 'This passage does not say which language it is in.',
    'Write the language as a BCP 47 tag, such as :lang[مرحبا]{lang=ar} or {lang=pt-BR}.',
  );
  return asWritten(node, file);
}

function asWritten(node: TextDirective, file: VFile): PhrasingContent[] {
  const source = sourceOf(file, node);
  const end = node.children.at(-1)?.position?.end.offset ?? (node.position?.start.offset ?? 0) + node.name.length + 2;
  return [
    { type: 'text', value: `:${node.name}[` },
    ...node.children,
    { type: 'text', value: source.slice(end - (node.position?.start.offset ?? 0)) },
  ];
}
