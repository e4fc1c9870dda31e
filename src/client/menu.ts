/** Makes the header's panels open by hover, arrows and touch, and close by Escape or a click elsewhere. */
import type { ScriptWords } from '../core/i18n/script-words.ts';
import { bringLaterStyles } from './later-styles.ts';

const menu = document.getElementById('menu') as HTMLElement;
const wide = matchMedia('(min-width: 70.5rem)');
const panels = [...menu.querySelectorAll('details')];
const tops = [...menu.querySelectorAll<HTMLElement>('.menu > ul > li > a, summary')];
const summaryOf = (details: Element) => details.firstElementChild as HTMLElement;

/** The panel that a click has opened; it stays open when the pointer leaves it. */
let pinned: Element | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;
let described: Promise<void> | undefined;

async function open(details: HTMLDetailsElement) {
  clearTimeout(leaving);
  if (details.open) return;
  close();
  details.open = true;
  await place(details);
}

/** Puts the panel of an open entry below it, on wide screens. */
async function place(details: HTMLDetailsElement) {
  await Promise.allSettled([bringLaterStyles(), described]);
  if (!wide.matches || !details.open) return;
  const panel = details.lastElementChild as HTMLElement;
  const area = (panel.offsetParent as HTMLElement).getBoundingClientRect();
  const entry = (details.closest('li') ?? details).getBoundingClientRect();
  panel.style.insetInline = '0 auto';
  // In a header of several rows a panel would otherwise open below rows that lie in the pointer's way
  if (menu.closest('.two-rows')) panel.style.insetBlockStart = `${entry.bottom - area.top}px`;
  const start = getComputedStyle(menu).direction === 'rtl' ? area.right - entry.right : entry.left - area.left;
  const room = area.width - panel.offsetWidth;
  // The panel's text, 20 pixels from its edge, stands below the entry's
  panel.style.insetInline = `${Math.max(0, Math.min(start - 20, room))}px auto`;
}

/** Writes below the links of panels what they lead to, as far as the words are those of these links. */
export function describeLinks(words: Promise<ScriptWords>): void {
  described ??= words.then(({ menu: entries }) => {
    for (const link of menu.querySelectorAll('.menu .panel a')) {
      if (link.textContent !== entries[0]?.[0]) continue;
      const description = document.createElement('small');
      description.textContent = entries.shift()?.[1] ?? '';
      link.append(description);
    }
  });
  described.catch(() => {});
}

function close() {
  pinned = undefined;
  for (const details of panels) details.open = false;
}

function focus(element: Element | null | undefined) {
  (element as HTMLElement | null)?.focus();
}

for (const details of panels) {
  const entry = details.closest('li') ?? details;
  const inMenu = entry !== details;

  summaryOf(details).onclick = (event) => {
    event.preventDefault();
    if (details.open && (pinned === details || !wide.matches)) return close();
    open(details);
    pinned = details;
  };
  entry.addEventListener('focusout', (event) => {
    const to = (event as FocusEvent).relatedTarget as Node | null;
    if (wide.matches && to && !entry.contains(to)) close();
  });
  entry.addEventListener('pointerenter', (event) => {
    if (wide.matches && inMenu && (event as PointerEvent).pointerType === 'mouse') open(details);
  });
  entry.addEventListener('pointerleave', () => {
    if (wide.matches && inMenu && pinned !== details) leaving = setTimeout(close, 250);
  });

  // What the reader has done while this was loaded
  if (details.open) {
    pinned = details;
    place(details);
  } else if (wide.matches && inMenu && entry.matches(':hover')) open(details);
}

// On a phone the menu lies over the page: what Tab reaches next would be hidden below it
menu.addEventListener('focusout', ({ relatedTarget }) => {
  const to = relatedTarget as Element | null;
  if (!wide.matches && to && !menu.contains(to) && !to.matches('[popovertarget]')) menu.hidePopover?.();
});

document.addEventListener('click', (event) => {
  if (wide.matches && !menu.contains(event.target as Node)) close();
});

document.addEventListener('keydown', (event) => {
  const opened = panels.find((details) => details.open);
  if (event.key !== 'Escape' || !opened || !wide.matches) return;
  const inside = opened.contains(document.activeElement);
  close();
  if (inside) focus(summaryOf(opened));
});

menu.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  const panel = at.closest<HTMLElement>('.panel');
  const details = panel?.parentElement ?? at.closest('li, details')?.querySelector('details') ?? at.closest('details');
  const forward = getComputedStyle(menu).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const sideways = event.key === forward || event.key === backward;
  const inPanel = panel && !sideways;
  const list = inPanel ? [...panel.querySelectorAll<HTMLElement>('a, button')] : tops;
  const from = list.indexOf(panel && sideways ? summaryOf(details as Element) : at);

  if (event.key === 'Home') focus(list[0]);
  else if (event.key === 'End') focus(list.at(-1));
  else if (sideways) focus(list[(from + (event.key === forward ? 1 : -1) + list.length) % list.length]);
  else if (event.key === 'ArrowDown' && inPanel) focus(list[(from + 1) % list.length]);
  else if (event.key === 'ArrowUp' && inPanel) focus(from ? list[from - 1] : summaryOf(details as Element));
  else if (event.key === 'ArrowDown' && details) {
    void open(details as HTMLDetailsElement).then(() => focus(details.querySelector('.panel :is(a, button)')));
  } else return;
  event.preventDefault();
});

wide.onchange = () => {
  close();
  menu.hidePopover?.();
};
