/** Fills what changes from page to page in the chrome of a language. */
import { type AddressValues, dependsOnPage, fillSafely } from '../urls/url-template.ts';
import type { AppDownload, Chrome } from './chrome.ts';

/**
 * Returns the chrome with its addresses filled. A link that would not be safe is left out, or its label becomes plain
 * text.
 */
export function fillChrome(chrome: Chrome, values: AddressValues): Chrome {
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
  return {
    ...chrome,
    brand: { ...chrome.brand, href: hrefOf(chrome.brand.href) ?? chrome.home.href },
    menu: chrome.menu.map((entry) =>
      label({
        ...entry,
        ...(entry.groups && { groups: entry.groups.map((group) => ({ ...group, links: links(group.links) })) }),
      }),
    ),
    account: links(chrome.account),
    ...(chrome.app && { app: appLinks(chrome.app) }),
    footer: chrome.footer.map((column) => ({ ...column, links: column.links.map(label) })),
    legal: links(chrome.legal),
    community: links(chrome.community),
  };
}
