/** Opens search as a dialog, by click or by key; its field, its words and its script are taken from the search page. */
import { openAsDialog } from '../dialogs/page-dialog.ts';

const links = document.querySelectorAll<HTMLAnchorElement>('.search-link');
const open = openAsDialog(links, '.search', (place) =>
  place.querySelector<HTMLInputElement>('.search input')?.select(),
);

if (links.length > 0)
  addEventListener('keydown', (event) => {
    const { key, code } = event;
    const isCommand = event.metaKey || event.ctrlKey;
    if (event.altKey) return;
    // On keyboards without Latin letters, the place of the K key counts
    if (isCommand ? key === 'k' || code === 'KeyK' : key === '/' && !(event.target as Element).matches('input, select'))
      open(event);
  });
