/** Makes the privacy choices work, on their own page and in a dialog of any other page. */
import style from '../../styles/privacy.css?inline';
import type { Choices, ConsentRecord } from './consent-record.ts';
import { startCookieList } from './cookie-list.ts';

/** What the script of services offers. */
interface ServicesScript {
  choose(choices: Choices, agreed: Record<string, string>): void;
}

function readRecord(): ConsentRecord | undefined {
  try {
    return JSON.parse(localStorage.getItem('privacyChoices') ?? '') ?? undefined;
  } catch {
    return undefined;
  }
}

function prepareDialog(dialog: HTMLDialogElement, form: HTMLFormElement) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  dialog.className = 'choices-dialog';
  dialog.ariaLabel = form.querySelector('h1')?.textContent ?? '';
  form.querySelector('.close')?.addEventListener('click', () => dialog.close());
  // The form fills the dialog, so a click on the dialog itself is one on the page behind
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}

function startChoices(form: HTMLFormElement, dialog: HTMLDialogElement | null) {
  const { terms, words } = form.dataset;
  const { services } = (document.querySelector('.privacy') as HTMLElement).dataset;
  const switches = [...form.querySelectorAll<HTMLInputElement>('.switch')];
  const line = form.querySelector<HTMLElement>('.record');
  const { given } = JSON.parse(words as string) as { given: string };
  const isRefused = Boolean((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl);
  const on = (selector: string, act: () => void) => form.querySelector(selector)?.addEventListener('click', act);

  const show = () => {
    const record = readRecord();
    for (const one of switches) {
      one.checked = !isRefused && record?.choices?.[one.name] === true;
      one.disabled = isRefused;
    }
    if (!line) return;
    line.hidden = !record?.date;
    const date = new Date(record?.date ?? 0);
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
    if (record?.date && !Number.isNaN(date.valueOf()))
      (line.firstElementChild as Element).textContent = given.replace('{date}', format.format(date));
    const withdraw = line.querySelector<HTMLElement>('.withdraw');
    if (withdraw) withdraw.hidden = !Object.values(record?.choices ?? {}).includes(true);
  };
  const choose = async (isAllowed: (one: HTMLInputElement) => boolean) => {
    const choices = Object.fromEntries(switches.map((one) => [one.name, isAllowed(one)]));
    const { choose: keep } = (await import(/* @vite-ignore */ services as string)) as ServicesScript;
    keep(choices, JSON.parse(terms as string));
    show();
    dialog?.close();
  };

  const signal = form.querySelector<HTMLElement>('.signal');
  if (signal && isRefused) signal.hidden = false;
  for (const part of form.querySelectorAll<HTMLElement>('.acts:has(.allow), footer')) part.hidden = isRefused;
  on('.allow', () => choose(() => true));
  on('.reject', () => choose(() => false));
  on('.withdraw', () => choose(() => false));
  on('.download', () => {
    const file = new Blob([JSON.stringify(readRecord(), undefined, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'privacy-choices.json';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    choose(({ checked }) => checked);
  });
  addEventListener('storage', show);
  show();
}

for (const form of document.querySelectorAll<HTMLFormElement>('.choices')) {
  const dialog = form.closest('dialog');
  if (dialog) prepareDialog(dialog, form);
  startChoices(form, dialog);
  startCookieList(form);
}
