/** Puts a page of another host into its place, with as few rights as such pages need. */

const RIGHTS = [
  'allow-scripts',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-presentation',
  'allow-storage-access-by-user-activation',
];

/** Makes the frame of a place, once its address is whole. Rejects where that can't be had. */
export async function loadFrame(place: HTMLElement, address: string, isAsked: boolean): Promise<void> {
  const { lookup, name = '' } = place.dataset;
  const signsIn = address.includes('{session}');
  const answer = lookup && (await answerOf(lookup));
  const src = fill(address, { ...answer, theme: theme(), ...(signsIn && { session: takeSession() }) });
  const frame = document.createElement('iframe');
  // What was looked up has no such account
  if (/\{\w+\}/.test(src)) throw new Error(src);
  const { origin } = new URL(src);
  // With scripts and an origin of its own a page of ours would take the sandbox off
  const rights = [...RIGHTS, ...(origin === location.origin ? [] : ['allow-same-origin'])];
  // Signing in leads away and back
  if (signsIn) rights.push('allow-top-navigation-by-user-activation');
  frame.title = name;
  frame.loading = 'lazy';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.allow = 'clipboard-write; encrypted-media; fullscreen; picture-in-picture; web-share';
  frame.sandbox.value = rights.join(' ');
  frame.src = src;
  place.replaceChildren(frame);
  if (isAsked) frame.focus({ preventScroll: true });
}

function fill(address: string, values: Readonly<Record<string, unknown>>): string {
  return address.replace(/\{(\w+)\}/g, (whole, name: string) =>
    // The colons of an account's permanent id are no others' to decode
    Object.hasOwn(values, name) ? encodeURIComponent(String(values[name])).replaceAll('%3A', ':') : whole,
  );
}

function theme(): string {
  const { theme } = document.documentElement.dataset;
  return theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

/** Takes what a reader brings back from signing in out of the address of the page. */
function takeSession(): string {
  const url = new URL(location.href);
  const session = url.searchParams.get('giscus') ?? '';
  url.searchParams.delete('giscus');
  if (session) history.replaceState(history.state, '', url);
  return session;
}

async function answerOf(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}
