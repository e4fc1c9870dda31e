/** Opens a picture in a dialog, when it is tapped or the address names it, as `#picture-3` does; the dialog comes then. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('[href*="/_images/"]:has(> picture)')];

/** Returns the index of the picture that the address names, or -1. */
const named = () => links.findIndex((_, index) => location.hash === `#picture-${index + 1}`);

function follow() {
  const link = links[named()];
  if (link)
    import('./picture-dialog.ts')
      .then((dialog) => dialog.followAddress(links, named))
      .catch(() => location.replace(link.href));
}

for (const [index, link] of links.entries())
  link.onclick = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The state tells that the page without the dialog is one step back
    history.pushState(true, '', `#picture-${index + 1}`);
    follow();
  };

addEventListener('hashchange', follow);
follow();

export {};
