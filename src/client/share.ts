/** Copies an article's address, and offers the device's own ways to share it. */
const bar = document.querySelector('.share');
const copy = bar?.querySelector<HTMLButtonElement>('.copy button');
const device = bar?.querySelector<HTMLButtonElement>('.device button');
const status = bar?.querySelector('[role=status]');

if (copy && status) {
  const label = copy.lastElementChild as HTMLElement;
  const name = label.textContent;
  const done = copy.dataset['done'] as string;
  const say = (text: string, milliseconds: number) => {
    label.textContent = status.textContent = text;
    setTimeout(() => {
      label.textContent = name;
      status.textContent = '';
    }, milliseconds);
  };
  // A browser may refuse, in a frame or by a setting: then the words are fetched, or else the address itself is shown
  const failure = async () => {
    const { fetchScriptWords } = await import('./words/script-words.ts');
    return (await fetchScriptWords()).copyFailed;
  };
  copy.onclick = () =>
    navigator.clipboard.writeText(copy.value).then(
      () => say(done, 4000),
      async () => say(await failure().catch(() => copy.value), 10_000),
    );
  copy.hidden = !navigator.clipboard;
}

if (device) {
  device.onclick = () => navigator.share({ title: document.title, url: device.value }).catch(() => {});
}

export {};
