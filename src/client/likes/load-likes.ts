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
  let isLiked = false;
  try {
    const record: Partial<LikesRecord> | null = JSON.parse(localStorage.getItem('likes') as string);
    // Also what tells no date, or is no record
    if (record && !(Date.now() - Date.parse(record.date as string) < LIKES_KEPT * 86_400_000))
      localStorage.removeItem('likes');
    else isLiked = record?.liked?.includes(href) === true;
  } catch {
    // Where storage is refused, or holds anything else, nothing is liked
  }
  button.ariaPressed = String(isLiked);
  // Its look comes with the rest, which asks nobody yet
  if (isLiked) load();
  button.onclick = async () => (await load()).press();
  if (href.startsWith('/')) new IntersectionObserver(([entry]) => entry?.isIntersecting && refresh()).observe(button);
  else button.onpointerenter = button.onfocus = refresh;
}
