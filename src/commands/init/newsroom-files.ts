/** The files of a new newsroom, made of what is known about it. */
import { stringify } from 'yaml';
import { readableAccent } from '../../core/chrome/brand-colors.ts';
import { nearestLanguage } from '../../core/i18n/nearest-language.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import type { Answers } from './questions.ts';

/**
 * Makes the text files of a newsroom, by their paths below `content/`.
 *
 * @param logo The name of the logo beside `site.yaml`, or `undefined` where there is none.
 */
export function newsroomFiles(answers: Answers, logo: string | undefined): Map<string, string> {
  const { categories, author, name, accent, languages } = answers;
  return new Map([
    ['site/site.yaml', siteFile(answers, logo)],
    ['site/icon.svg', iconFile(name, accent, languages[0] as string)],
    ...categories.map(({ id, name }) => [`categories/${id}.yaml`, stringify({ name })] as const),
    [`authors/${author.id}.yaml`, authorFile(author.name, name)],
  ]);
}

function siteFile(
  { name, section, description, url, timeZone, languages, accent }: Answers,
  logo: string | undefined,
): string {
  const locales = languages.map((tag, index) => {
    const inherits = nearestLanguage(tag, languages.slice(0, index));
    return { tag, ...(inherits && { inherits }) };
  });
  const lines = (value: object) => stringify(value, { lineWidth: 0 });
  return `# Your newsroom. The handbook, in docs/articles, explains every key of this file (settings) and lists them (reference).
${lines({ name, section, description, url, timeZone })}
# The first is the language from which others are translated
${lines({ locales })}
brand:
  # Accents that can be read in light and dark are made from this colour
  accent: ${JSON.stringify(accent)}
${logo === undefined ? '' : `  logo: ${JSON.stringify(logo)}\n`}  icon: icon.svg
${name.includes('{') ? '' : `\n${lines({ copyright: `© {year} ${name}` })}`}`;
}

/** Where the newsroom itself is the author, it is an organization (schema.org, `author`). */
function authorFile(name: string, newsroom: string): string {
  return stringify(name === newsroom ? { name, type: 'organization' } : { name });
}

/** A square in the brand's colour with the first letter of its name. */
function iconFile(name: string, accent: string, source: string): string {
  const [letter] = new Intl.Segmenter(source, { granularity: 'grapheme' }).segment(name);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <rect width="64" height="64" rx="14" fill="${readableAccent(accent)}"/>
  <text x="32" y="45" font-family="system-ui, sans-serif" font-size="38" font-weight="700" text-anchor="middle" fill="#fff">${escapeHtml(letter?.segment.toLocaleUpperCase(source) ?? '')}</text>
</svg>
`;
}
