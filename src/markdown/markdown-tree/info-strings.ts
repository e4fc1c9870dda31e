/** Reads what other systems write behind the fence of a code block: lines to mark, a title, a class. */
import type { Code, Parents, Root } from 'mdast';
import { markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';
import { captionOf } from './figure-parts.ts';

const TITLE = /(?:^|[\s{])(?:title|filename|file|name)=(?:"([^"]*)"|'([^']*)'|([^\s}]+))/;
/** A language by itself, with a file behind a colon, or with lines and classes in braces. */
const LANGUAGE = /^\{?[ \t]*\.?([\p{L}\p{N}_+#][\p{L}\p{N}_+#.-]*)(?::([^\s{}]+))?/u;

/** Leaves of the info string of each code block its language, and makes a caption of its title. */
export function infoStrings() {
  return (tree: Root): void => {
    for (const { node, parent } of markdownNodesOf(tree)) if (node.type === 'code' && node.lang) readInfo(node, parent);
  };
}

function readInfo(code: Code, parent: Parents): void {
  const info = [code.lang, code.meta].join(' ');
  const [, language, behind] = LANGUAGE.exec(info) ?? [];
  const [, double, single, bare] = TITLE.exec(info) ?? [];
  const title = double ?? single ?? bare ?? behind;
  if (/[{}:=]/.test(code.lang ?? '')) code.lang = /^\{?[ \t]*[\w-]+=/.test(info) ? null : (language ?? null);
  if (!title) return;
  const figure = {
    type: 'paragraph',
    children: [captionOf([{ type: 'text', value: title }]), code],
    data: { hName: 'figure', hProperties: { className: ['code'] } },
  };
  replaceMarkdown(parent, code, [figure]);
}
