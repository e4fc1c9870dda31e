/** Makes the best of settings that have problems, so that those of the articles are found in the same run. */
import { type Promotions, promotionsSchema } from '../../core/schemas/promotions.ts';
import { type Site, siteSchema } from '../../core/site/site.ts';

/** Without these nobody knows where pages lie: more problems would only follow from the one that is there. */
const ADDRESSES = ['url', 'locales', 'permalinks'];

/** Stands in for what is missing or wrong; nothing is built with it. */
const STAND_IN = { name: '-', section: '-', description: '-', brand: { accent: '#000000' } };

/** The keys that are right, the others replaced; nothing where addresses can't be told. */
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

/** Every call to action that has a name: whoever refers to it is not to blame for what is wrong in it. */
export function recoverPromotions(raw: unknown): Promotions {
  const standIn = { text: '-', button: { label: '-', url: '/' } };
  return promotionsSchema.parse(Object.fromEntries(Object.keys(entriesOf(raw)).map((id) => [id, standIn])));
}

function entriesOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}
