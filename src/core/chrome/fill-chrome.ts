/** Fills what changes from page to page in the chrome of a language. */
import { memoiseByObject } from '../text/memoise.ts';
import { type AddressValues, dependsOnPage, fillSafely } from '../urls/url-template.ts';
import type { AppDownload, Chrome } from './chrome.ts';

/**
 * Returns the chrome with its addresses filled. A link that would not be safe is left out, or its label becomes plain
 * text. A part that is the same on all pages of the language stays the same object, so that it can be printed once.
 */
export function fillChrome(chrome: Chrome, values: AddressValues): Chrome {
  if (!changes(chrome)) return chrome;
  const hrefOf = (href: string) => (dependsOnPage(href) ? fillSafely(href, values) : href);
  const links = <T extends { href: string }>(list: T[]): T[] =>
    list.flatMap((link) => {
      const href = hrefOf(link.href);
      return href === undefined ? [] : [{ ...link, href }];
    });
  const label = <T extends { href?: string }>({ href: template, ...rest }: T) => {
    const href = template === undefined ? undefined : hrefOf(template);
    return { ...rest, ...(href !== undefined && { href }) };
  };
  const appLinks = ({ moreHref: template, ...app }: AppDownload): AppDownload => {
    const moreHref = template && hrefOf(template);
    return { ...app, links: links(app.links), ...(moreHref && { moreHref }) };
  };
  const part = <T extends object>(own: T, fill: (own: T) => T): T => (changes(own) ? fill(own) : own);
  return {
    ...chrome,
    brand: part(chrome.brand, (brand) => ({ ...brand, href: hrefOf(brand.href) ?? chrome.home.href })),
    menu: part(chrome.menu, (menu) =>
      menu.map((entry) =>
        label({
          ...entry,
          ...(entry.groups && { groups: entry.groups.map((group) => ({ ...group, links: links(group.links) })) }),
        }),
      ),
    ),
    account: part(chrome.account, links),
    ...(chrome.app && { app: part(chrome.app, appLinks) }),
    footer: part(chrome.footer, (columns) => columns.map((column) => ({ ...column, links: column.links.map(label) }))),
    legal: part(chrome.legal, links),
    community: part(chrome.community, links),
  };
}

/** Returns whether an address in a part of the chrome changes from page to page. */
const changes = memoiseByObject((part: object): boolean =>
  Object.values(part).some((value) =>
    typeof value === 'string' ? dependsOnPage(value) : typeof value === 'object' && value !== null && changes(value),
  ),
);
