/** Gathers what shapes rendered bodies besides their text. */
import { bodyWordsOf } from '../../core/i18n/interface-words.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { interfaceOf } from '../settings/locale-words.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { BodyContext } from './read-catalogue.ts';

/**
 * Returns, by locale tag, what bodies in that language are rendered with: its words, the site's address, whether
 * formulas are on, and a digest of all that with the version of the code that renders.
 */
export function bodyContexts(settings: Settings, locales: Locale[]): Map<string, BodyContext> {
  const version = makerOf('bodies');
  const formulas = settings.site.formulas ? { formulas: true as const } : {};
  return new Map(
    locales.map(({ tag, formats }) => {
      const words = bodyWordsOf(interfaceOf(tag, settings, locales).words);
      const context = { locale: tag, formats, words, siteUrl: settings.site.url, ...formulas };
      return [tag, { ...context, digest: digestOf(JSON.stringify([version, context])) }];
    }),
  );
}
