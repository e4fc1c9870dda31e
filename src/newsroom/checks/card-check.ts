/** Checks that social cards can be drawn: that typefaces have the letters of titles, and of names that stand on cards. */
import type { Locale } from '../../core/i18n/locale.ts';
import type { Library } from '../../core/library/library.ts';
import { drawsCard } from '../../core/presentation/create-social-card.ts';
import { categoryName, siteName } from '../../core/presentation/names.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { codePointName } from '../../core/text/code-point.ts';
import { memoise } from '../../core/text/memoise.ts';
import { undrawable } from '../../images/cards/spellings.ts';
import { dictionaryOf } from '../settings/locale-words.ts';
import type { Settings } from '../settings/read-settings.ts';

/** Returns a warning for each text that keeps cards from being drawn; a name that all share is told once. */
export function cardProblems(settings: Settings, locales: Locale[], library: Library): Problem[] {
  const context = { ...settings, dictionaryOf: memoise((tag: string) => dictionaryOf(tag, settings, locales)) };
  const problems = new Map<string, Problem>();
  const check = (text: string, place: Pick<Problem, 'file' | 'field'>, instead: string) => {
    const missing = undrawable(text);
    if (missing.length > 0 && !problems.has(text + place.file))
      problems.set(text + place.file, tell(missing, place, instead));
  };
  for (const article of library.articles) {
    if (!drawsCard(article, settings.site)) continue;
    const { locale, category } = article;
    const words = `content/words/${locale}.yaml`;
    const brand = siteName(locale, context);
    const section = categoryName(context, category, locale);
    const { name = '' } = settings.categories.get(category) ?? {};
    check(article.title, { file: `content/${article.path}`, field: 'title' }, OWN_CARD);
    check(
      section,
      section === name ? { file: `content/categories/${category}.yaml`, field: 'name' } : { file: words },
      NO_CARDS,
    );
    check(
      brand,
      brand.startsWith(settings.site.name) ? { file: 'content/site/site.yaml', field: 'name' } : { file: words },
      NO_CARDS,
    );
  }
  return [...problems.values()];
}

const OWN_CARD =
  'Write the title without it, or put a picture of your own beside the article and name it under “card:”.';
const NO_CARDS = 'Write the name without it, or write “socialCards: false” in content/site/site.yaml.';

/** The most letters that a message names. */
const MOST = 5;

function tell(missing: string[], place: Pick<Problem, 'file' | 'field'>, hint: string): Problem {
  const named = missing.slice(0, MOST).map((letter) => `“${letter}” (${codesOf(letter)})`);
  const rest = missing.length - named.length;
  const letters = `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return {
    check: 'undrawn-card',
    ...place,
    message: `Shared links show no card with this text, as no typeface of Broadsheet has ${letters}.`,
    hint,
  };
}

function codesOf(letter: string): string {
  return [...letter].map(codePointName).join(' ');
}
