/** The settings of a generated newsroom: a menu, a footer, categories and authors, in all of its languages. */
import { createRandom } from '../../support/cases/random.ts';
import type { ArchiveLanguage } from './languages.ts';
import { capital, type Lexicon } from './lexicon.ts';

export const CATEGORIES = ['reports', 'company', 'guides', 'opinion'];
export const AUTHORS = ['ada', 'ben', 'cleo'];

const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1);
const PHRASES = [
  'News',
  'Archive News',
  'A newsroom of generated stories, for measuring.',
  'Markets',
  'Services',
  'Daily',
  ...numbers(8).flatMap((number) => [`Service ${number}`, `What service ${number} does for readers`]),
  ...numbers(4).map((column) => `Column ${column}`),
  ...numbers(10).map((number) => `Link ${number}`),
  ...CATEGORIES.map(capital),
];

/** The files of the settings by their paths below `content/`. */
export function archiveSettings(
  languages: readonly ArchiveLanguage[],
  lexicons: readonly Lexicon[],
): Map<string, string> {
  return new Map([
    ['site/site.yaml', siteYaml(languages)],
    ['site/navigation.yaml', NAVIGATION],
    ...CATEGORIES.map((id) => [`categories/${id}.yaml`, `name: ${capital(id)}\n`] as const),
    ...AUTHORS.map((id) => [`authors/${id}.yaml`, `name: ${capital(id)} Example\n`] as const),
    ...languages.slice(1).map(({ tag }, index) => {
      const { next } = createRandom(index);
      const lexicon = lexicons[index + 1] as Lexicon;
      const lines = PHRASES.map((phrase) => `  "${phrase}": "${capital(lexicon.word(next))} ${lexicon.word(next)}"`);
      return [`words/${tag}.yaml`, `phrases:\n${lines.join('\n')}\n`] as const;
    }),
  ]);
}

function siteYaml(languages: readonly ArchiveLanguage[]): string {
  const locales = languages.map(
    ({ tag, inherits }) => `  - tag: ${tag}\n${inherits ? `    inherits: ${inherits}\n` : ''}`,
  );
  return `name: Archive
section: News
description: A newsroom of generated stories, for measuring.
url: https://archive.example/
timeZone: UTC
locales:
${locales.join('')}brand:
  accent: "#7a1f3d"
`;
}

const NAVIGATION = `menu:
  - label: Markets
    url: https://www.archive.example/markets
  - label: Services
    groups:
      - title: Daily
        links:
${numbers(8)
  .map(
    (number) =>
      `          - label: Service ${number}\n            description: What service ${number} does for readers\n            url: https://www.archive.example/services/${number}\n`,
  )
  .join('')}footer:
${numbers(4)
  .map(
    (column) =>
      `  - title: Column ${column}\n    links:\n${numbers(10)
        .map(
          (number) => `      - label: Link ${number}\n        url: https://www.archive.example/${column}/${number}\n`,
        )
        .join('')}`,
  )
  .join('')}`;
