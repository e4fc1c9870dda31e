/** Knows bodies in which readers find nothing. */
import type { Body } from './body.ts';

/** Elements that show something without words; a marker of a picture stands as text. */
const SHOWN = /<(?:hr|img|video|audio|iframe|picture|svg)[\s>]/i;

/** Signs that nobody sees: spaces, controls, formats, and the fillers of Hangul and Braille (Unicode 16, 5.21). */
const UNSEEN = /[\s\p{Cf}\p{Z}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** Returns whether a rendered body shows nothing: it is empty, or has comments and signs alone that nobody sees. */
export function isEmptyText({ html, embeds }: Pick<Body, 'html' | 'embeds'>): boolean {
  if (html.length > 10_000 || embeds.length > 0 || SHOWN.test(html)) return false;
  const text = html.replace(/<[^>]*>/g, '').replace(/&(?:nbsp|shy|zwnj|zwj|ensp|emsp|thinsp);|&#x?[\da-f]+;/gi, '');
  return text.replace(UNSEEN, '') === '';
}
