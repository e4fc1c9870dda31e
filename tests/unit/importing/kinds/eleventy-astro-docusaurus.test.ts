import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedStory, ImportKind } from '../../../../src/importing/archive/archive.ts';
import { astro } from '../../../../src/importing/kinds/astro/astro.ts';
import { docusaurus } from '../../../../src/importing/kinds/docusaurus/docusaurus.ts';
import { eleventy } from '../../../../src/importing/kinds/eleventy/eleventy.ts';
import { readKind } from '../../../support/importing/read-kind.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

const readFixture = (kind: ImportKind) => readKind(kind, { path: join(FIXTURES, 'importing', kind.name) });
const shown = ({ body }: ImportedStory) => body.text.replace(/\n{2,}/g, '\n\n').trim();

describe('a site of Eleventy', async () => {
  const read = await readFixture(eleventy);

  it.each<[string, Partial<ImportedStory>]>([
    [
      'Harbour watch',
      {
        form: 'article',
        authors: ['Ana Silva'],
        tags: ['tides', 'night watch'],
        addresses: ['/news/2019/harbour-watch/'],
      },
    ],
    ['The crane', { tags: ['ropes and more'], addresses: ['/posts/crane/'] }],
    ['Quiet', { state: 'draft', addresses: [] }],
    ['In code', { state: 'draft', date: '2019-01-08' }],
    ['About us', { form: 'page', addresses: ['/about/'] }],
    ['An idea', { state: 'draft' }],
  ])('“%s” has what its front matter and the data of its folders say', (title, facts) => {
    expect(read.story(title)).toMatchObject(facts);
  });

  it('has its values filled in, and unknown tags as text', () => {
    expect(shown(read.story('Harbour watch'))).toBe(
      [
        'The harbour of The Tide Desk. [Home](/)',
        '![A crane](./crane.jpg)',
        '{{ braces }}',
        '{% weather "quay" %}inside{% endweather %}',
        '## Ropes {#ropes}',
      ]
        .join('\n\n')
        .replace('{{ braces }}', '{{ braces }} '),
    );
  });

  it('runs no code, and tells of all that is code', () => {
    expect(read.told).toEqual([
      ' guessed: The settings are code, which is never run; only its plain texts were read.',
      ' guessed: The data of this folder is code, which is never run; only its plain texts were read.',
      '1 dropped: The key “layout” says how the old site was made, here and wherever else it says the same: “post.njk”.',
      '11 dropped: A comment that readers never saw: “a comment”.',
      '13 doubtful: The tag of the template “{% weather "quay" %}” has no match here, so it stays as text.',
      '1 guessed: The front matter is code (js), which is never run; only its plain texts were read.',
      '1 guessed: The permalink “/x/{{ title | magic }}/” is more than can be read without its program; the old address is a guess.',
      '3 dropped: “Created” is no date that can be read, so “date” was left out.',
      '1 doubtful: The page had no address (permalink: false), so it became a draft.',
      ' dropped: The file is a template, which an import never runs.',
      ' dropped: The file is a template, which an import never runs.',
      ' dropped: No story shows the file or links to it, so it stayed behind.',
    ]);
  });
});

describe('a site of Astro', async () => {
  const read = await readFixture(astro);

  it.each<[string, Partial<ImportedStory>]>([
    [
      'Harbour watch',
      {
        form: 'article',
        date: '2019-01-05',
        updated: '2019-02-01',
        tags: ['tides', 'ropes'],
        cover: { src: '../../assets/crane.jpg', alt: 'A crane' },
        addresses: ['/desk/news/harbour-watch/'],
      },
    ],
    ['Le port', { language: 'fr', state: 'draft', addresses: ['/desk/news/fr/port/'] }],
    ['Rope', { addresses: ['/desk/notes/rope/'] }],
    ['About', { form: 'page', addresses: ['/desk/about/'] }],
  ])('“%s” has what its front matter, its collection and its route say', (title, facts) => {
    expect(read.story(title)).toMatchObject(facts);
  });

  it('has the MDX of its stories as Markdown, and unknown components as text', () => {
    expect(shown(read.story('Parts'))).toBe(
      [
        'Before the chart.',
        '\\<Chart data={\\[1, 2\\]} />',
        '<img src="../../assets/crane.jpg" alt="A crane">',
        ':::warning[Wind]\n\nHold on to your hat.\n\n:::',
        'After {props.x} the chart.',
      ].join('\n\n'),
    );
  });

  it('tells of pages in code, of components, and of addresses that are guesses', () => {
    expect(read.told.toSorted()).toEqual([
      ' dropped: Its name begins with an underscore, so it was no page.',
      ' dropped: No story shows the file or links to it, so it stayed behind.',
      ' dropped: The file is code, a template or a style sheet, which an import never runs.',
      ' dropped: The page is written in code or in a language that is not read here.',
      ' guessed: The settings are code, which is never run; only its plain texts were read.',
      ' guessed: The settings are code, which is never run; only its plain texts were read.',
      '1 guessed: Where the collection “notes” was shown can’t be told; its old address is a guess.',
      '10 doubtful: The code “<Chart data={[1, 2]} />” has no match here, so it stays as text.',
      "12 dropped: Of the element “img” was left out: “style={{ width: '50%' }}”.",
      '18 doubtful: The code “{props.x}” has no match here, so it stays as text.',
      "5 dropped: Code that the page imports was left out: “import Chart from '../../components/Chart.astro';”.",
    ]);
  });
});

