/** Marks the entry of the outline whose section is being read. */
const list = document.querySelector<HTMLElement>('.outline ol');
const links = [...(list?.querySelectorAll('a') ?? [])];
const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
let current: HTMLAnchorElement | undefined;
let waiting = false;

function follow() {
  waiting = false;
  const line = innerHeight / 3;
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const found = atEnd ? -1 : sections.findLastIndex((section) => section && section.getBoundingClientRect().top < line);
  const next = links.at(atEnd ? -1 : Math.max(found, 0));
  if (!list || !next || next === current) return;
  current?.removeAttribute('aria-current');
  next.setAttribute('aria-current', 'true');
  current = next;
  list.style.setProperty('--y', `${next.offsetTop}px`);
  list.style.setProperty('--h', `${next.offsetHeight}`);
  const box = list.closest('.rail > div') as HTMLElement;
  if (box.scrollHeight > box.clientHeight) box.scrollTop = next.offsetTop - box.clientHeight / 2;
}

function wait() {
  if (!waiting) requestAnimationFrame(follow);
  waiting = true;
}

if (list) {
  addEventListener('scroll', wait, { passive: true });
  addEventListener('resize', () => {
    current = undefined;
    wait();
  });
  // Measured now, the page would be laid out once more
  wait();
}

export {};
