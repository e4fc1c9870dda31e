/** Takes out what no story holds: scripts, styles, forms, what runs in a plug-in. */
import type { Comment, Element, ElementContent, Root } from 'hast';
import { type Conversion, excerpt, tell } from './conversion.ts';
import { attribute, changeChildren, elementsNamed, isElement, lineOf, stepsOf } from './html-tree.ts';

/** Elements without words of their own, which nobody misses. */
const NEEDLESS = new Set('base basefont bgsound command keygen link meta param title'.split(' '));
/** Elements that are left out with what they hold, each as it is told. */
const DROPPED: Readonly<Record<string, string>> = {
  script: 'A script',
  style: 'A style sheet',
  template: 'A template for scripts',
  svg: 'A drawing that stands in the HTML (<svg>)',
  canvas: 'A drawing made by a script (<canvas>)',
  select: 'A field of a form',
  area: 'A link in a part of a picture (<area>)',
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
  area: 'Write a link below the picture.',
};
/** Of an element without words of its own, this tells what it was. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  area: ['alt', 'href'],
  embed: ['src'],
  frame: ['src'],
};
const FIELDS_WITHOUT_WORDS = new Set(['hidden', 'checkbox', 'radio']);

/** Comments of programs, which say nothing: of blocks of WordPress, of copies from Office, of browsers long gone. */
const COMMENT_OF_PROGRAMS =
  /^(?:\s*\/?wp:|\s*(?:more|nextpage|noteaser|read more|toc|truncate|excerpt)\b|(?:Start|End)Fragment|\s*\[if [^\]]*(?:mso|support|vml)|\s*<!\[endif\]|kg-card)/i;

/** Leaves out elements that are not for stories, comments, and what scripts listen to; tells of each. */
export function removeUnwanted(tree: Root, conversion: Conversion): void {
  const pictures = picturesOutside(tree);
  changeChildren(tree, (node, parent) => {
    if (node.type === 'comment') return tellComment(node, conversion);
    if (node.type !== 'element') return undefined;
    tellHandlers(node, conversion);
    if (node.tagName === 'title' && isElement(parent as Element, 'svg')) return undefined;
    if (NEEDLESS.has(node.tagName)) return [];
    if (node.tagName === 'input')
      return keptField(node, isElement(parent as Element) && (parent as Element), conversion);
    if (node.tagName === 'form')
      tell(conversion, 'dropped', node, `A form has become the words that stand in it${named(node, 'action')}.`);
    if (node.tagName === 'object' || node.tagName === 'applet')
      tell(
        conversion,
        'dropped',
        node,
        `Something for a plug-in (<object>) has become what stands in its place${named(node, 'data')}.`,
      );
    if (node.tagName === 'noscript') return inNoscript(node, pictures);
    const name = Object.hasOwn(DROPPED, node.tagName) ? DROPPED[node.tagName] : undefined;
    if (name === undefined) return undefined;
    if (node.tagName === 'style') return tellOnce(node, name, conversion);
    const names = (NAMED_BY[node.tagName] ?? []).map((key) => attribute(node, key)).filter(Boolean);
    const words = excerpt(names.join(' ') || lineOf(node));
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

function named(node: Element, key: string): string {
  const address = excerpt(attribute(node, key));
  return address && `; it led to “${address}”`;
}

function tellComment(node: Comment, conversion: Conversion): [] {
  const words = excerpt(node.value);
  if (/\p{L}{2}/u.test(words) && !COMMENT_OF_PROGRAMS.test(node.value))
    tell(conversion, 'dropped', node, `A comment in the HTML, which no reader sees, is left out: “${words}”.`);
  return [];
}

/** The pictures that stand in a text for browsers with scripts. */
function picturesOutside(tree: Root): ReadonlySet<string> {
  const shown = stepsOf(tree).filter(
    ({ ancestors }) => !ancestors.some((one) => isElement(one as Element, 'noscript')),
  );
  return new Set(shown.flatMap(({ node }) => (isElement(node, 'img') ? filesOf(node) : [])));
}

/** Returns the names of the files of a picture, in whichever attribute and size. */
function filesOf({ properties }: Element): string[] {
  return Object.values(properties).flatMap((value) => {
    const address = typeof value === 'string' ? (value.trim().split(/[\s?#]/)[0] ?? '') : '';
    return /\.\w+$/.test(address)
      ? [address.slice(address.lastIndexOf('/') + 1).replace(/-\d+x\d+(?=\.\w+$)/, '')]
      : [];
  });
}

/** What stands there for browsers without scripts is shown, but for pictures that stand in the text already. */
function inNoscript(node: Element, shown: ReadonlySet<string>): ElementContent[] {
  const pictures = elementsNamed(node, 'img');
  const isAgain = pictures.length > 0 && pictures.every((picture) => filesOf(picture).some((file) => shown.has(file)));
  return isAgain ? [] : node.children;
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
