/**
 * Tells a reader of an open page how many updates were made since, and shows them when the reader asks. It asks its own
 * host, at most once a minute, and only while the page is seen.
 */
import { formatCount } from '../../core/i18n/format.ts';
import { fetchScriptWords, pageFormats } from '../words/script-words.ts';
import { askForUpdates } from './ask-for-updates.ts';
import { fetchPage, isTransferable, showNewer } from './show-newer.ts';

/** Milliseconds between two questions. */
const PAUSE = 60_000;

const coverage = document.querySelector<HTMLElement>('[data-updates]');
const place = coverage?.querySelector<HTMLElement>('.newer');

if (coverage && place) {
  const href = coverage.dataset['updates'] as string;
  const words = (() => {
    let asked: ReturnType<typeof fetchScriptWords> | undefined;
    return () => (asked ??= fetchScriptWords());
  })();
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  const ask = async () => {
    last = Date.now();
    const found = await askForUpdates(href);
    if (found) {
      const newer = found.updates.filter((id) => !document.getElementById(id));
      if (found.ended) end();
      if (newer.length > 0) await tell(newer);
      else if (found.ended) await show([]);
    }
    if (!found?.ended) plan();
  };
  /** Where the page is not seen, the next question waits until it is. */
  const plan = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(ask, Math.max(0, last + PAUSE - Date.now()));
  };
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', plan);
  };
  const tell = async (newer: string[]) => {
    if (told === newer.join()) return;
    const text = formatCount((await words()).newUpdates, newer.length, pageFormats);
    told = newer.join();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = text;
    button.onclick = () => show(newer);
    place.replaceChildren(button);
  };
  const show = async (newer: string[]) => {
    const page = await fetchPage();
    const [first] = newer;
    if (page && isTransferable(page)) {
      showNewer(page, coverage, newer);
      place.replaceChildren();
      told = '';
    } else if (first !== undefined) {
      // What the new page may load, this one may not
      location.hash = first;
      location.reload();
    }
  };

  document.addEventListener('visibilitychange', plan);
  plan();
}