describe('a site of Docusaurus', async () => {
  const read = await readFixture(docusaurus);

  it('has the authors and tags of its files', () => {
    expect(read.items.slice(0, 4)).toMatchObject([
      { type: 'site', name: 'The Tide Desk', description: 'News from the quay', url: 'https://old.example/site/' },
      { type: 'author', id: 'ana', name: 'Ana Silva', addresses: ['/site/news/authors/ana'] },
      { type: 'author', id: 'ben', addresses: [] },
      {
        type: 'tag',
        id: 'tides',
        name: 'Tides',
        description: 'Up and down.',
        addresses: ['/site/news/tags/high-and-low'],
      },
    ]);
  });

  it.each<[string, Partial<ImportedStory>]>([
    [
      'Harbour watch',
      {
        form: 'article',
        date: '2019-01-05',
        authors: ['ana', 'Guest One'],
        tags: ['tides', 'ropes'],
        cover: { src: './crane.jpg' },
        translations: 'blog 2019-01-05-harbour-watch.mdx',
        addresses: ['/site/news/2019/01/05/harbour-watch'],
      },
    ],
    [
      'Le port',
      {
        language: 'fr',
        translations: 'blog 2019-01-05-harbour-watch.mdx',
        addresses: ['/site/fr/news/2019/01/05/harbour-watch'],
      },
    ],
    ['From the heading', { date: '2019-02-01', addresses: ['/site/news/2019/02/01/folder'] }],
    ['Undated', { unlisted: true, updated: '2020-01-01', addresses: ['/site/news/own-address'] }],
    ['Introduction', { form: 'page', addresses: ['/site/handbook/intro'] }],
    ['The guide', { form: 'page', addresses: ['/site/handbook/the-guide'] }],
    ['Help', { form: 'page', addresses: ['/site/help'] }],
  ])('“%s” has what its front matter, its name and its shelf say', (title, facts) => {
    expect(read.story(title)).toMatchObject(facts);
  });

  it('has its boxes and tabs as Markdown, code untouched, and the rest as text', () => {
    expect(shown(read.story('Harbour watch'))).toBe(
      [
        'The harbour has a tide of {tide} metres.',
        ':::note[Bring a lamp]\nA **red** one.\n:::',
        ':::warning\nDeep water.\n:::',
        ':::custom\nKept.\n:::',
        '**By day**',
        'Day words.',
        '```js\nconst { a } = <Untouched />;\n```',
        '**night**',
        'Night words.',
        '\\<Map place="quay" />',
        '<div>Plain div.</div>',
        'See [the guide](../docs/02-guide.md#ropes).',
        '## Ropes {#ropes}',
      ].join('\n\n'),
    );
  });

  it('tells of code, boxes, parts and older versions', () => {
    expect(read.told).toEqual([
      ' dropped: Not read: Older versions of the documents were left out; the current one came along.',
      ' guessed: The settings are code, which is never run; only its plain texts were read.',
      '3 dropped: The key “authors.url” has no place here: “https://a.example”.',
      "7 dropped: Code that the page imports was left out: “import Tabs from '@theme/Tabs';”.",
      "8 dropped: Code that the page imports was left out: “import TabItem from '@theme/TabItem';”.",
      '9 dropped: Code that the page exports was left out: “export const tide = 3;”.',
      '15 mended: The box “tip” became the box “note”.',
      '19 mended: The box “danger” became the box “warning”.',
      '23 doubtful: The box “custom” has no match here, so it stays as text.',
      '11 doubtful: The code “{tide}” has no match here, so it stays as text.',
      '28 dropped: Of the component “TabItem” was left out: “value="day"”.',
      '40 doubtful: The code “<Map place="quay" />” has no match here, so it stays as text.',
      `42 dropped: Of the element “div” was left out: “className="wide" style={{color: 'red'}}”.`,
      '4 doubtful: The story was not to be seen by everybody always: “unlisted: true”.',
      '2 dropped: The key “sidebar_position” says how the old site was made, here and wherever else it says the same: “1”.',
      ' dropped: Its name begins with an underscore, so it was a part of other pages.',
      ' dropped: No story shows the file or links to it, so it stayed behind.',
      ' dropped: The page is code, which is never run.',
    ]);
  });
});
