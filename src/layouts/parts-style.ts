/** Prints the styles of what only some pages print besides their body, so that others don't carry them. */
import { isLongTitle } from '../components/long-title.ts';
import media from '../styles/bodies/media.css?inline';
import callFace from '../styles/parts/call-face.css?inline';
import comments from '../styles/parts/comments.css?inline';
import corrections from '../styles/parts/corrections.css?inline';
import coverEdge from '../styles/parts/cover-edge.css?inline';
import dropCap from '../styles/parts/drop-cap.css?inline';
import further from '../styles/parts/further.css?inline';
import kicker from '../styles/parts/kicker.css?inline';
import likes from '../styles/parts/likes.css?inline';
import longRead from '../styles/parts/long-read.css?inline';
import longTitle from '../styles/parts/long-title.css?inline';
import next from '../styles/parts/next.css?inline';
import notice from '../styles/parts/notice.css?inline';
import original from '../styles/parts/original.css?inline';
import otherLanguages from '../styles/parts/other-languages.css?inline';
import series from '../styles/parts/series.css?inline';
import standfirst from '../styles/parts/standfirst.css?inline';
import writers from '../styles/parts/writers.css?inline';

/** Those parts of a page model that have a style of their own. */
interface Parts {
  title: string;
  locale: string;
  isLongRead?: boolean;
  kicker?: unknown;
  label?: unknown;
  standfirst?: unknown;
  cover?: { shown: { focus?: unknown } };
  notice?: unknown;
  outdated?: { link: Linked } | undefined;
  corrections?: readonly unknown[];
  likes?: unknown;
  listen?: unknown;
  original?: unknown;
  series?: readonly Linked[];
  furtherReading?: readonly Linked[];
  next?: { link: Linked };
  writers?: readonly unknown[];
  comments?: unknown;
  callToAction?: unknown;
  chrome: { brand: { display?: unknown } };
}

interface Linked {
  language?: { hreflang?: string };
}

/**
 * Returns the CSS that the parts of a page need at once.
 *
 * @param end The end of the first screen, where the text is longer than that; below.css brings what follows it.
 */
export function partsStyles(page: Parts, end?: string): string[] {
  const links = [
    ...(page.furtherReading ?? []),
    ...(page.next ? [page.next.link] : []),
    ...(page.series ?? []),
    ...(page.outdated ? [page.outdated.link] : []),
  ];
  const ending = [
    page.corrections?.length && corrections,
    page.likes && likes,
    page.original && original,
    page.writers?.length && writers,
    page.furtherReading?.length && further,
    page.next && next,
    page.series && series,
  ];
  return [
    isLongTitle(page.title) && longTitle,
    (page.kicker || page.label) && kicker,
    page.standfirst && standfirst,
    page.cover?.shown.focus && coverEdge,
    (page.notice || page.outdated) && notice,
    page.isLongRead && longRead,
    page.isLongRead && hasDropCaps(page.locale) && dropCap,
    page.listen && media,
    ...(end ? [] : ending),
    page.comments && comments,
    page.callToAction && page.chrome.brand.display && callFace,
    links.some(({ language }) => language?.hreflang) && otherLanguages,
  ].filter((style) => typeof style === 'string');
}

/** Scripts (ISO 15924) whose first letters stand by themselves; those of others are joined, or as large as all others. */
const DROP_CAPS = ['Latn', 'Grek', 'Cyrl', 'Armn'];

function hasDropCaps(locale: string): boolean {
  return DROP_CAPS.includes(new Intl.Locale(locale).maximize().script ?? '');
}
