/** Writes pictures and recordings of the library of WordPress as figures. */
import type { Attachment } from '../library.ts';
import type { Body } from './body-source.ts';

/** Returns a figure with the picture and its caption, on one line. */
export function figureOf(attachment: Attachment): string {
  const { url, alt, caption, id } = attachment;
  attachment.isUsed = true;
  const words = caption === '' ? '' : `<figcaption>${oneLine(caption)}</figcaption>`;
  return `<figure><img src="${quoted(url)}" alt="${quoted(alt)}" class="wp-image-${id}">${words}</figure>`;
}

/** Returns pictures as a gallery. */
export function galleryOf(pictures: readonly Attachment[]): string {
  if (pictures.length === 1) return pictures.map(figureOf).join('');
  return `<figure class="gallery">${pictures.map(figureOf).join('')}</figure>`;
}

/** Returns the files with these numbers; those that the export doesn't hold are told. */
export function filesOf(ids: readonly string[], offset: number, { library, say }: Body): Attachment[] {
  return ids.flatMap((id) => {
    const found = library.attachments.get(id);
    if (found === undefined)
      say(
        'dropped',
        offset,
        `A gallery or a list shows the file with the number ${id}, which is not in the export. It was left out.`,
        'Export all content, media included, and import again.',
      );
    return found ?? [];
  });
}

/** Splits a list of numbers as WordPress reads it. */
export function numbersIn(list: string): string[] {
  return list.split(/[\s,]+/).filter((number) => /^\d+$/.test(number));
}

/** Writes a text for an attribute; references of HTML stay. */
export function quoted(text: string): string {
  return oneLine(text).replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
