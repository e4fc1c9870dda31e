/** Splits an article's file into its front matter, which is checked, and the body below it. */
import type { EntryKind } from '../../core/articles/catalogue-entry.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { type FrontMatter, frontMatterSchema, KEYS_THAT_UNPUBLISH } from '../../core/schemas/front-matter.ts';
import { standingFrontMatterSchema } from '../../core/schemas/standing-front-matter.ts';
import { readYaml, type YamlSource } from '../yaml/read-yaml.ts';
import { frontMatterFault, frontMatterTwice, secondFrontMatter } from './front-matter-fault.ts';

export interface ArticleFile {
  /** The checked front matter; where it has problems, only the keys that are right. */
  frontMatter: FrontMatter;
  problems: Problem[];
  markdown: string;
  /** The line of the file on which the body begins, counted from 1. */
  firstLine: number;
}

const FENCE = /^---[ \t]*$/;
const LINE_END = /\r\n|\n|\r/g;

function linesOf(text: string): string[] {
  return text.split(LINE_END);
}

/**
 * Splits an article's text into its front matter, still as YAML, and its body; returns `undefined` where there is no
 * front matter.
 */
export function splitArticle(
  text: string,
  file: string,
): { yaml: YamlSource; markdown: string; firstLine: number } | undefined {
  const place = findFrontMatter(text);
  if (!place) return undefined;
  const lines = linesOf(text.slice(place.start, place.end));
  return {
    yaml: {
      text: lines.slice(0, -1).join('\n'),
      file,
      linesBefore: 1,
      name: 'the front matter',
      neverEmpty: KEYS_THAT_UNPUBLISH,
    },
    markdown: linesOf(text.slice(place.after)).join('\n'),
    firstLine: lines.length + 2,
  };
}

interface Place {
  /** Where the YAML begins and ends; both offsets follow the end of a line. */
  start: number;
  end: number;
  /** Offset at which the body begins. */
  after: number;
  /** The characters that end the first line: `\n`, `\r\n` or `\r`. */
  newline: string;
}

/**
 * Finds the front matter of an article's text, as offsets into it; returns `undefined` where it is missing or not
 * closed.
 */
export function findFrontMatter(text: string): Place | undefined {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  let start: number | undefined;
  let newline = '\n';
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    const next = index + lineEnd.length;
    if (FENCE.test(text.slice(from, index))) {
      if (start !== undefined) return { start, end: from, after: next, newline };
      [start, newline] = [next, lineEnd];
    } else if (start === undefined) return undefined;
    from = next;
  }
  return start !== undefined && FENCE.test(text.slice(from))
    ? { start, end: from, after: text.length, newline }
    : undefined;
}

/**
 * Parses an article's text and checks its front matter by the schema of its kind. `file` is the virtual path that
 * problems name.
 */
export function parseArticle(text: string, file: string, kind: EntryKind): ArticleFile {
  const parts = splitArticle(text, file);
  if (!parts) {
    return {
      frontMatter: recoverFrontMatter(undefined),
      problems: [{ check: 'missing-value', file, ...frontMatterFault(linesOf(text.replace(/^\uFEFF/, ''))) }],
      markdown: '',
      firstLine: 1,
    };
  }
  const { yaml, ...body } = parts;
  const result = readYaml(yaml, kind === 'standing' ? standingFrontMatterSchema : frontMatterSchema);
  const second = secondFrontMatter(linesOf(body.markdown));
  const twice: Problem[] =
    second === undefined ? [] : [{ check: 'invalid-yaml', file, ...frontMatterTwice(body.firstLine + second) }];
  if ('value' in result) return { frontMatter: result.value, problems: twice, ...body };
  return { frontMatter: recoverFrontMatter(result.raw), problems: [...result.problems, ...twice], ...body };
}

/**
 * Keeps the keys of front matter that are right, so that a mistake in one hides no mistake in another and breaks no
 * link to the story.
 */
function recoverFrontMatter(raw: unknown): FrontMatter {
  const written = typeof raw === 'object' && raw !== null ? raw : {};
  const right = Object.entries(frontMatterSchema.shape).flatMap(([key, schema]) => {
    const result = Object.hasOwn(written, key) ? schema.safeParse(written[key as keyof typeof written]) : undefined;
    return result?.success ? [[key, result.data]] : [];
  });
  return { title: '', description: '', ...Object.fromEntries(right) };
}
