/**
 * Offers readers the page in the language that they prefer, in a box written in that language, until they answer it;
 * never sends them there by itself.
 */
import type { LanguageOffer } from '../core/i18n/language-offers.ts';
import { preferredLanguage } from '../core/i18n/preferred-language.ts';
import { bringLaterStyles } from './later-styles.ts';

const KEY = 'languageOffered';
const picker = document.querySelector<HTMLElement>('.language[data-offers]');
const links = [...(picker?.querySelectorAll<HTMLAnchorElement>('a[lang]') ?? [])];

function isNew(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return true;
  }
}

/** Stores the answer in the browser, which is done only when the reader has clicked. */
function remember(tag: string) {
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // Without storage the offer is shown again
  }
}

async function offer() {
  const tag = preferredLanguage(
    navigator.languages,
    document.documentElement.lang,
    links.map(({ lang }) => lang),
  );
  const link = links.find(({ lang }) => lang === tag);
  if (!picker || !link || !isNew()) return;
  const response = await fetch(picker.dataset['offers'] as string);
  const words = ((await response.json()) as Record<string, LanguageOffer>)[link.lang];
  if (!words) return;
  const [page, home, close] = words;
  const box = document.createElement('div');
  box.className = 'offer';
  box.lang = link.lang;
  box.dir = link.dir;
  box.role = 'status';
  const text = document.createElement('p');
  const [before = '', ...rest] = (link.closest('[data-translations]') ? page : home).split('{language}');
  const way = document.createElement('a');
  way.href = link.href;
  way.hreflang = link.hreflang || link.lang;
  way.textContent = link.textContent;
  text.append(before, way, rest.join(link.textContent));
  const button = document.createElement('button');
  button.className = 'button';
  button.textContent = close;
  button.onclick = () => {
    remember(link.lang);
    box.remove();
  };
  way.onclick = () => remember(link.lang);
  box.append(text, button);
  void bringLaterStyles();
  document.body.append(box);
}

offer().catch(() => {});
