/** What is fuzzed: for each reader of files the texts that it gets, and what must never come of them. */
import fc from 'fast-check';
import type { z } from 'zod';
import { CHECKS } from '../../../src/core/problems/checks.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import { authorSchema } from '../../../src/core/schemas/author.ts';
import { categorySchema } from '../../../src/core/schemas/category.ts';
import { consentSchema } from '../../../src/core/schemas/consent.ts';
import { frontMatterSchema } from '../../../src/core/schemas/front-matter.ts';
import { navigationSchema } from '../../../src/core/schemas/navigation.ts';
import { promotionsSchema } from '../../../src/core/schemas/promotions.ts';
import { ratesSchema } from '../../../src/core/schemas/rates.ts';
import { redirectsSchema } from '../../../src/core/schemas/redirects.ts';
import { wordsSchema } from '../../../src/core/schemas/words.ts';
import { siteSchema } from '../../../src/core/site/site.ts';
import { toInlineSvg } from '../../../src/images/svg/inline-svg.ts';
import { sanitizeSvg } from '../../../src/images/svg/sanitize-svg.ts';
import { loadLibraries } from '../../../src/markdown/load-libraries.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';
import { parseArticle } from '../../../src/newsroom/articles/parse-article.ts';
import { readYaml } from '../../../src/newsroom/yaml/read-yaml.ts';
import { alternateFaults } from '../markdown/alternate-faults.ts';
import { PLACES, printedIn } from '../markdown/alternate-places.ts';
import { bodyFaults } from '../markdown/body-faults.ts';
import { makeBodySource } from '../markdown/render-markdown.ts';
import { dangersIn } from '../pictures/drawing-dangers.ts';
import { drawingTexts } from './drawing-texts.ts';
import { markdownTexts } from './markdown-texts.ts';
import { schemaTexts } from './schema-texts.ts';
import { scraps } from './scraps.ts';
import { tangles } from './tangles.ts';
import { yamlTexts } from './yaml-texts.ts';

/** A text, and which of several readers it is for. */
export type Given = readonly [text: string, reader: number];

export interface Subject {
  given: fc.Arbitrary<Given>;
  /** Reads a text; returns what it prints, and what is wrong with that. */
  read(given: Given): { printed: unknown; faults: string[] };
}

const LIBRARIES = await loadLibraries(makeBodySource('$x$\n\n```mermaid\n', { formulas: true }));
const LOCALES = ['en', 'ar', 'ja', 'th', 'de'];

const SETTINGS: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ['site/site.yaml', siteSchema],
  ['site/navigation.yaml', navigationSchema],
  ['site/promotions.yaml', promotionsSchema],
  ['site/consent.yaml', consentSchema],
  ['site/rates.yaml', ratesSchema],
  ['redirects.yaml', redirectsSchema],
  ['categories/a.yaml', categorySchema],
  ['authors/a.yaml', authorSchema],
  ['words/en.yaml', wordsSchema],
];

const only = (texts: fc.Arbitrary<string>, readers: number): fc.Arbitrary<Given> =>
  fc.tuple(texts, fc.nat(readers - 1));

const keysOf = (schema: z.ZodType) =>
  Object.keys((schema.def as unknown as { shape?: object }).shape ?? { interface: 1, phrases: 1, en: 1 });

/** By the names that the command takes. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  bodies: {
    given: only(fc.oneof(markdownTexts, tangles), LOCALES.length * 2),
    read([markdown, reader]) {
      const locale = LOCALES[reader % LOCALES.length] as string;
      const source = makeBodySource(markdown, { locale, ...(reader % 2 === 0 && { formulas: true }) });
      const body = renderBody(source, LIBRARIES);
      const isRefused = body.problems.some(({ check }) => check === 'too-complex');
      const problems = body.problems.map((problem) => ({ file: 'content/articles/a/en.md', ...problem }));
      return {
        printed: body,
        faults: [...(isRefused ? [] : bodyFaults(markdown, body)), ...problemFaults(problems, markdown)],
      };
    },
  },
  alternates: {
    given: only(fc.oneof(markdownTexts, scraps, tangles), PLACES.length),
    read([text, reader]) {
      const files = printedIn(PLACES[reader] as (typeof PLACES)[number], text);
      return { printed: files, faults: files.flatMap(alternateFaults) };
    },
  },
  'front matter': {
    given: only(
      fc
        .tuple(
          fc.constantFrom('---\n', '---\n', '---\n', '\ufeff---\r\n', '--- \n', '', '----\n'),
          fc.oneof(yamlTexts(keysOf(frontMatterSchema)), schemaTexts(frontMatterSchema)),
          fc.constantFrom('\n---\n\nWords.\n', '\n---\n\nWords.\n', '\n---', '', '\n---\n---\ntitle: b\n---\n'),
        )
        .map((parts) => parts.join('')),
      2,
    ),
    read([text, reader]) {
      const file = 'content/articles/a/en.md';
      const parsed = parseArticle(text, file, reader === 0 ? 'article' : 'standing');
      return { printed: parsed, faults: problemFaults(parsed.problems, text) };
    },
  },
  settings: {
    given: fc.oneof(
      ...SETTINGS.map(([, schema], index) =>
        fc.tuple(fc.oneof(yamlTexts(keysOf(schema)), schemaTexts(schema), schemaTexts(schema)), fc.constant(index)),
      ),
    ),
    read([text, reader]) {
      const [name, schema] = SETTINGS[reader] as (typeof SETTINGS)[number];
      const source = { text, file: `content/${name}`, linesBefore: 0, name: 'the settings' };
      const result = readYaml(source, schema);
      if ('value' in result) return { printed: result.value, faults: [] };
      const none = result.problems.length === 0 ? ['is refused without a word'] : [];
      return { printed: result, faults: [...none, ...problemFaults(result.problems, text)] };
    },
  },
  drawings: {
    given: only(drawingTexts, 1),
    read([text]) {
      const drawing = sanitizeSvg(text);
      if ('fault' in drawing) return { printed: drawing, faults: drawing.hint === '' ? ['has no remedy'] : [] };
      const again = sanitizeSvg(drawing.svg);
      const inline = toInlineSvg(drawing.svg, 'x-');
      const isLasting = 'svg' in again && again.removed.length === 0;
      return {
        printed: [drawing, inline],
        faults: [
          ...dangersIn(drawing.svg),
          ...(inline === undefined ? [] : dangersIn(inline).map((danger) => `inline: ${danger}`)),
          ...(isLasting ? [] : [`is not safe by its own rules: ${JSON.stringify(again)}`]),
        ],
      };
    },
  },
};

/** What an editor would miss in a problem: its file, a line that is there, what is wrong, what to do. */
function problemFaults(problems: readonly Problem[], text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).length;
  return problems.flatMap((problem) => {
    const { check, file, line, message, hint } = problem;
    const faults = [
      ...(Object.hasOwn(CHECKS, check) ? [] : ['is of no check']),
      ...(file === '' ? ['has no file'] : []),
      ...(line !== undefined && line >= 1 && line <= lines ? [] : [`is in line ${line} of ${lines}`]),
      ...(message.trim() === '' || /undefined|\[object|NaN/.test(message.replaceAll(text, '')) ? ['says nothing'] : []),
      ...(hint.trim() === '' ? ['has no remedy'] : []),
    ];
    return faults.map((fault) => `a problem ${fault}: ${JSON.stringify(problem)}`);
  });
}
