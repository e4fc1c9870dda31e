/** Opens a part of another page as a dialog, with that page's scripts. */

async function load(href: string, part: string): Promise<ParentNode> {
  // This is the page itself
  if (document.querySelector(`main ${part}`)) return document;
  const [answer, { parsePage }] = await Promise.all([fetch(href), import('../trusted/trusted.ts')]);
  const html = await answer.text();
  // The policy of this page allows no inline styles of another page
  const page = parsePage(html.replace(/<style.*?<\/style>/gs, ''));
  const dialog = document.createElement('dialog');
  dialog.append(page.querySelector(part) as Element);
  document.body.append(dialog);
  await Promise.all([...page.scripts].map(({ src }) => src && import(/* @vite-ignore */ src)));
  return dialog;
}

/**
 * Makes links open a part of their page, named by a selector, as a dialog. Returns the function that opens it by other
 * ways than a click.
 *
 * @param then Is called each time when it is open, with the dialog, or the document where this is the page itself.
 */
export function openAsDialog(
  links: Iterable<HTMLAnchorElement>,
  part: string,
  then?: (place: ParentNode) => void,
): (event?: Event) => void {
  const [first] = links;
  let opening: Promise<ParentNode> | undefined;
  const open = (event?: Event) => {
    const { href } = first as HTMLAnchorElement;
    event?.preventDefault();
    opening ??= load(href, part);
    opening
      .then((place) => {
        if (place instanceof HTMLDialogElement && !place.open) place.showModal();
        then?.(place);
      })
      .catch(() => location.assign(href));
  };
  for (const link of links)
    link.onclick = (event) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) open(event);
    };
  return open;
}
