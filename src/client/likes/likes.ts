/** Lets the reader like a story and take it back, at once and in silence, and shows how many like it by now. */
import { formatCount } from '../../core/i18n/format.ts';
import type { ScriptWords } from '../../core/i18n/script-words.ts';
import style from '../../styles/likes.css?inline';
import { fetchScriptWords, pageFormats } from '../words/script-words.ts';
import { askCount } from './likes-endpoint.ts';
import { forgetUnused, isLiked, keepLiked } from './likes-record.ts';

const button = document.querySelector('.like button') as HTMLButtonElement;
const shown = button.nextElementSibling as HTMLElement;
const href = button.dataset['href'] as string;

/** What the service knows of the reader, and what the reader wants. */
let liked = isLiked(href);
let wanted = liked;
/** The count that holds what the service knows, the one that is printed, and the one that is to be. */
let count = Number(button.value);
let printed = count;
let newest = count;
let isSending = false;
let isAsked = false;
let words: Promise<ScriptWords> | undefined;

async function show() {
  button.ariaPressed = String(wanted);
  const total = Math.max(0, count + Number(wanted) - Number(liked));
  newest = total;
  if (total === printed) return;
  try {
    words ??= fetchScriptWords();
    const { likeCount } = await words;
    if (newest !== total) return;
    shown.textContent = total === 0 ? '' : formatCount(likeCount, total, pageFormats);
    printed = total;
  } catch {
    // The count stays as it was; the button tells what the reader has done
    words = undefined;
  }
}

/** Likes the story, or takes that back; what is pressed while a vote is on its way follows it. */
export async function press(): Promise<void> {
  wanted = !wanted;
  show();
  if (isSending) return;
  isSending = true;
  while (wanted !== liked) {
    const vote = wanted;
    const voter = keepLiked(href, vote);
    const answer = voter === undefined ? undefined : await askCount(href, { voter, liked: vote });
    if (answer === undefined) {
      wanted = liked;
      keepLiked(href, liked);
    } else {
      liked = vote;
      count = answer;
      // Not after a failure: what has come without an answer is known again by the token
      if (!liked) forgetUnused();
    }
  }
  isSending = false;
  show();
}

/** Shows how many like the story by now; it is asked once. */
export async function refresh(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  const answer = await askCount(href);
  // A vote that is on its way, or has come back, knows better
  if (answer === undefined || isSending || liked !== wanted) return;
  count = answer;
  show();
}

/** What another tab has done with the same token. */
addEventListener('storage', ({ key }) => {
  if (key !== 'likes' || isSending || isLiked(href) === liked) return;
  liked = !liked;
  wanted = liked;
  count += liked ? 1 : -1;
  show();
});

// Another tab may have liked the story since this page was begun
show();

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);
