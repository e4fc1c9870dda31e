/** Takes one article's file apart: front matter, checked, and the body below it. */
import type { EntryKind } from '../core/catalogue.ts';
import { type FrontMatter, frontMatterSchema, KEYS_THAT_HIDE } from '../core/front-matter.ts';
import { pageFrontMatterSchema } from '../core/page-front-matter.ts';
import type { Problem } from '../core/problem.ts';
import { readYaml, type YamlSource } from './yaml.ts';

export interface ArticleFile {
  /** Where there are problems, what is right of it. */
  frontMatter: FrontMatter;
  problems: Problem[];
  markdown: string;
  /** Line of the file on which the body begins. */
  firstLine: number;
}

const FENCE = /^---[ \t]*$/;

/** Splits a file into its parts without reading them; nothing where there is no front matter. */
export function splitArticle(
  text: string,
  file: string,
): { yaml: YamlSource; markdown: string; firstLine: number } | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const end = FENCE.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && FENCE.test(line)) : -1;
  if (end === -1) return undefined;
  return {
    yaml: {
      text: lines.slice(1, end).join('\n'),
      file,
      linesBefore: 1,
      name: 'the front matter',
      neverEmpty: KEYS_THAT_HIDE,
    },
    markdown: lines.slice(end + 1).join('\n'),
    firstLine: end + 2,
  };
}

/** Reads an article's text, and says what is wrong with its front matter. */
export function parseArticle(text: string, file: string, kind: EntryKind): ArticleFile {
  const parts = splitArticle(text, file);
  if (!parts) {
    return { frontMatter: salvage(undefined), problems: [withoutFrontMatter(text, file)], markdown: '', firstLine: 1 };
  }
  const { yaml, ...body } = parts;
  const result = readYaml(yaml, kind === 'page' ? pageFrontMatterSchema : frontMatterSchema);
  if ('value' in result) return { frontMatter: result.value, problems: [], ...body };
  return { frontMatter: salvage(result.raw), problems: result.problems, ...body };
}

/** The keys of front matter that are right, so that a slip in one hides no other and breaks no link to the story. */
function salvage(raw: unknown): FrontMatter {
  const written = typeof raw === 'object' && raw !== null ? raw : {};
  const right = Object.entries(frontMatterSchema.shape).flatMap(([key, schema]) => {
    const result = Object.hasOwn(written, key) ? schema.safeParse(written[key as keyof typeof written]) : undefined;
    return result?.success ? [[key, result.data]] : [];
  });
  return { title: '', description: '', ...Object.fromEntries(right) };
}

function withoutFrontMatter(text: string, file: string): Problem {
  const [message, hint] = frontMatterFault(text);
  return { check: 'missing-value', file, line: 1, message, hint };
}

function frontMatterFault(text: string): [message: string, hint: string] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1)
    return ['The file is empty.', 'Write the front matter, with “title:” and “description:”, and the text.'];
  if (FENCE.test(lines[0] ?? '')) {
    return ['The front matter is not closed.', 'Write a line of three hyphens, ---, below the last key.'];
  }
  if (/^\+\+\+\s*$/.test(lines[first] ?? '')) {
    return [
      'The front matter is TOML, which is not read.',
      'Write --- in place of both +++ lines, and “title: …” in place of “title = …”.',
    ];
  }
  if (/^\s*-{3,}\s*$/.test(lines[first] ?? '')) {
    return ['The front matter does not begin with a line of three hyphens at the top.', 'Begin the file with ---.'];
  }
  return [
    'The file has no front matter.',
    'Begin the file with a line ---, then “title:” and “description:”, then another line ---.',
  ];
}
