/** Reads what stands behind the fence of a code block: a language, a title, lines to mark, numbers, a diff. */
import type { Code, Parents, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';
import { type CodeSettings, readCodeSettings } from './code-settings.ts';
import { captionOf } from './figure-parts.ts';

/** A language by itself, with a file behind a colon, or with lines and classes in braces. */
const LANGUAGE = /^\{?[ \t]*\.?([\p{L}\p{N}_+#][\p{L}\p{N}_+#.-]*)(?::([^\s{}]+))?/u;
/** What begins with a setting has no language. */
const NO_LANGUAGE = /^(?:\{?[ \t]*[\w-]+=|\{[ \t]*\d|lines(?:[\s{]|$))/;

/**
 * Leaves of the info string of each code block its language, makes a caption of its title, and notes the other settings
 * as properties of the code, for `code`. What means nothing is reported.
 */
export function infoStrings() {
  return (tree: Root, file: VFile): void => {
    for (const { node, parent } of markdownNodesOf(tree)) {
      if (node.type === 'code' && node.lang) readInfo(node, parent, file);
    }
  };
}

function readInfo(code: Code, parent: Parents, file: VFile): void {
  const info = [code.lang, code.meta].join(' ').trim();
  const [, language = '', behind] = NO_LANGUAGE.test(info) ? [] : (LANGUAGE.exec(info) ?? []);
  const settings = readCodeSettings(settingsIn(info, language, behind), code.value);
  if (NO_LANGUAGE.test(info) || /[{}:=]/.test(code.lang ?? '')) code.lang = language || null;
  code.data = { ...code.data, hProperties: { ...code.data?.hProperties, ...propertiesOf(settings) } };
  for (const { written, message, hint } of settings.faults)
    report(file, 'info-string', placeOf(written, code, file), message, hint);
  const title = settings.title || behind;
  if (!title) return;
  const figure = {
    type: 'paragraph',
    children: [captionOf([{ type: 'text', value: title }]), code],
    data: { hName: 'figure', hProperties: { className: ['code'] } },
  };
  replaceMarkdown(parent, code, [figure]);
}

/** Returns what stands behind the language and the file of an info string. */
function settingsIn(info: string, language: string, behind?: string): string {
  if (language === '') return info;
  // {.js .numberLines}, all in one pair of braces
  if (info.startsWith('{')) return info.replace(/^\{[ \t]*\.?/, '{.');
  return info.slice(language.length + (behind === undefined ? 0 : behind.length + 1)).replace(/^[^\s{]+/, '');
}

function propertiesOf({ marked, first, isDiff }: CodeSettings): Record<string, string> {
  return {
    ...(marked.length > 0 && { dataMarked: marked.join() }),
    ...(first !== undefined && { dataFirst: String(first) }),
    ...(isDiff && { dataDiff: 'true' }),
  };
}

function placeOf(written: string, code: Code, file: VFile): Point {
  const { start } = code.position as { start: Point };
  const [fence = ''] = sourceOf(file, code).split('\n', 1);
  const index = Math.max(0, fence.lastIndexOf(written));
  return { line: start.line, column: start.column + index, offset: (start.offset ?? 0) + index };
}
