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
const BUTTONS = ICONS.map(
  (path) =>
    `<button type="button"><svg class="ui" viewBox="0 0 20 20" aria-hidden="true"><path d="${path}"/></svg></button>`,
);
const MARKUP = `<div class="bar"><p class="meta" role="status"></p>${BUTTONS.join('')}</div><figure aria-live="polite"><div class="frame"></div></figure>`;

/** Adds the dialog to the page, closed, with the styles that the page does not have. */
export function addDialog(words: ScriptWords): DialogParts {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const dialog = document.createElement('dialog');
  dialog.className = 'pictures';
  dialog.innerHTML = MARKUP;
  document.body.append(dialog);
  const find = (selector: string) => dialog.querySelector(selector) as HTMLElement;
  const [previous, next, close] = [...dialog.querySelectorAll('button')] as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
  ];
  previous.ariaLabel = previous.title = words.previousPicture;
  next.ariaLabel = next.title = words.nextPicture;
  close.ariaLabel = close.title = words.close;
  close.autofocus = true;
  return { dialog, status: find('p'), figure: find('figure'), frame: find('.frame'), previous, next, close };
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
