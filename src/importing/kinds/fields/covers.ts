/** Finds the picture above a story under the many keys by which themes name it. */
import type { ImportedPicture } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { fieldOf, fieldsOf, textOf } from './values.ts';

const KEYS = [
  'cover',
  'image',
  'featured_image',
  'featuredImage',
  'featureImage',
  'feature_image',
  'heroImage',
  'hero',
  'header',
  'banner',
  'thumbnail',
  'teaser',
  'images',
  'og_image',
  'ogImage',
  'socialImage',
  'preview',
];
const SOURCES = ['src', 'url', 'path', 'image', 'feature', 'file', 'relative', 'og_image', 'teaser', 'overlay_image'];
const ALTERNATIVES = [
  'alt',
  'image_alt',
  'imageAlt',
  'heroImageAlt',
  'coverAlt',
  'featured_image_alt',
  'image_description',
];

/** Returns the cover of a front matter, with its alternative and caption where they are said. */
export function coverOf(fields: Fields): ImportedPicture | undefined {
  for (const key of KEYS) {
    const value = fieldOf(fields, key, `params.${key}`);
    const first = Array.isArray(value) ? value[0] : value;
    const inner = fieldsOf(first);
    const src = typeof first === 'string' ? first : textOf(inner, ...SOURCES);
    if (!src || !/[./]/.test(src) || /^(?:true|false)$/i.test(src)) continue;
    const alt = textOf(inner, ...ALTERNATIVES, 'title') ?? textOf(fields, ...ALTERNATIVES);
    const caption = textOf(inner, 'caption') ?? textOf(fields, 'image_caption', 'imageCaption', 'caption');
    const credit = textOf(inner, 'credit', 'credits', 'copyright') ?? textOf(fields, 'image_credit', 'imageCredit');
    return { src, ...(alt ? { alt } : {}), ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
  }
  return undefined;
}
