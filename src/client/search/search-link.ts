/** Opens search as a dialog, by click or by key; its field, its words and its script are taken from the search page. */
const links = document.querySelectorAll<HTMLAnchorElement>('.search-link');
let opening: Promise<ParentNode> | undefined;

async function load(href: string): Promise<ParentNode> {
  // This is the search page itself
  if (document.querySelector('main .search')) return document;
  const html = await (await fetch(href)).text();
  // The policy of this page allows no inline styles of another page
  const page = new DOMParser().parseFromString(html.replace(/<style.*?<\/style>/gs, ''), 'text/html');
  const dialog = document.createElement('dialog');
  dialog.append(page.querySelector('.search') as Element);
  document.body.append(dialog);
  await Promise.all([...page.scripts].map(({ src }) => src && import(/* @vite-ignore */ src)));
  return dialog;
}

function open(event: Event) {
  const { href } = links[0] as HTMLAnchorElement;
  event.preventDefault();
  opening ??= load(href);
  opening
    .then((place) => {
      if (place instanceof HTMLDialogElement && !place.open) place.showModal();
      place.querySelector<HTMLInputElement>('.search input')?.select();
    })
    .catch(() => location.assign(href));
}

for (const link of links)
  link.onclick = (event) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) open(event);
  };

if (links.length > 0)
  addEventListener('keydown', (event) => {
    const { key, code } = event;
    const isCommand = event.metaKey || event.ctrlKey;
    if (event.altKey) return;
    // On keyboards without Latin letters, the place of the K key counts
    if (isCommand ? key === 'k' || code === 'KeyK' : key === '/' && !(event.target as Element).matches('input, select'))
      open(event);
  });

export {};
