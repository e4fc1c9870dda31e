import { describe, expect, it } from 'vitest';
import { demoStory } from '../../../support/core/demo-story.ts';
import { told } from '../../../support/core/translated-text.ts';

const STORIES = [
  'articles/2024/cyber-security-award',
  'articles/2025/dear-orrery',
  'articles/2026/how-old-is-the-price',
  'articles/2026/maintenance-notice',
  'articles/2026/mobile-app',
  'articles/2026/slow-money',
  'pages/about',
  'pages/corrections-policy',
  'pages/privacy',
];

/** Those that are changed: long and short, with tables, pictures, quotations and notes, in all 15 languages. */
const CHANGED = [
  'articles/2025/dear-orrery',
  'articles/2026/slow-money',
  'articles/2026/how-old-is-the-price',
  'articles/2026/mobile-app',
  'pages/privacy',
];

const PARAGRAPH = 'The ferry from Arran came in at noon, because its engine had stopped for hours off the cape.';
const FRENCH = 'Le ferry d’Arran est entré au port à midi, car son moteur s’était arrêté des heures au large du cap.';
const RUSSIAN = 'Паром с Аррана вошёл в гавань в полдень, потому что его двигатель на много часов встал у мыса.';

const story = (name: string) => demoStory(STORIES.find((path) => path.endsWith(name)) as string);
const english = (name: string) => story(name).get('en') as string;
const paragraphs = (file: string) => file.split('\n\n');

/** Whether a part of a file is plain text of some length, so that its loss is one. */
const isProse = (part: string) => /^[\p{L}\d“]/u.test(part) && part.length > 60 && !part.includes('](');

