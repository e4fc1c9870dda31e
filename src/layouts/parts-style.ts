/** Prints the styles of what only some pages print besides their body, so that others don't carry them. */
import media from '../styles/bodies/media.css?inline';
import comments from '../styles/parts/comments.css?inline';
import corrections from '../styles/parts/corrections.css?inline';
import likes from '../styles/parts/likes.css?inline';
import notice from '../styles/parts/notice.css?inline';
import original from '../styles/parts/original.css?inline';
import otherLanguages from '../styles/parts/other-languages.css?inline';
import series from '../styles/parts/series.css?inline';

/** Those parts of a page model that have a style of their own. */
interface Parts {
  notice?: unknown;
  outdated?: { link: Linked } | undefined;
  corrections?: readonly unknown[];
  likes?: unknown;
  listen?: unknown;
  original?: unknown;
  series?: readonly Linked[];
  furtherReading?: readonly Linked[];
  comments?: unknown;
}

interface Linked {
  language?: { hreflang?: string };
}

/** Returns the CSS that the parts of a page need. */
export function partsStyle(page: Parts): string {
  const links = [
    ...(page.furtherReading ?? []),
    ...(page.series ?? []),
    ...(page.outdated ? [page.outdated.link] : []),
  ];
  return [
    (page.notice || page.outdated) && notice,
    page.corrections?.length && corrections,
    page.likes && likes,
    page.listen && media,
    page.original && original,
    page.series && series,
    page.comments && comments,
    links.some(({ language }) => language?.hreflang) && otherLanguages,
  ]
    .filter(Boolean)
    .join('');
}
