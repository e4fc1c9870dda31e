/** Fonts for scripts that common systems lack, used only where the reader's system has none of its own. */
import lao from '@fontsource-variable/noto-sans-lao/files/noto-sans-lao-lao-wght-normal.woff2?url';
import sinhala from '@fontsource-variable/noto-sans-sinhala/files/noto-sans-sinhala-sinhala-wght-normal.woff2?url';

interface ScriptFont {
  /** The family that `tokens.css` names last, after those of common systems. */
  family: string;
  /** Names by which a system may have it, though not in a list of families. */
  local: string[];
  url: string;
  /** The letters for which it may be fetched. */
  range: string;
}

/** By script (ISO 15924). */
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

/** The `@font-face` rule of a script; nothing for those that every system has. */
export function fontStyle(script: string): string {
  const font = FONTS[script];
  if (!font) return '';
  const sources = [...font.local.map((name) => `local("${name}")`), `url(${font.url}) format("woff2")`];
  return `@font-face{font-family:"${font.family}";font-weight:100 900;font-display:swap;src:${sources.join()};unicode-range:${font.range}}`;
}
