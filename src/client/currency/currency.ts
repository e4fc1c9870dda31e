/** Lets the reader choose a currency, remembers it, and shows marked amounts in it. */
import type { CurrencyOffer } from '../../core/money/currency-offer.ts';
import style from '../../styles/currency.css?inline';
import { showAmounts } from './amounts.ts';

const KEY = 'currency';
const pickers = [...document.querySelectorAll<HTMLDetailsElement>('.currency')];
const summaries = pickers.map((picker) => picker.firstElementChild as HTMLElement);
const panels = pickers.map((picker) => picker.lastElementChild as HTMLElement);
let loading: Promise<CurrencyOffer> | undefined;
let choice = '';

async function load(): Promise<CurrencyOffer> {
  const response = await fetch(pickers[0]?.dataset['href'] as string);
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as CurrencyOffer;
}

/** Loads the currencies once; what has failed is tried anew. */
function offer(): Promise<CurrencyOffer> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

function button(value: string, ...content: (string | Node)[]): HTMLLIElement {
  const item = document.createElement('li');
  const made = document.createElement('button');
  made.type = 'button';
  made.value = value;
  made.append(...content);
  item.append(made);
  return item;
}

function list({ asWritten, currencies }: CurrencyOffer): HTMLUListElement {
  const items = currencies.map(([code, name, sign]) => {
    const small = document.createElement('small');
    const isolated = document.createElement('bdi');
    isolated.textContent = sign;
    small.append(...(sign === code ? [code] : [`${code} `, isolated]));
    return button(code, name, small);
  });
  const made = document.createElement('ul');
  made.className = 'languages';
  made.append(button('', asWritten), ...items);
  return made;
}

/** Fills the panels when the first of them is opened. */
async function fill() {
  if (!pickers.some(({ open }) => open) || panels[0]?.querySelector('ul')) return;
  try {
    const found = await offer();
    for (const panel of panels) panel.replaceChildren(list(found));
    mark();
  } catch {
    // The page has no words for this: the picker's own name tries again
    for (const [index, panel] of panels.entries()) {
      const again = button('', `↻ ${summaries[index]?.textContent}`).firstElementChild as HTMLButtonElement;
      again.dataset['again'] = '';
      panel.replaceChildren(again);
    }
  }
}

function mark() {
  for (const panel of panels)
    for (const one of panel.querySelectorAll('button')) one.ariaPressed = String(one.value === choice);
  for (const summary of summaries) {
    const code = summary.querySelector('bdi') ?? document.createElement('bdi');
    code.textContent = choice;
    summary.lastElementChild?.append(code);
  }
}

async function choose(code: string) {
  choice = code;
  try {
    const found = await offer();
    if (choice !== code) return;
    // A currency that is no longer offered counts as none
    if (!found.currencies.some(([offered]) => offered === code)) choice = '';
    showAmounts(found, choice);
  } catch {
    // Amounts stay as they are written
  }
  mark();
}

function remember() {
  try {
    if (choice) localStorage.setItem(KEY, choice);
    else localStorage.removeItem(KEY);
  } catch {
    // Where storage is refused, the choice lasts as long as the page
  }
}

for (const [index, panel] of panels.entries())
  panel.onclick = async ({ target }) => {
    const chosen = (target as Element).closest('button');
    if (!chosen) return;
    if ('again' in chosen.dataset) return fill();
    (pickers[index] as HTMLDetailsElement).open = false;
    summaries[index]?.focus();
    await choose(chosen.value);
    remember();
  };

for (const picker of pickers) picker.ontoggle = fill;

addEventListener('storage', ({ key, newValue }) => key === KEY && choose(newValue ?? ''));

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

const before = remembered();
if (before) choose(before);
fill();
