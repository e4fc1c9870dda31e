/** Turns the boxes of Docusaurus and Starlight into those of Broadsheet (https://docusaurus.io/docs/markdown-features/admonitions). */
import { codeRanges, isInside } from './code-ranges.ts';
import type { BodyPlace } from './kramdown.ts';
import { boxOpening } from './markdown-parts.ts';

/** What their names become. */
const BOXES: Readonly<Record<string, 'note' | 'warning'>> = {
  note: 'note',
  tip: 'note',
  info: 'note',
  important: 'note',
  secondary: 'note',
  success: 'note',
  warning: 'warning',
  caution: 'warning',
  danger: 'warning',
};

const OPENING = /^([ \t>]*)(:{3,})[ \t]*([a-z]+)[ \t]*(?:\[([^\n]*)\]|([^\n{[][^\n{]*))?(\{[^\n]*\})?[ \t]*$/;

/** Returns a body with its boxes by the names of Broadsheet, on as many lines; others stay, and are told. */
export function mapAdmonitions(text: string, { file, line, tell }: BodyPlace): string {
  if (!text.includes(':::')) return text;
  const code = codeRanges(text);
  let offset = 0;
  return text
    .split('\n')
    .map((written, index) => {
      const start = offset;
      offset += written.length + 1;
      const found = isInside(code, start) ? null : OPENING.exec(written);
      const [, indent = '', colons = '', name = '', label, title, attributes] = found ?? [];
      if (!found) return written;
      const where = { file, line: line + index };
      const box = Object.hasOwn(BOXES, name) ? BOXES[name] : undefined;
      if (!box) {
        const remedy = 'Write :::note or :::warning, or take the lines with colons away.';
        tell({ kind: 'doubtful', where, what: `The box “${name}” has no match here, so it stays as text.`, remedy });
        return written;
      }
      if (attributes)
        tell({ kind: 'dropped', where, what: `Left out: the attributes “${attributes}”; looks belong to the site.` });
      if (box !== name) tell({ kind: 'mended', where, what: `The box “${name}” became the box “${box}”.` });
      return indent + boxOpening(box, label ?? title ?? '', colons.length);
    })
    .join('\n');
}
