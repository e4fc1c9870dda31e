/** Copies an article's address, and offers the device's own ways to share it. */
const bar = document.querySelector('.share');
const copy = bar?.querySelector<HTMLButtonElement>('.copy button');
const device = bar?.querySelector<HTMLButtonElement>('.device button');
const status = bar?.querySelector('[role=status]');

if (copy && status) {
  const label = copy.lastElementChild as HTMLElement;
  const name = label.textContent;
  const say = (text: string) => {
    label.textContent = status.textContent = text;
    setTimeout(() => {
      label.textContent = name;
      status.textContent = '';
    }, 6000);
  };
  // A browser may refuse, in a frame or by a setting
  copy.onclick = async () => {
    const isCopied = await navigator.clipboard.writeText(copy.value).then(
      () => true,
      () => false,
    );
    const { wordsOfCopying } = await import('./copy-words.ts');
    say(await wordsOfCopying(isCopied, copy.value));
  };
  copy.hidden = !navigator.clipboard;
}

if (device) {
  device.onclick = () => navigator.share({ title: document.title, url: device.value }).catch(() => {});
}

export {};
