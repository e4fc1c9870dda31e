/** Takes newer updates over from the page as it is published now, without moving what the reader reads. */
import { parsePage } from '../trusted/trusted.ts';

/** Fetches the page as it is published now, or returns `undefined`. */
export async function fetchPage(): Promise<Document | undefined> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache', credentials: 'omit' });
    return response.ok ? parsePage(await response.text()) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether all that a newer page may load, this one may load too: their policies differ in styles at most. */
export function isTransferable(page: Document): boolean {
  return policyOf(page) === policyOf(document);
}

function policyOf(page: Document): string | undefined {
  const meta = page.querySelector<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]');
  return meta?.content.replace(/style-src[^;]*/, '');
}

/**
 * Puts newer updates of a page into the coverage of this one, and renews what stands above them. Then the reader is
 * led to the newest; without newer ones nothing moves.
 */
export function showNewer(page: Document, coverage: HTMLElement, newer: readonly string[]): void {
  const source = page.querySelector<HTMLElement>('.coverage');
  if (!source) return;
  takeStyles(page);
  const anchor = readingPlace(coverage);
  const before = anchor?.getBoundingClientRect().top;
  for (const name of ['.coverage-status', '.key-events']) renew(name, source, coverage);
  const updates = [...source.querySelectorAll<HTMLElement>('.update')];
  // From the end, so that each finds the one before which it stands
  for (const [index, update] of [...updates.entries()].reverse()) {
    if (document.getElementById(update.id)) continue;
    const next = updates[index + 1];
    const following = next ? document.getElementById(next.id) : null;
    coverage.insertBefore(document.importNode(update, true), following);
  }
  if (anchor && before !== undefined)
    scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
  const [newest] = newer;
  const first = newest === undefined ? undefined : document.getElementById(newest);
  if (!first) return;
  for (const id of newer) document.getElementById(id)?.classList.add('new');
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  first.scrollIntoView({ behavior: isStill ? 'instant' : 'smooth', block: 'nearest' });
}

/** The first update that is in view stays where it is. */
function readingPlace(coverage: HTMLElement): HTMLElement | undefined {
  return [...coverage.querySelectorAll<HTMLElement>('.update')].find(
    (update) => update.getBoundingClientRect().bottom > 0,
  );
}

function renew(name: string, source: HTMLElement, coverage: HTMLElement): void {
  const own = coverage.querySelector(name);
  const other = source.querySelector(name);
  if (own && other) own.replaceWith(document.importNode(other, true));
  else if (other) coverage.querySelector('.newer')?.before(document.importNode(other, true));
}

/** Newer updates may hold what this page has no styles for. A constructed sheet needs no hash in the policy. */
function takeStyles(page: Document): void {
  const stylesOf = (one: Document) =>
    [...one.head.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
  const styles = stylesOf(page);
  if (styles === stylesOf(document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
