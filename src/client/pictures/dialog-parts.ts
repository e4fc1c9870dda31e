/** Builds the dialog of enlarged pictures: a bar with the number of the picture and three buttons, and a figure. */
import type { ScriptWords } from '../../core/i18n/script-words.ts';
import style from '../../styles/pictures.css?inline';

/** The dialog and what stands in it. */
export interface DialogParts {
  dialog: HTMLDialogElement;
  status: HTMLElement;
  figure: HTMLElement;
  /** Where the picture stands, above its caption. */
  frame: HTMLElement;
  previous: HTMLButtonElement;
  next: HTMLButtonElement;
  close: HTMLButtonElement;
}

const ICONS = ['M12 4l-6 6 6 6', 'M8 4l6 6-6 6', 'M4 4l12 12M16 4L4 16'];

/** Makes an element, in HTML or SVG, of attributes and what stands in it. */
function make<Made extends Element>(name: string, attributes: Record<string, string>, ...inside: Element[]): Made {
  const isDrawn = name === 'svg' || name === 'path';
  const space = isDrawn ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml';
  const element = document.createElementNS(space, name) as Made;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

function makeButton(path: string): HTMLButtonElement {
  const icon = make('svg', { class: 'ui', viewBox: '0 0 20 20', 'aria-hidden': 'true' }, make('path', { d: path }));
  return make('button', { type: 'button' }, icon);
}

/** Adds the dialog to the page, closed, with the styles that the page does not have. */
export function addDialog(words: ScriptWords): DialogParts {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const [previous, next, close] = ICONS.map(makeButton) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const status = make<HTMLElement>('p', { class: 'meta', role: 'status' });
  const frame = make<HTMLElement>('div', { class: 'frame' });
  const figure = make<HTMLElement>('figure', { 'aria-live': 'polite' }, frame);
  const bar = make('div', { class: 'bar' }, status, previous, next, close);
  const dialog = make<HTMLDialogElement>('dialog', { class: 'pictures' }, bar, figure);
  document.body.append(dialog);
  previous.ariaLabel = previous.title = words.previousPicture;
  next.ariaLabel = next.title = words.nextPicture;
  close.ariaLabel = close.title = words.close;
  close.autofocus = true;
  return { dialog, status, figure, frame, previous, next, close };
}

/** Copies the picture of a link, for the whole window; until its file is there, that of the page stands behind it. */
export function enlarge(link: HTMLAnchorElement): HTMLElement {
  const picture = link.firstElementChild?.cloneNode(true) as HTMLElement;
  const image = picture.querySelector('img') as HTMLImageElement;
  const { currentSrc } = link.querySelector('img') as HTMLImageElement;
  const { width, height } = link.dataset;
  for (const source of picture.querySelectorAll('source')) source.sizes = '100vw';
  image.loading = 'eager';
  // The page shows a part of it
  if (width && height) {
    picture.replaceChildren(image);
    image.src = link.href;
    image.setAttribute('width', width);
    image.setAttribute('height', height);
  }
  for (const side of ['width', 'height']) image.style.setProperty(`--${side}`, image.getAttribute(side));
  if (currentSrc && !width) image.style.backgroundImage = `url("${currentSrc}")`;
  image.onload = () => {
    image.style.backgroundImage = '';
  };
  return picture;
}

/** Copies the caption of a picture, where it has one, without ids, which a page has once. */
export function captionOf(link: HTMLAnchorElement): HTMLElement[] {
  const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true) as HTMLElement | undefined;
  for (const element of caption?.querySelectorAll('[id]') ?? []) element.removeAttribute('id');
  return caption ? [caption] : [];
}
