/**
 * Prints the rules of fonts for scripts that common systems lack; a browser loads one only where the reader's system
 * has no font for the script.
 */
import lao from '@fontsource-variable/noto-sans-lao/files/noto-sans-lao-lao-wght-normal.woff2?url';
import sinhala from '@fontsource-variable/noto-sans-sinhala/files/noto-sans-sinhala-sinhala-wght-normal.woff2?url';

interface ScriptFont {
  /** The name of the family, which `tokens.css` lists last, after those of common systems. */
  family: string;
  /** Names under which a system may have the font, although its list of families lacks them. */
  local: string[];
  url: string;
  /** The letters for which the font may be loaded, as a `unicode-range`. */
  range: string;
}

/** Fonts by script (ISO 15924). */
const FONTS: Readonly<Record<string, ScriptFont>> = {
  Laoo: {
    family: 'Noto Lao Subset',
    local: ['Noto Sans Lao', 'NotoSansLao-Regular'],
    url: lao,
    range: 'U+0E81-0EDF',
  },
  Sinh: {
    family: 'Noto Sinhala Subset',
    local: ['Noto Sans Sinhala', 'NotoSansSinhala-Regular'],
    url: sinhala,
    range: 'U+0D81-0DF4',
  },
};

/** Returns the `@font-face` rule of a script, or an empty text for a script that every system has fonts for. */
export function fontStyle(script: string): string {
  const font = FONTS[script];
  if (!font) return '';
  const sources = [...font.local.map((name) => `local("${name}")`), `url(${font.url}) format("woff2")`];
  return `@font-face{font-family:"${font.family}";font-weight:100 900;font-display:swap;src:${sources.join()};unicode-range:${font.range}}`;
}
