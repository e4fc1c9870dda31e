/** Loads what readers ask for into its place, and what comes from a host that they have allowed for good. */
import { keepEmbedHost, readRecord } from '../consent/consent-record.ts';

const places = [...document.querySelectorAll<HTMLElement>('.place')];

function load(place: HTMLElement, isAsked: boolean) {
  const { frame, script } = place.dataset;
  if (place.dataset['loaded'] !== undefined) return;
  const before = [...place.childNodes];
  // What comes is no higher, or scrolls: nothing below moves
  place.style.minBlockSize = `${place.getBoundingClientRect().height}px`;
  place.dataset['loaded'] = '';
  const loading = frame
    ? import('./frame.ts').then(({ loadFrame }) => loadFrame(place, frame, isAsked))
    : script
      ? import('../comments/isso.ts').then(({ loadIsso }) => loadIsso(place, script, isAsked))
      : import('../comments/mastodon.ts').then(({ loadThread }) => loadThread(place, isAsked));
  loading.catch(() => {
    delete place.dataset['loaded'];
    const note = document.createElement('p');
    note.role = 'alert';
    note.textContent = place.dataset['failed'] ?? '';
    place.replaceChildren(...before.filter((node) => (node as Element).role !== 'alert'), note);
    if (isAsked) place.querySelector<HTMLElement>('.load')?.focus();
  });
}

for (const place of places) {
  const host = place.dataset['host'] as string;
  const on = (selector: string, act: () => void) => place.querySelector(selector)?.addEventListener('click', act);
  on('.load', () => load(place, true));
  on('.always', () => {
    keepEmbedHost(host, true);
    load(place, true);
    for (const other of places) if (other.dataset['host'] === host) load(other, false);
  });
  if (typeof readRecord()?.embeds?.[host] === 'string') load(place, false);
}
