/** Opens the privacy choices as a dialog, by the link of the footer or by the address `#privacy-choices`. */
import { openAsDialog } from '../dialogs/page-dialog.ts';

const open = openAsDialog(document.querySelectorAll<HTMLAnchorElement>('.privacy'), '.choices', (place) => {
  if (place === document) document.querySelector<HTMLElement>('.choices .switch')?.focus();
});
const follow = () => location.hash === '#privacy-choices' && open();

addEventListener('hashchange', follow);
follow();
