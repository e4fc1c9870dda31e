/** Copies an article's address, and offers the device's own ways to share it. */
const bar = document.querySelector('.share');
const copy = bar?.querySelector<HTMLButtonElement>('.copy button');
const device = bar?.querySelector<HTMLButtonElement>('.device button');
const status = bar?.querySelector('[role=status]');

if (copy && status) {
  const label = copy.lastElementChild as HTMLElement;
  const name = label.textContent;
  const done = copy.dataset['done'] as string;
  copy.onclick = async () => {
    await navigator.clipboard.writeText(copy.value);
    label.textContent = status.textContent = done;
    setTimeout(() => {
      label.textContent = name;
      status.textContent = '';
    }, 4000);
  };
  copy.hidden = !navigator.clipboard;
}

if (device) {
  device.onclick = () => navigator.share({ title: document.title, url: device.value }).catch(() => {});
}

export {};
