/**
 * Estimates whether the header's menu fits beside the brand and the account links, as nobody can measure it without a
 * browser.
 */
import type { Chrome } from '../core/chrome/chrome.ts';

/** The width of the page's content, in the same pixels as the estimates. */
const ROOM = 1088;

/** The width in pixels of one letter in the header; letters of Chinese, Japanese and Korean are twice as wide. */
const LETTER = 8;

/** The width in pixels of what stands beside words: logo, chevrons, gaps; search and the pickers without words. */
const LOGO = 40;
const GAP = 16;
const BUTTON = 34;
const TOOLS = 120;
const ICON = 24;

const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\ud7ff\uff00-\uff60]/u.test(letter) ? 2 : 1), 0) *
  LETTER;

/**
 * Returns whether the header needs two rows. `language` is the name that the language picker shows, if there is one.
 */
export function needsTwoRows({ brand, menu, account, app }: Chrome, language = ''): boolean {
  const words = [...menu, ...account].reduce((sum, { label }) => sum + widthOf(label), 0);
  const panels = menu.filter(({ groups }) => groups).length;
  const brandWidth = widthOf(brand.name) * 1.3 + (brand.logo ? LOGO : 0);
  const picker = language ? widthOf(language) + 3 * GAP : 0;
  const tools = TOOLS + (app ? GAP + ICON : 0);
  const gaps = (menu.length + panels) * GAP + account.length * BUTTON;
  return menu.length > 0 && words + gaps + brandWidth + tools + picker > ROOM;
}
