/** Searches while the reader types, and shows the results, on the search page or in a dialog. */

import { startWorker } from '../trusted/trusted.ts';
import { pageFormats } from '../words/script-words.ts';
import { watchAddress } from './search-address.ts';
import { type Findings, openEngine, type SearchEngine } from './search-engine.ts';
import { listStory } from './search-results.ts';

/** The number of results that are shown at a time. */
const PAGE = 10;

/** Milliseconds after the last key before the engine is asked, and before the reader is told to wait. */
const PAUSE = 150;
const PATIENCE = 400;

export interface SearchWords {
  searchResults: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  searchNothing: string;
  searching: string;
  searchFailed: string;
}

/** Makes a search panel work. `hasAddress` says that the page's address holds the query, as on the search page. */
export function startSearch(panel: HTMLElement, hasAddress: boolean): void {
  const find = <T extends Element>(selector: string) => panel.querySelector(selector) as T;
  const form = find<HTMLFormElement>('form');
  const field = find<HTMLInputElement>('input');
  const choices = [...panel.querySelectorAll('select')];
  const status = find<HTMLElement>('[role=status]');
  const list = find<HTMLOListElement>('ol');
  const more = find<HTMLButtonElement>('.more');
  const { base = '', worker = '', shards = '', words = '' } = panel.dataset;
  const texts = JSON.parse(words) as SearchWords;
  const { lang } = document.documentElement;
  const say = (template: string, values: Record<string, string> = {}) => {
    status.textContent = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  };

  let engine: Promise<SearchEngine> | undefined;
  let findings: Findings | undefined;
  let turn = 0;

  const start = () => {
    engine ??= openEngine({ base, shards: shards.split(' ') }, startWorker(worker));
    // An engine that didn't start is started anew at the next key
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  };

  /**
   * Shows the next results; the first ones of a query replace those of the query before. Returns the first new item.
   */
  const show = async (found: Findings, isStill: () => boolean) => {
    const from = found === findings ? list.children.length : 0;
    const stories = await found.load(from, from + PAGE);
    if (!isStill()) return undefined;
    const items = stories.map((story) => listStory(story, panel));
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    findings = found;
    more.hidden = list.children.length >= found.count;
    return items[0];
  };

  const search = async () => {
    const mine = ++turn;
    const isStill = () => mine === turn;
    const query = field.value.trim();
    panel.toggleAttribute('data-asked', query !== '');
    if (query === '') {
      list.replaceChildren();
      more.hidden = true;
      return say('');
    }
    const waiting = setTimeout(() => isStill() && say(texts.searching), PATIENCE);
    try {
      const chosen = new Map(choices.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
      const order = chosen.get('order') === 'newest' ? 'newest' : 'relevance';
      chosen.delete('order');
      const filters = Object.fromEntries(Array.from(chosen, ([name, value]) => [name, [value]]));
      const found = await (await start()).find(query, filters, order);
      if (!isStill()) return;
      await show(found, isStill);
      if (!isStill()) return;
      const form = texts.searchResults[new Intl.PluralRules(lang).select(found.count)] ?? texts.searchResults.other;
      if (found.count > 0) say(form, { count: new Intl.NumberFormat(pageFormats).format(found.count) });
      else say(texts.searchNothing, { query });
    } catch {
      if (isStill()) say(texts.searchFailed);
    } finally {
      clearTimeout(waiting);
    }
  };

  const address = hasAddress ? watchAddress(form, search) : undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const answer = () => {
    clearTimeout(pause);
    address?.write();
    search();
  };
  field.oninput = () => {
    clearTimeout(pause);
    pause = setTimeout(answer, PAUSE);
  };
  field.onfocus = () => void start();
  for (const choice of choices) choice.onchange = answer;
  form.onsubmit = (event) => {
    // In a dialog the form leads to the search page, whose address can be shared
    if (!address) return;
    event.preventDefault();
    answer();
    address.settle();
  };
  more.onclick = async () => {
    const mine = turn;
    const isStill = () => mine === turn;
    more.disabled = true;
    const first = findings && (await show(findings, isStill).catch(() => isStill() && say(texts.searchFailed)));
    more.disabled = false;
    if (first) first.querySelector('a')?.focus();
  };
  panel.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    // While a word is composed, arrows choose among its spellings
    if (step === undefined || at < 0 || event.isComposing) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };
  if (field.value) search();
}
