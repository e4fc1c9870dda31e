/** A newsroom's settings, as its schema reads them, with only what a test cares about written out. */
import type { z } from 'zod';
import { createLocales, type Locale } from '../../../src/core/i18n/locale.ts';
import { type Site, siteSchema } from '../../../src/core/site/site.ts';

export type SiteSettings = Partial<z.input<typeof siteSchema>>;

/** Two languages, English first, at the root of a host, in UTC. */
export function makeSite(settings: SiteSettings = {}): Site {
  return siteSchema.parse({
    name: 'Orrery',
    section: 'Blog',
    description: 'News from the workshop.',
    url: 'https://a.example/',
    locales: [{ tag: 'en' }, { tag: 'ar' }],
    brand: { accent: '#0b6b6f' },
    ...settings,
  });
}

export function makeLocales(site: Site): Locale[] {
  return createLocales(site.locales);
}
