/** Makes the privacy choices work, on their own page and in a dialog of any other page. */

import { createDateFormat } from '../../core/i18n/calendar-names.ts';
import style from '../../styles/privacy.css?inline';
import { preparePartDialog } from '../dialogs/part-dialog.ts';
import { pageFormats } from '../words/script-words.ts';
import { keepEmbedHost, readRecord } from './consent-record.ts';
import { startCookieList } from './cookie-list.ts';
import { keepChoices } from './keep-choices.ts';

function startChoices(centre: HTMLElement, dialog: HTMLDialogElement | null) {
  const { terms, words } = centre.dataset;
  const switches = [...centre.querySelectorAll<HTMLInputElement>('.switch')];
  const again = [...centre.querySelectorAll<HTMLButtonElement>('.ask-again')];
  const line = centre.querySelector<HTMLElement>('.record');
  const { given } = JSON.parse(words as string) as { given: string };
  const isRefused = Boolean((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl);
  const on = (selector: string, act: () => void) => centre.querySelector(selector)?.addEventListener('click', act);

  const show = () => {
    const record = readRecord();
    for (const one of switches) {
      one.checked = !isRefused && record?.choices?.[one.name] === true;
      one.disabled = isRefused;
    }
    for (const one of again) one.hidden = typeof record?.embeds?.[one.value] !== 'string';
    if (!line) return;
    line.hidden = !record?.date;
    const date = new Date(record?.date ?? 0);
    const format = createDateFormat(pageFormats, { dateStyle: 'long', timeStyle: 'short' });
    if (record?.date && !Number.isNaN(date.valueOf()))
      (line.firstElementChild as Element).textContent = given.replace('{date}', format.format(date.valueOf()));
    const withdraw = line.querySelector<HTMLElement>('.withdraw');
    if (withdraw) withdraw.hidden = !Object.values(record?.choices ?? {}).includes(true);
  };
  const choose = (isAllowed: (one: HTMLInputElement) => boolean, refusesAll = false) => {
    const choices = Object.fromEntries(switches.map((one) => [one.name, isAllowed(one)]));
    keepChoices(choices, JSON.parse(terms as string), refusesAll);
    dialog?.close();
  };

  const signal = centre.querySelector<HTMLElement>('.signal');
  if (signal && isRefused) signal.hidden = false;
  for (const part of centre.querySelectorAll<HTMLElement>('.acts:has(.allow), footer')) part.hidden = isRefused;
  on('.allow', () => choose(() => true));
  on('.reject', () => choose(() => false, true));
  on('.withdraw', () => choose(() => false, true));
  on('.download', () => {
    const file = new Blob([JSON.stringify(readRecord(), undefined, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'privacy-choices.json';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  for (const one of again)
    one.addEventListener('click', () => {
      keepEmbedHost(one.value, false);
      show();
      one.closest('li')?.querySelector('a')?.focus();
      // What was loaded can't be taken back otherwise
      if (document.querySelector('.place[data-loaded]')) location.reload();
    });
  on('.confirm', () => choose(({ checked }) => checked));
  for (const event of ['consent', 'storage']) addEventListener(event, show);
  show();
}

for (const centre of document.querySelectorAll<HTMLElement>('.choices')) {
  const dialog = centre.closest('dialog');
  const name = centre.querySelector('h1')?.textContent;
  if (dialog) preparePartDialog(dialog, centre, { style, className: 'choices-dialog', name });
  startChoices(centre, dialog);
  startCookieList(centre);
}
