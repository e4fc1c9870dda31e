/** A newsroom in all 47 languages of a large company's blog, whose stories exist in uneven sets of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** In the order of the language picker. */
export const MANY_LANGUAGES =
  'en ar ar-BH bg cs da-DK de-CH el en-AE en-AU en-BH en-IN en-JP en-KZ en-NG en-NZ en-ZA es-ES es-AR es-419 es-MX fr fr-002 hu id it ja kk-KZ kk lo lv pl pt-PT pt-BR ro ru ru-KZ ru-UA si sk sl sv tr uk vi zh-Hans zh-Hant'.split(
    ' ',
  );

/** Editions that list what they inherit. */
const INHERITS: Readonly<Record<string, string>> = { 'ar-BH': 'ar', 'es-MX': 'es-419', 'fr-002': 'fr', 'en-AU': 'en' };

/** A story is in every language whose place divides by its number; the fifth has a source other than English. */
const STORIES: Readonly<Record<string, (index: number) => boolean>> = {
  everywhere: () => true,
  'every-second': (index) => index % 2 === 0,
  'every-seventh': (index) => index % 7 === 0,
  'english-alone': (index) => index === 0,
  'far-east': (index) => ['ja', 'zh-Hant', 'kk'].includes(MANY_LANGUAGES[index] as string),
};

/** Fills `folder` with the newsroom's content; some languages may stay without any story. */
export function writeManyLanguages(folder: string, withoutStories: string[]): void {
  const files: Record<string, string> = {
    'site/site.yaml': stringify({
      name: 'Polyglot',
      section: 'News',
      description: 'One story in many languages.',
      url: 'https://polyglot.example/',
      locales: MANY_LANGUAGES.map((tag) => ({ tag, ...(INHERITS[tag] && { inherits: INHERITS[tag] }) })),
      brand: { accent: '#0b6b6f' },
    }),
    'categories/news.yaml': 'name: News\n',
    'pages/about/en.md': '---\ntitle: About\ndescription: About us.\n---\n\nUs.\n',
    'pages/about/ar.md': '---\ntitle: عنا\ndescription: نحن\nslug: عنا\n---\n\nنحن.\n',
  };
  for (const [story, exists] of Object.entries(STORIES)) {
    const tags = MANY_LANGUAGES.filter((tag, index) => exists(index) && !withoutStories.includes(tag));
    for (const tag of tags) {
      const isSource = story === 'far-east' && tag === 'ja';
      files[`articles/${story}/${tag}.md`] =
        `---\ntitle: ${story} ${tag}\ndescription: In ${tag}.\n${isSource ? 'source: true\n' : ''}` +
        `${tag === 'en' || isSource ? 'date: 2026-01-02\ncategory: news\n' : ''}---\n\nText.\n`;
    }
  }
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