/** What goes wrong with a true translation, and the check that tells of it; `undefined` where it has no such place. */
const FAULTS: Record<string, [check: string, change: (own: string, source: string) => string | undefined]> = {
  'a paragraph is left in the other language': [
    'untranslated-text',
    (own, source) => {
      const theirs = paragraphs(source).findLastIndex(isProse);
      const mine = paragraphs(own);
      return theirs > 0 && mine.length === paragraphs(source).length
        ? mine.with(theirs, paragraphs(source)[theirs] as string).join('\n\n')
        : undefined;
    },
  ],
  'the whole body is left in the other language': [
    'untranslated-text',
    (own, source) => [paragraphs(own)[0], ...paragraphs(source).slice(1)].join('\n\n'),
  ],
  'a paragraph is missing': [
    'unlike-paragraphs',
    (own) => {
      const at = paragraphs(own).findLastIndex(isProse);
      return at > 1 ? paragraphs(own).toSpliced(at, 1).join('\n\n') : undefined;
    },
  ],
  'a paragraph stands there twice': [
    'unlike-paragraphs',
    (own) => {
      const at = paragraphs(own).findIndex((part, index) => index > 0 && isProse(part));
      return at > 0
        ? paragraphs(own)
            .toSpliced(at, 0, paragraphs(own)[at] as string)
            .join('\n\n')
        : undefined;
    },
  ],
  'a paragraph is cut': [
    'unlike-paragraphs',
    (own) => {
      const at = paragraphs(own).findLastIndex((part) => isProse(part) && part.length > 150);
      const part = paragraphs(own)[at];
      return (
        part &&
        paragraphs(own)
          .with(at, part.slice(0, part.length * 0.4))
          .join('\n\n')
      );
    },
  ],
  'digits of a figure are swapped': [
    'unlike-figures',
    (own) => {
      const body = own.indexOf('\n---\n');
      const after = own.slice(body).replace(/(?<![\d./#-])(?!(\d)\1)(\d)(\d)(?=[  ](?!\d))/u, '$3$2');
      return after === own.slice(body) ? undefined : own.slice(0, body) + after;
    },
  ],
  'a link is lost': [
    'unlike-links',
    (own) =>
      own.match(/(?<!!)\[[^\]^]+\]\(https/) ? own.replace(/(?<!!)\[([^\]^]+)\]\(https[^)]*\)/, '$1') : undefined,
  ],
  'a link is added': [
    'unlike-links',
    (own) => own.replace(/\n\n(?=\p{L})(?![\s\S]*\n---\n)/u, '\n\n[x](https://other.example/) '),
  ],
  'a picture is lost': [
    'unlike-paragraphs',
    (own) => {
      const at = paragraphs(own).findIndex((part) => part.startsWith('!['));
      return at === -1 ? undefined : paragraphs(own).toSpliced(at, 1).join('\n\n');
    },
  ],
  'a quotation is lost': [
    'unlike-paragraphs',
    (own) => {
      const at = paragraphs(own).findIndex((part) => part.startsWith('> '));
      return at === -1 ? undefined : paragraphs(own).toSpliced(at, 1).join('\n\n');
    },
  ],
  'a line of a table is lost': [
    'unlike-paragraphs',
    (own) => (/\n\|[^\n]*\|(?=\n\n)/.test(own) ? own.replace(/\n\|[^\n]*\|(?=\n\n)/, '') : undefined),
  ],
  'an item of a list is lost': [
    'unlike-paragraphs',
    (own) =>
      /\n[-*] [^\n]*(?=\n\n)/.test(own.slice(own.indexOf('\n---\n')))
        ? own.replace(/\n[-*] [^\n]*(?=\n\n(?![\s\S]*\n---\n))/, '')
        : undefined,
  ],
};

const chartOf = (title: string, settings: string) =>
  `:::chart[${title}]{${settings}}\n| a | b |\n| - | - |\n| 1 | 2 |\n:::`;

describe('a translation is compared with its source', () => {
  it.each(STORIES)('and nothing is told of the demo’s %s', (path) => {
    const files = demoStory(path);
    const source = files.get('en') as string;
    const wrong = [...files]
      .filter(([locale]) => locale !== 'en')
      .flatMap(([locale, own]) => told(['en', source], [locale, own]).map((problem) => `${locale} ${problem}`));
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(FAULTS))('so that it is told where %s, in every language of the demo', (name) => {
    const [check, change] = FAULTS[name] as (typeof FAULTS)[string];
    const missed: string[] = [];
    let tried = 0;
    for (const path of CHANGED) {
      const files = demoStory(path);
      const source = files.get('en') as string;
      for (const [locale, own] of files) {
        const changed = locale === 'en' ? undefined : change(own, source);
        if (changed === undefined || changed === own) continue;
        tried++;
        if (!told(['en', source], [locale, changed]).some((problem) => problem.endsWith(check)))
          missed.push(`${path} ${locale}`);
      }
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(2);
  });

  it('and a copy of a third language is told as well', () => {
    const files = story('slow-money');
    const copy = told(
      ['en', english('slow-money')],
      ['pt-BR', files.get('fr') as string],
      [['fr', files.get('fr') as string]],
    );
    expect(copy).toEqual(['1: untranslated-text']);
  });

  it.each<[string, [string, string], [string, string]]>([
    ['editions of one language', ['en', PARAGRAPH], ['en-GB', PARAGRAPH]],
    [
      'two writings of Chinese',
      ['zh-Hans', '我们在香港的办公室里见面，谈了一个下午的工作。'],
      ['zh-Hant', '我们在香港的办公室里见面，谈了一个下午的工作。'],
    ],
    ['two norms of Norwegian', ['nb', PARAGRAPH], ['nn', PARAGRAPH]],
    ['a quotation in the original', ['en', `> ${PARAGRAPH}`], ['fr', `> ${PARAGRAPH}`]],
    [
      'what is quoted in the original',
      ['en', `She said: “${PARAGRAPH}” That was all.`],
      ['fr', `Elle a dit : « ${PARAGRAPH} » Ce fut tout.`],
    ],
    ['code', ['en', `\`\`\`\n${PARAGRAPH}\n\`\`\``], ['fr', `\`\`\`\n${PARAGRAPH}\n\`\`\``]],
    [
      'a list of names',
      ['en', 'Ana Lima, Bo van Chen, Carla Díaz, Dmitri Orlov, Eva Holm'],
      ['fr', 'Ana Lima, Bo van Chen, Carla Díaz, Dmitri Orlov, Eva Holm'],
    ],
    [
      'a chart with another description',
      ['en', chartOf('Ships', 'type=bar alt=a')],
      ['fr', chartOf('Navires', 'alt=b type=bar')],
    ],
    ['the title of a work', ['en', '*The Old Man and the Sea*'], ['de', '*The Old Man and the Sea*']],
    [
      'an address elsewhere in the other language',
      ['en', '[the harbour](https://en.wikipedia.org/wiki/Harbour)'],
      ['fr', '[le port](https://fr.wikipedia.org/wiki/Port)'],
    ],
    [
      'a link that moved to the next paragraph',
      ['en', '[a](https://a.example/) one\n\ntwo words'],
      ['fr', 'un\n\n[a](https://a.example/) deux mots'],
    ],
    ['a picture of its own', ['en', '![A chart](chart.en.png)'], ['fr', '![Un graphique](chart.fr.png)']],
    ['two paragraphs made one', ['en', `${PARAGRAPH}\n\n${PARAGRAPH}`], ['fr', `${FRENCH} ${FRENCH}`]],
    ['a heading by itself, which another check compares', ['en', '## A\n\ntext'], ['fr', 'texte']],
    ['no translation at all', ['en', ''], ['fr', '']],
  ])('and %s may be as they are', (_, source, own) => {
    expect(told(source, own)).toEqual([]);
  });

  it.each<[string, string, [string, string], string[]]>([
    [
      'a text in the letters of the other language',
      PARAGRAPH,
      ['ru', `${RUSSIAN}\n\n${RUSSIAN}\n\nThe other boat, which nobody on the quay had expected, was late as well.`],
      ['7: untranslated-text', '5: unlike-paragraphs'],
    ],
    [
      'a copy with a few words changed',
      PARAGRAPH,
      ['fr', `${FRENCH}\n\n${PARAGRAPH.replace('noon', 'midday')}`],
      ['5: untranslated-text'],
    ],
    [
      'a footnote that is gone',
      `${PARAGRAPH}[^a]\n\n[^a]: A note.`,
      ['fr', `${FRENCH}\n\n[^a]: Une note.`],
      ['3: unlike-links'],
    ],
    ['a picture that is gone from a paragraph', `${PARAGRAPH} ![](a.png)`, ['fr', FRENCH], ['3: unlike-pictures']],
    [
      'words that nobody says any more',
      '“We waited on the quay all morning,” said one.',
      ['fr', 'Nous attendions toute la matinée au quai, a dit un homme.'],
      ['3: unlike-paragraphs'],
    ],
    [
      'another look of a chart',
      chartOf('Ships', 'type=bar'),
      ['fr', chartOf('Navires', 'type=line')],
      ['3: unlike-paragraphs'],
    ],
    [
      'a chart that has lost its look',
      chartOf('Ships', 'type=bar'),
      ['fr', chartOf('Navires', 'alt=b')],
      ['3: unlike-paragraphs'],
    ],
  ])('and %s is told', (_, source, own, problems) => {
    expect(told(['en', source], own)).toEqual(problems);
  });
});
