/** Brings the styles of what no page shows at first, when a reader reaches for a panel or a script shows something. */
const place = document.getElementById('later');
let coming: Promise<unknown> | undefined;

/** Begins to load the styles; the promise is kept when they are there, or can't be had. */
export function bringLaterStyles(): Promise<unknown> {
  coming ??= new Promise((done) => {
    if (!place) return done(0);
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = place.dataset['href'] as string;
    link.onload = link.onerror = done;
    place.after(link);
  });
  return coming;
}

// Disclosures and the menu of small screens tell only those who listen first
addEventListener(
  'toggle',
  ({ target }) => (target as Element).parentElement?.querySelector('.panel') && bringLaterStyles(),
  true,
);
// What a page loads only for some readers asks by an event
addEventListener('later', bringLaterStyles);
