/** What shapes rendered bodies besides their text. */
import { bodyWordsOf } from '../../core/i18n/interface-words.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { interfaceOf } from '../settings/locale-words.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { BodyContext } from './read-catalogue.ts';

/** By locale tag: its words, the site's address, and a digest of both with the pipeline's version. */
export function bodyContexts(settings: Settings, locales: Locale[]): Map<string, BodyContext> {
  const version = makerOf('bodies');
  return new Map(
    locales.map(({ tag }) => {
      const words = bodyWordsOf(interfaceOf(tag, settings, locales).words);
      const context = { locale: tag, words, siteUrl: settings.site.url };
      return [tag, { ...context, digest: digestOf(JSON.stringify([version, context])) }];
    }),
  );
}
