/** Tells the languages whose front page is their own from those that repeat another one. */
import type { Locale } from '../i18n/locale.ts';

/**
 * Returns the locales whose home says something of its own. That of a locale without own stories, which inherits from
 * another one with a home, has the same stories in the same words.
 */
export function originalHomes(homes: readonly Locale[], withStories: readonly Locale[]): Locale[] {
  const filled = new Set(withStories.map(({ tag }) => tag));
  const known = new Set(homes.map(({ tag }) => tag));
  return homes.filter(({ tag, inherits }) => filled.has(tag) || inherits === undefined || !known.has(inherits));
}
