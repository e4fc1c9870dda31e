/** Builds the list of search results, as text nodes, because the texts may hold anything. */

import { dateFormat } from '../../core/i18n/intl.ts';
import { pageFormats } from '../words/script-words.ts';
import type { FoundStory } from './search-engine.ts';

/** Returns a story as an item of the list; its category is named as in the panel's filter. */
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
  // A day is the same in every time zone; a moment is not
  const timeZone = date.length === 10 ? 'UTC' : (panel.dataset['timeZone'] as string);
  time.textContent = dateFormat(pageFormats, timeZone).format(Date.parse(date));
  const meta = document.createElement('p');
  meta.className = 'meta';
  const name = panel.querySelector(`select[name=category] option[value="${CSS.escape(category)}"]`)?.textContent;
  meta.append(...(name ? [name, ' · '] : []), time);
  const item = document.createElement('li');
  item.append(link, text, meta);
  return item;
}
