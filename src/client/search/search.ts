/** Makes search work, on its own page and in a dialog of any other page. */
import style from '../../styles/search.css?inline';
import { startSearch } from './search-panel.ts';

/** Prepares the dialog of another page, which does not have the styles of search. */
function prepareDialog(dialog: HTMLDialogElement, panel: HTMLElement) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  dialog.className = 'search-dialog';
  dialog.ariaLabel = panel.querySelector('label')?.textContent ?? '';
  panel.querySelector('.close')?.addEventListener('click', () => dialog.close());
  // Some browsers would only empty the field
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  // The panel fills the dialog, so a click on the dialog itself is one on the page behind
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}

for (const panel of document.querySelectorAll<HTMLElement>('.search')) {
  const dialog = panel.closest('dialog');
  if (dialog) prepareDialog(dialog, panel);
  startSearch(panel, !dialog);
}
