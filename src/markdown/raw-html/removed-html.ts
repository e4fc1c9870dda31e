/** Warns of raw HTML that the allow-list leaves out: once for each name, at its first place. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { htmlTagNames } from 'html-tag-names';
import type { VFile } from 'vfile';
import { excerpt, report, sourceOf } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_ELEMENTS,
  MADE,
  NEEDLESS_ATTRIBUTES,
  REMOVED_PREFIX,
  UNCLOSED_PREFIX,
} from './html-allow-list.ts';

const PREFIX = new RegExp(`^(?:${REMOVED_PREFIX}|${UNCLOSED_PREFIX})`);

/** What to write instead of an element; a map and no object, as an editor may write <constructor>. */
const INSTEAD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    script: 'Scripts do not run in articles: leave it out, or link to the page that has it.',
    style: 'The look comes from the site: leave it out.',
    iframe: 'Link to it instead: [Watch the video](https://www.example.org/video).',
    video: 'Link to it instead: [Watch the video](https://www.example.org/video).',
    audio: 'Link to it instead: [Listen to the talk](https://www.example.org/talk).',
    picture: 'Write the image in Markdown: ![What it shows](stage.jpg); its sizes are made for you.',
    svg: 'Save the drawing as a file and write ![What it shows](drawing.svg).',
    form: 'Link to the page that has the form.',
    font: 'The look comes from the site: write **bold** or *emphasis*.',
    center: 'The look comes from the site: leave it out.',
  }),
);

const HTML_NAMES: ReadonlySet<string> = new Set(htmlTagNames);

/** Elements that are removed with what they hold, where that is words. */
const LOSES_WORDS: ReadonlySet<string> = new Set(['title', 'xmp', 'template', 'object', 'noembed', 'noframes']);

const INSTEAD_OF_ATTRIBUTE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    class: 'Classes belong to the site: write a box such as :::note, or leave it out.',
    style: 'The look comes from the site: leave it out.',
    name: 'Write id="…" instead, with an end tag: <a id="results"></a>.',
  }),
);

/** Reports the elements and attributes of a parsed tree that the allow-list lacks. The tree stays as it is. */
export function reportRemovedHtml(tree: Root, file: VFile): void {
  const seen = new Set<string>();
  for (const { node } of elementsOf(tree)) {
    if (node.properties[MADE] !== undefined) continue;
    if (!ALLOWED_ELEMENTS.includes(node.tagName)) reportElement(node, seen, file);
    else for (const name of Object.keys(node.properties)) reportAttribute(node, name, seen, file);
  }
}

function reportElement(node: Element, seen: Set<string>, file: VFile): void {
  const name = node.tagName.replace(PREFIX, '');
  if (!HTML_NAMES.has(name)) reportUnknown(node, name, file);
  else if (LOSES_WORDS.has(name) && textOf(node).trim() !== '') reportLostWords(node, name, file);
  else if (!seen.has(name)) reportRemoved(node, name, file);
  seen.add(name);
}

function reportRemoved(node: Element, name: string, file: VFile): void {
  report(
    file,
    'removed-html',
    node,
    `The HTML element <${name}> is not allowed here, so it is removed.`,
    INSTEAD.get(name) ?? 'Write it in Markdown, or leave it out.',
  );
}

/** Reports what looks like an element and is none: `<your name>` would be deleted with its words. */
function reportUnknown(node: Element, name: string, file: VFile): void {
  const tag = /^<[^>]*>/.exec(sourceOf(file, node))?.[0] ?? `<${name}>`;
  report(
    file,
    'unknown-html',
    node,
    `HTML has no element “${name}”, so readers would see nothing of ${excerpt(tag)}.`,
    `Write it as code, \`${excerpt(tag)}\`, or with &lt; in place of the sign <: &lt;${excerpt(tag.slice(1))}`,
  );
}

function reportLostWords(node: Element, name: string, file: VFile): void {
  report(
    file,
    'unknown-html',
    node,
    `The HTML element <${name}> is not allowed here, and its words would be lost: “${excerpt(textOf(node))}”.`,
    'Write the words in Markdown, without the element.',
  );
}

function reportAttribute(node: Element, property: string, seen: Set<string>, file: VFile): void {
  const isListed = (list: Readonly<Record<string, readonly string[]>>) =>
    list['*']?.includes(property) || list[node.tagName]?.includes(property);
  if (isListed(ALLOWED_ATTRIBUTES) || isListed(NEEDLESS_ATTRIBUTES)) return;
  const name = property === 'className' ? 'class' : property.toLowerCase();
  if (seen.has(`${name}=`)) return;
  seen.add(`${name}=`);
  report(
    file,
    'removed-html',
    node,
    `The attribute ${name} of <${node.tagName}> is not allowed here, so it is removed.`,
    INSTEAD_OF_ATTRIBUTE.get(name) ?? (name.startsWith('on') ? (INSTEAD.get('script') as string) : 'Leave it out.'),
  );
}
