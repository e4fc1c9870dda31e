/** Shows the pictures of a story, one at a time, in a dialog; the address names the one that is shown. */

import type { ScriptWords } from '../../core/i18n/script-words.ts';
import { fetchScriptWords, pageFormats } from '../words/script-words.ts';
import { addDialog, captionOf, type DialogParts, enlarge } from './dialog-parts.ts';
import { watchGestures, type Zoom } from './gestures.ts';

/** Pixels by which an arrow moves a close-up, and the factor by which a key zooms. */
const STEP = 80;
const FACTOR = 1.5;

let opening: Promise<() => void> | undefined;

/**
 * Shows the picture that the address names, or closes the dialog where it names none, now and whenever it changes.
 * `links` are those to the pictures, and `named` returns the index of the one in the address, or -1. Throws where the
 * words of the dialog can't be fetched.
 */
export async function followAddress(links: HTMLAnchorElement[], named: () => number): Promise<void> {
  opening ??= createDialog(links, named);
  (await opening)();
}

async function createDialog(links: HTMLAnchorElement[], named: () => number): Promise<() => void> {
  const { dir } = document.documentElement;
  const words = await fetchScriptWords();
  const parts = addDialog(words);
  const { dialog, previous, next, close } = parts;
  const onward = dir === 'rtl' ? -1 : 1;
  let opener: HTMLAnchorElement | undefined;
  let isAddressFollowed = false;

  const show = () => {
    const link = links[named()] as HTMLAnchorElement;
    fill(parts, link, nameOf(named(), links.length, words));
    for (const [control, end] of [
      [previous, links[0]],
      [next, links.at(-1)],
    ] as const) {
      control.hidden = links.length < 2;
      control.ariaDisabled = String(link === end);
    }
    if (!dialog.open) {
      opener = link;
      dialog.showModal();
    }
    zoom.reset();
  };
  const go = (index: number) => {
    if (!links[index]) return;
    history.replaceState(history.state, '', `#picture-${index + 1}`);
    show();
  };
  const step = (by: number) => go(named() + by);
  const zoom = watchGestures(parts.frame, {
    swipe: (to) => (to === 'down' ? dialog.close() : step(to === 'left' ? onward : -onward)),
    leave: () => dialog.close(),
  });

  previous.onclick = () => step(-1);
  next.onclick = () => step(1);
  close.onclick = () => dialog.close();
  dialog.onkeydown = (event) => {
    const { key, metaKey, ctrlKey, altKey } = event;
    if (metaKey || ctrlKey || altKey) return;
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (zoomByKey(key, zoom)) event.preventDefault();
    else if (sideways) step(sideways * onward);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(links.length - 1);
  };
  dialog.onclose = () => {
    // The state tells that the page without the dialog is one step back
    const isBehind = history.state === true;
    // This event comes late: by now the address may name a picture again
    if (named() >= 0 && !isAddressFollowed) {
      if (isBehind) history.back();
      else history.replaceState(null, '', location.pathname + location.search);
    }
    isAddressFollowed = false;
    opener?.focus({ preventScroll: isBehind });
  };
  const follow = () => {
    if (named() >= 0) return show();
    isAddressFollowed = dialog.open;
    dialog.close();
  };
  addEventListener('hashchange', follow);
  return follow;
}

function nameOf(index: number, count: number, { pictureNumber }: ScriptWords): string {
  const { format } = new Intl.NumberFormat(pageFormats);
  return pictureNumber.replace('{number}', format(index + 1)).replace('{count}', format(count));
}

function fill({ dialog, status, figure, frame }: DialogParts, link: HTMLAnchorElement, name: string): void {
  status.textContent = dialog.ariaLabel = name;
  frame.replaceChildren(enlarge(link));
  figure.replaceChildren(frame, ...captionOf(link));
}

/** Zooms as a key tells, and moves a close-up; returns whether the key was one of these. */
function zoomByKey(key: string, zoom: Zoom): boolean {
  const by = { '+': FACTOR, '=': FACTOR, '-': 1 / FACTOR, '0': 0 }[key];
  const way = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key];
  if (by !== undefined) zoom.by(by);
  else if (way && zoom.isClose()) zoom.move(STEP * (way[0] as number), STEP * (way[1] as number));
  else return false;
  return true;
}
