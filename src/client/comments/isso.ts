/** Brings comments by the script of Isso, from the newsroom's own server. */
import style from '../../styles/isso.css?inline';

/** Puts the thread into its place and starts the script, which fills it. Rejects where the script can't be had. */
export function loadIsso(place: HTMLElement, src: string, isAsked: boolean): Promise<void> {
  const { thread = '' } = place.dataset;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const section = document.createElement('section');
  section.id = 'isso-thread';
  section.className = 'isso';
  section.dataset['issoId'] = thread;
  section.dataset['title'] = document.querySelector('h1')?.textContent ?? document.title;
  section.tabIndex = -1;
  const script = document.createElement('script');
  const server = new URL(src).origin;
  Object.assign(script.dataset, { isso: `${server}/`, issoLang: document.documentElement.lang });
  // They carry inline styles, which no policy of ours allows
  script.dataset['issoAvatar'] = 'false';
  script.src = src;
  const whole = new Promise<void>((done, fail) => {
    script.onload = () => done();
    script.onerror = fail;
  });
  place.replaceChildren(section);
  if (isAsked) section.focus({ preventScroll: true });
  document.head.append(script);
  return whole;
}
