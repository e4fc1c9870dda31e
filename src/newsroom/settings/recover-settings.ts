/** Keeps what is right in settings that have problems, so that the problems of articles are found in the same run. */
import { type Promotions, promotionsSchema } from '../../core/schemas/promotions.ts';
import { type Site, siteSchema } from '../../core/site/site.ts';

/** Keys that decide addresses: with a wrong one, every further problem would only follow from it. */
const ADDRESSES = ['url', 'locales', 'permalinks'];

/** Values for keys that are missing or wrong; nothing is published with them, as the problem stops a build. */
const STAND_IN = { name: '-', section: '-', description: '-', brand: { accent: '#000000' } };

/**
 * Keeps the keys of `site.yaml` that are right and replaces the others; returns `undefined` where a key that decides
 * addresses is wrong.
 */
export function recoverSite(raw: unknown): Site | undefined {
  const written = entriesOf(raw);
  const right = Object.entries(siteSchema.shape).flatMap(([key, schema]) => {
    const value = Object.hasOwn(written, key) ? written[key] : undefined;
    return value !== undefined && schema.safeParse(value).success ? [[key, value]] : [];
  });
  const found = Object.fromEntries(right);
  if (ADDRESSES.some((key) => Object.hasOwn(written, key) && !Object.hasOwn(found, key))) return undefined;
  return siteSchema.safeParse({ ...STAND_IN, ...found }).data;
}

/** Keeps the id of every call to action and replaces what it holds, so that references to it are no problem. */
export function recoverPromotions(raw: unknown): Promotions {
  const standIn = { text: '-', button: { label: '-', url: '/' } };
  return promotionsSchema.parse(Object.fromEntries(Object.keys(entriesOf(raw)).map((id) => [id, standIn])));
}

function entriesOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}
