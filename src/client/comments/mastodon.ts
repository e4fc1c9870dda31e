/** Prints the answers to a post at Mastodon, as text. */

import { createDateFormat } from '../../core/i18n/calendar-names.ts';
import { parsePage } from '../trusted/trusted.ts';
import { pageFormats } from '../words/script-words.ts';

/** A post, as far as it is printed (https://docs.joinmastodon.org/entities/Status/). Nothing of it is to be trusted. */
interface Status {
  id: string;
  in_reply_to_id: string;
  url: string;
  content: string;
  created_at: string;
  spoiler_text: string;
  language: string | null;
  account: { display_name: string; acct: string; url: string };
}

/** Fetches the answers and puts them into their place. Rejects where they can't be had, or are none. */
export async function loadThread(place: HTMLElement, isAsked: boolean): Promise<void> {
  const { post = '', none = '' } = place.dataset;
  const { origin, pathname } = new URL(post);
  const id = pathname.split('/')[2] ?? '';
  const response = await fetch(`${origin}/api/v1/statuses/${id}/context`, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(response.statusText);
  const { descendants } = (await response.json()) as { descendants: Status[] };
  const thread = printAnswers(new Set(descendants.filter(Boolean)), id, 0);
  const said = thread ?? document.createElement('p');
  if (!thread) said.textContent = none;
  said.classList.add('thread');
  said.tabIndex = -1;
  place.replaceChildren(said);
  if (isAsked) said.focus({ preventScroll: true });
}

/** Prints the answers to one post, each with those to it; deep ones stand beside each other. Each is printed once. */
function printAnswers(left: Set<Status>, id: string, depth: number): HTMLOListElement | undefined {
  const answers = [...left].filter((one) => one.in_reply_to_id === id);
  if (answers.length === 0) return undefined;
  for (const answer of answers) left.delete(answer);
  const list = document.createElement('ol');
  for (const answer of answers) {
    const item = document.createElement('li');
    item.append(...printStatus(answer));
    const inner = printAnswers(left, answer.id, depth + 1);
    list.append(item);
    if (inner && depth < 2) item.append(inner);
    else if (inner) list.append(...inner.children);
  }
  return list;
}

function printStatus({ account, url, created_at, content, spoiler_text, language }: Status): Node[] {
  const head = document.createElement('p');
  const date = new Date(created_at);
  const time = document.createElement('time');
  time.dateTime = date.toISOString();
  time.textContent = createDateFormat(pageFormats, { dateStyle: 'medium', timeStyle: 'short' }).format(date.valueOf());
  const name = document.createElement('bdi');
  const strong = document.createElement('strong');
  strong.textContent = account.display_name || account.acct;
  name.append(strong, ` @${account.acct}`);
  const at = linkTo(url, time);
  head.className = 'meta';
  head.append(linkTo(account.url, name), ' · ', at);
  const texts = printText(content);
  for (const text of texts) {
    text.dir = 'auto';
    if (language) text.lang = language;
  }
  if (!spoiler_text) return [head, ...texts];
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = spoiler_text;
  details.append(summary, ...texts);
  return [head, details];
}

/** What stands in a paragraph of its own, among the elements that other servers may send. */
const BLOCKS = 'p, li, blockquote, pre, h1, h2, h3, h4, h5, h6, div';

/** Takes the paragraphs out of the HTML of a post: texts, line breaks and links, and nothing else. */
function printText(html: string): HTMLElement[] {
  // What is parsed here is never in the page: no script of it runs, and nothing is fetched
  // The browser would tell of each style that it refuses
  const { body } = parsePage(html.replace(/<style.*?<\/style>/gis, ''));
  const paragraphs = [document.createElement('p')];
  const walk = (node: Node) => {
    const isBlock = node instanceof Element && node.matches(BLOCKS);
    if (isBlock) paragraphs.push(document.createElement('p'));
    const paragraph = paragraphs.at(-1) as HTMLElement;
    if (node instanceof Text) paragraph.append(node.data);
    else if (node instanceof HTMLBRElement) paragraph.append('\n');
    else if (node instanceof HTMLAnchorElement)
      paragraph.append(linkTo(node.getAttribute('href') ?? '', node.textContent ?? ''));
    else if (!/^(script|style)$/i.test(node.nodeName)) node.childNodes.forEach(walk);
    if (isBlock) paragraphs.push(document.createElement('p'));
  };
  body.childNodes.forEach(walk);
  return paragraphs.filter(({ textContent }) => textContent?.trim());
}

/** Makes a link to an address of the web; of any other only the text is left. */
function linkTo(address: string, content: Node | string): HTMLElement {
  const link = document.createElement('a');
  const isOfWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  const element = isOfWeb ? link : document.createElement('span');
  if (isOfWeb) {
    link.href = address;
    link.rel = 'external nofollow noopener ugc';
  }
  element.append(content);
  return element;
}
