/** Keeps disclosures that fold on small screens open on wide ones. */
const wide = matchMedia('(min-width: 62.5rem)');
const folds = document.querySelectorAll<HTMLDetailsElement>('[data-fold]');

function unfold() {
  for (const fold of folds) {
    fold.open = wide.matches;
    const summary = fold.firstElementChild as HTMLElement;
    summary.tabIndex = wide.matches ? -1 : 0;
  }
}

unfold();
wide.onchange = unfold;

export {};
