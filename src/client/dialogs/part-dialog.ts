/** Prepares the dialog that shows a part of another page. */

/**
 * Gives a dialog its name, its ways to close, and the styles of that page, which the page at hand does not have.
 *
 * @param part What fills the dialog; its button `.close` closes it.
 * @param style CSS for a sheet of its own, which a policy without inline styles allows.
 */
export function preparePartDialog(
  dialog: HTMLDialogElement,
  part: HTMLElement,
  { style, className, name }: { style: string; className: string; name: string | null | undefined },
): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  dialog.className = `part-dialog ${className}`;
  dialog.ariaLabel = name ?? '';
  part.querySelector('.close')?.addEventListener('click', () => dialog.close());
  // The part fills the dialog, so a click on the dialog itself is one on the page behind
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}
