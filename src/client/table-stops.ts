/**
 * Takes tables that fit out of the order of the Tab key, which is for those that have to be scrolled (WCAG 2.2, 2.1.1).
 * Without it, each is a stop.
 */
const boxes = document.querySelectorAll<HTMLElement>('.table-scroll');

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

for (const box of boxes) sizes.observe(box);

export {};
