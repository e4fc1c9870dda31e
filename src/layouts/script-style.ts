/**
 * Prints the styles that a page's script needs and others don't: faces, lines, emphasis. A page carries only its own.
 */

import { memoise } from '../core/text/memoise.ts';
import arabic from '../styles/scripts/arabic.css?inline';
import han from '../styles/scripts/han.css?inline';
import japanese from '../styles/scripts/japanese.css?inline';
import stacked from '../styles/scripts/stacked.css?inline';
import unserifed from '../styles/scripts/unserifed.css?inline';
import { fontStyle } from './script-fonts.ts';

/** Styles by script (ISO 15924). */
const STYLES: Readonly<Record<string, string>> = {
  Arab: arabic,
  Hebr: arabic,
  Hans: han,
  Hant: han,
  Jpan: han + japanese,
  Kore: han,
  Laoo: stacked,
  Thai: stacked,
  Khmr: stacked,
  Mymr: stacked,
  Sinh: stacked,
  Deva: stacked,
  Beng: stacked,
  Taml: stacked,
  Grek: unserifed,
  Cyrl: unserifed,
};

/** Returns the CSS for a page in a language; there is none for most languages in Latin letters. */
export const scriptStyles = memoise((locale: string): string[] => {
  const { language, script = '' } = new Intl.Locale(locale).maximize();
  return [language === 'vi' ? unserifed : (STYLES[script] ?? ''), fontStyle(script)].filter(Boolean);
});
