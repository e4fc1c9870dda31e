/**
 * Shows whether the reader likes the story, and loads what counts likes: when the button comes into view, or, where
 * another host counts, when the reader reaches for it.
 */
import { LIKES_KEPT, type LikesRecord } from '../../core/consent/likes-record.ts';

const button = document.querySelector<HTMLButtonElement>('.like button');

if (button) {
  const href = button.dataset['href'] as string;
  const load = () => import('./likes.ts');
  const refresh = async () => (await load()).refresh();
  let record: Partial<LikesRecord> | null = null;
  try {
    record = JSON.parse(localStorage.getItem('likes') as string);
    // Also what tells no date, or is no record
    if (record && !(Date.now() - Date.parse(record.date as string) < LIKES_KEPT * 86_400_000)) {
      record = null;
      localStorage.removeItem('likes');
    }
  } catch {
    // Where storage is refused, nothing is liked
  }
  const isLiked = record?.liked?.includes(href);
  button.ariaPressed = String(isLiked === true);
  // Its look comes with the rest, which asks nobody yet
  if (isLiked) load();
  button.onclick = async () => (await load()).press();
  if (href.startsWith('/')) new IntersectionObserver(([entry]) => entry?.isIntersecting && refresh()).observe(button);
  else button.onpointerenter = button.onfocus = refresh;
}
