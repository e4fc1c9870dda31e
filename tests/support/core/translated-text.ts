/** Reads languages of a story as they are compared, from whole files or bodies alone. */
import { memoise } from '../../../src/core/text/memoise.ts';
import { compareTranslation } from '../../../src/core/translations/compare-translation.ts';
import {
  fieldsOf,
  type TranslatedText,
  type TranslationProblem,
} from '../../../src/core/translations/translated-text.ts';
import { parseArticle } from '../../../src/newsroom/articles/parse-article.ts';
import { render } from '../markdown/render-markdown.ts';

/** A language of a story, from its whole file or from a body alone. */
const textIn = memoise((locale: string, file: string): TranslatedText => {
  const whole = file.startsWith('---') ? file : `---\n---\n${file}`;
  const { frontMatter, markdown, firstLine } = parseArticle(whole, `${locale}.md`, 'article');
  const { blocks } = render(markdown, { locale, firstLine });
  return { locale, file: `${locale}.md`, blocks, fields: fieldsOf(frontMatter) };
});

const NOTHING_KNOWN = { changed: new Set<never>(), isShortened: false, texts: false };

/** What is told of a translation, `own`, of a source; each a language and a file. */
export function compared(
  source: [string, string],
  own: [string, string],
  others: [string, string][] = [],
): TranslationProblem[] {
  const [from, text] = [textIn(...source), textIn(...own)];
  return compareTranslation(from, text, [from, text, ...others.map((other) => textIn(...other))], NOTHING_KNOWN);
}

/** The same as `line or field: check`. */
export function told(...texts: Parameters<typeof compared>): string[] {
  return compared(...texts).map(({ line, field, check }) => `${line ?? field}: ${check}`);
}
