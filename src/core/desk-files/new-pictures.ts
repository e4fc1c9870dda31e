/** Puts pictures that were chosen at the desk into a text, as Markdown. */
import { isGroup } from './alike.ts';

/** The name of the field. It is no key of a file: once saved, a picture stands in the text. */
export const NEW_PICTURES = 'pictures';

/** A line that says where a picture is to stand. */
export const PICTURE_MARK = '{picture}';

/** Returns the text with the pictures: the first where the first mark is, and so on; the others at its end. */
export function withPictures(text: string, pictures: unknown): string {
  const waiting = Array.isArray(pictures) ? pictures.flatMap((picture) => markdownOf(picture) ?? []) : [];
  if (waiting.length === 0) return text;
  const placed = text
    .split('\n')
    .map((line) => (line.trim() === PICTURE_MARK ? (waiting.shift() ?? line) : line))
    .join('\n');
  return [placed, ...waiting].filter(Boolean).join('\n\n');
}

function markdownOf(picture: unknown): string | undefined {
  if (!isGroup(picture) || typeof picture['src'] !== 'string' || picture['src'] === '') return undefined;
  const { src, alt, caption } = picture;
  const image = `![${inBrackets(alt)}](${encodeURI(src).replace(/[()]/g, '\\$&')})`;
  return typeof caption === 'string' && caption.trim() ? `${image}\n_${caption.trim().replaceAll('_', '\\_')}_` : image;
}

function inBrackets(text: unknown): string {
  return typeof text === 'string' ? text.trim().replace(/[[\]\\]/g, '\\$&') : '';
}
