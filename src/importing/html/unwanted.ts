/** Takes out what no story holds: scripts, styles, forms, what runs in a plug-in. */
import type { Comment, Element, ElementContent, Root } from 'hast';
import { type Conversion, excerpt, tell } from './conversion.ts';
import { changeChildren, isElement, lineOf } from './html-tree.ts';

/** Elements without words of their own, which nobody misses. */
const NEEDLESS = new Set('area base basefont bgsound command keygen link meta param title'.split(' '));
/** Elements that are left out with what they hold, each as it is told. */
const DROPPED: Readonly<Record<string, string>> = {
  script: 'A script',
  style: 'A style sheet',
  template: 'A template for scripts',
  svg: 'A drawing that stands in the HTML (<svg>)',
  canvas: 'A drawing made by a script (<canvas>)',
  select: 'A field of a form',
  datalist: 'A field of a form',
  textarea: 'A field of a form',
  button: 'A button',
  embed: 'Something for a plug-in (<embed>)',
  frame: 'A frame',
  frameset: 'A set of frames',
};
const REMEDIES: Readonly<Record<string, string>> = {
  svg: 'Save the drawing as a file beside the story, and write it as a picture.',
  button: 'Write a link in its place.',
};
const FIELDS_WITHOUT_WORDS = new Set(['hidden', 'checkbox', 'radio']);

/** Leaves out elements that are not for stories, comments, and what scripts listen to; tells of each. */
export function removeUnwanted(tree: Root, conversion: Conversion): void {
  changeChildren(tree, (node, parent) => {
    if (node.type === 'comment') return tellComment(node, conversion);
    if (node.type !== 'element') return undefined;
    tellHandlers(node, conversion);
    tellTitle(node, conversion);
    if (NEEDLESS.has(node.tagName)) return [];
    if (node.tagName === 'input')
      return keptField(node, isElement(parent as Element) && (parent as Element), conversion);
    if (node.tagName === 'form') tell(conversion, 'dropped', node, 'A form has become the words that stand in it.');
    if (node.tagName === 'object' || node.tagName === 'applet')
      tell(conversion, 'dropped', node, 'Something for a plug-in (<object>) has become what stands in its place.');
    if (node.tagName === 'noscript') return node.children.some((child) => isElement(child, 'img')) ? [] : node.children;
    const name = DROPPED[node.tagName];
    if (name === undefined) return undefined;
    if (node.tagName === 'style') return tellOnce(node, name, conversion);
    const words = excerpt(node.tagName === 'script' ? '' : lineOf(node));
    tell(conversion, 'dropped', node, `${name} is left out${words && `: “${words}”`}.`, REMEDIES[node.tagName]);
    return [];
  });
}

/** A style sheet changes nothing of a story, so one finding does for all. */
function tellOnce(node: Element, name: string, conversion: Conversion): ElementContent[] {
  const what = `${name} is left out: the look comes from the site.`;
  if (!conversion.findings.some((finding) => finding.what === what)) tell(conversion, 'dropped', node, what);
  return [];
}

/** Marks of editors and of systems, which say nothing. */
const MARK =
  /^\s*(?:\/?wp:|\/?(?:more|nextpage|noteaser|read more|toc|truncate|excerpt)\b|(?:Start|End)Fragment|\[|$)/i;

function tellComment(node: Comment, conversion: Conversion): ElementContent[] {
  if (MARK.test(node.value)) return [];
  const words = node.value.replace(/\s+/g, ' ').trim().slice(0, 300);
  tell(conversion, 'dropped', node, `A comment in the HTML, which readers never saw, is left out: “${words}”.`);
  return [];
}

/** Elements whose titles come along. */
const TITLED = new Set(['a', 'abbr', 'img', 'dfn', 'iframe']);

function tellTitle(node: Element, conversion: Conversion): void {
  const title = String(node.properties.title ?? '').trim();
  if (title !== '' && !TITLED.has(node.tagName))
    tell(conversion, 'dropped', node, `The title of <${node.tagName}> is left out: “${title}”.`);
}

function tellHandlers(node: Element, conversion: Conversion): void {
  const handlers = Object.keys(node.properties).filter((name) => /^on[A-Za-z]/.test(name));
  for (const name of handlers) delete node.properties[name];
  if (handlers.length > 0)
    tell(
      conversion,
      'dropped',
      node,
      `The script of <${node.tagName}> (${handlers.join(', ').toLowerCase()}) is left out.`,
    );
}

/** Keeps the box that begins an item of a list of tasks. */
function keptField(node: Element, parent: Element | false, conversion: Conversion): ElementContent[] {
  const type = String(node.properties.type ?? 'text').toLowerCase();
  if (type === 'checkbox' && parent && isElement(parent, 'li', 'p', 'label')) return [node];
  const words = String(node.properties.value ?? node.properties.placeholder ?? '');
  if (!FIELDS_WITHOUT_WORDS.has(type))
    tell(conversion, 'dropped', node, `A field of a form is left out${words && `: “${excerpt(words)}”`}.`);
  return [];
}
