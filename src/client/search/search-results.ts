/** Builds the list of what a search has found, from texts that may hold anything. */
import { dateFormat } from '../../core/i18n/intl.ts';
import type { FoundStory } from './search-engine.ts';

/** A story as an item of the list; names of categories stand in the panel's filter. */
export function listStory(
  { url, title, excerpt, category, date, locale }: FoundStory,
  panel: HTMLElement,
): HTMLLIElement {
  const { lang } = document.documentElement;
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  text.append(
    ...excerpt.map((part) => {
      if (!part.isHit) return part.text;
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      return mark;
    }),
  );
  for (const element of locale === lang ? [] : [link, text]) {
    element.lang = locale;
    element.dir = 'auto';
  }
  const time = document.createElement('time');
  time.dateTime = date;
  // A day is the same everywhere; only a moment has a time zone
  const timeZone = date.length === 10 ? 'UTC' : (panel.dataset['timeZone'] as string);
  time.textContent = dateFormat(lang, timeZone).format(new Date(date));
  const meta = document.createElement('p');
  meta.className = 'meta';
  const name = panel.querySelector(`select[name=category] option[value="${CSS.escape(category)}"]`)?.textContent;
  meta.append(...(name ? [name, ' · '] : []), time);
  const item = document.createElement('li');
  item.append(link, text, meta);
  return item;
}
