/**
 * Shows whether the reader likes the story, and loads what counts likes: when the button comes into view, or, where
 * another host counts, when the reader reaches for it.
 */
import { LIKES_KEPT, type LikesRecord } from '../../core/consent/likes-record.ts';

const button = document.querySelector<HTMLButtonElement>('.like button');

if (button) {
  const { href } = button.dataset;
  const load = () => import('./likes.ts');
  let record: LikesRecord | null = null;
  try {
    record = JSON.parse(localStorage.getItem('likes') as string);
    // Also what is no record, and what tells no date
    if (record && !(Date.now() - Date.parse(record.date) < LIKES_KEPT * 86_400_000)) {
      localStorage.removeItem('likes');
      record = null;
    }
  } catch {
    // Where storage is refused, nothing is liked
  }
  button.ariaPressed = String(Boolean(record?.liked?.includes(href as string)));
  button.onclick = async () => (await load()).press();
  if (href?.startsWith('/'))
    new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && load()).observe(
      button,
    );
  else button.onpointerenter = button.onfocus = load;
}
