/** Makes search work, on its own page and in a dialog of any other page. */
import style from '../../styles/search.css?inline';
import { preparePartDialog } from '../dialogs/part-dialog.ts';
import { startSearch } from './search-panel.ts';

function prepareDialog(dialog: HTMLDialogElement, panel: HTMLElement) {
  const name = panel.querySelector('label')?.textContent;
  preparePartDialog(dialog, panel, { style, className: 'search-dialog', name });
  // Some browsers would only empty the field
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
}

for (const panel of document.querySelectorAll<HTMLElement>('.search')) {
  const dialog = panel.closest('dialog');
  if (dialog) prepareDialog(dialog, panel);
  startSearch(panel, !dialog);
}
