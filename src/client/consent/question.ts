/** Asks a reader about services, in a bar at the foot of the window, until there is an answer. */
import type { ConsentQuestion } from '../../core/consent/consent-question.ts';
import { type ConsentRecord, readRecord } from './consent-record.ts';

/** Loads when a reader reaches for an answer, so that it is kept at once. */
const load = () => import('./keep-choices.ts');
const link = document.querySelector('.privacy') as HTMLAnchorElement;
const { terms, question } = link.dataset;
const box = document.createElement('section');

function create({ text, changed, buttons, categories, services, names }: ConsentQuestion, record?: ConsentRecord) {
  const ids = Object.keys(services);
  const news = names.filter((_, index) => {
    const id = ids[index] as string;
    return record?.services?.[id] !== services[id];
  });
  const answer = async (isAllowed: boolean) =>
    (await load()).keepChoices(Object.fromEntries(categories.map((id) => [id, isAllowed])), services, !isAllowed);
  const acts = [() => answer(true), () => answer(false), () => link.click()];
  const words = document.createElement('p');
  words.textContent = record?.date ? `${text}\n${changed.replace('{services}', news.join(', '))}` : text;
  box.className = 'offer ask';
  box.ariaLabel = link.textContent;
  for (const reach of ['pointerover', 'focusin']) box.addEventListener(reach, load, { once: true });
  box.append(
    words,
    ...acts.map((act, index) => {
      const button = document.createElement('button');
      button.className = 'button';
      button.textContent = buttons[index] as string;
      button.onclick = act;
      return button;
    }),
  );
}

async function ask() {
  const asked = (await (await fetch(question as string)).json()) as ConsentQuestion;
  const close = () => readRecord()?.terms === terms && box.remove();
  if (readRecord()?.terms === terms) return;
  create(asked, readRecord());
  addEventListener('consent', close);
  addEventListener('storage', close);
  dispatchEvent(new Event('later'));
  // First, so that a keyboard reaches it before all else
  document.body.prepend(box);
}

// At the end of the page nothing lies below the question, and neither does what has the focus
new ResizeObserver(() => {
  const height = box.offsetHeight > 0 ? `${box.offsetHeight}px` : '';
  document.body.style.paddingBlockEnd = height;
  document.documentElement.style.scrollPaddingBlockEnd = height;
}).observe(box);
ask().catch(() => {});
