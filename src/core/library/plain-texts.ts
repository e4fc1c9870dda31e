/** Warns of markup in texts of front matter that print it as it is written: HTML, entities, Markdown beyond emphasis. */
import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import { isFileName, isVague } from '../pictures/alternative-text.ts';
import type { Problem } from '../problems/problem.ts';
import { characterOf } from '../text/entities.ts';
import { inlineToText } from '../text/inline-markdown.ts';
import { placeholdersIn, placeholderWords } from '../text/placeholders.ts';
import { shortened } from '../text/shortened.ts';

/** Something that readers would see as it is written, and what to write in its place. */
interface Finding {
  written: string;
  hint: string;
}

const ELEMENTS =
  'a|abbr|b|big|center|cite|code|del|div|em|font|i|ins|kbd|mark|p|q|s|script|small|span|strong|style|sub|sup|u';
const HTML = new RegExp(`<(${ELEMENTS})(?:\\s[^<>]{0,500})?>([^<>]{0,500})</\\1>|<br\\s*/?>|<img\\s[^<>]{0,500}>`, 'i');
const LINK = /!?\[([^\][\n]{1,500})\]\((?:https?:|mailto:|\.{0,2}\/|#)[^\s()]{0,500}\)/;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;
const WORD = '[\\p{L}\\p{N}_*`]';
const MARKED = new RegExp(
  String.raw`(?<!${WORD})(\*\*|__|\*|_)(?=[^\s*_])((?:(?!\1)[^\n]){1,500}?)(?<=[^\s*_])\1(?!${WORD})|(?<!` +
    '`)`(?!`)([^`\\n]{1,500})`(?!`)',
  'u',
);
/** Marks around what nobody separates from its marks: `__init__`, `*.md`, a footnote’s asterisk. */
const OPEN_MARKS = /\*\*(?=\S)[^*\n]{1,500}\*\*|(?<!\w)__(?=\S)[^_\n]{1,500}__(?!\w)/;

/** Returns a warning for each text of a file with markup that readers would see, at its first place. */
export function plainTextProblems({ path, frontMatter }: CatalogueEntry): Problem[] {
  const { title, description, kicker, standfirst, cover, takeaways, corrections } = frontMatter;
  const plain: [field: string, text: string | undefined][] = [
    ['title', title],
    ['description', description],
    ['kicker', kicker],
    ['cover.alt', cover?.alt],
    ['cover.credit', cover?.credit],
  ];
  const inline: typeof plain = [
    ['standfirst', standfirst],
    ['cover.caption', cover?.caption],
    ...(takeaways ?? []).map((text, index) => [`takeaways[${index}]`, text] as [string, string]),
    ...(corrections ?? []).map(({ text }, index) => [`corrections[${index}].text`, text] as [string, string]),
  ];
  return [
    ...[...plain, ...inline].flatMap(([field, text = '']) => placeholderProblems(`content/${path}`, field, text)),
    ...alternativeProblems(`content/${path}`, cover),
    ...plain.flatMap(([field, text]) => problemsOf(field, text, 'is plain text', findInPlain)),
    ...inline.flatMap(([field, text]) => problemsOf(field, text, 'takes emphasis and code alone', findInInline)),
  ];

  function problemsOf(field: string, text: string | undefined, why: string, find: typeof findInPlain): Problem[] {
    const found = text === undefined || !/[&<[*_`]/.test(text) ? undefined : find(text);
    if (!found) return [];
    const message = `“${field}” ${why}, so readers see “${shortened(found.written)}” as it is written.`;
    return [{ check: 'stray-mark', file: `content/${path}`, field, message, hint: found.hint }];
  }
}

function placeholderProblems(file: string, field: string, text: string): Problem[] {
  const [found] = placeholdersIn(text);
  return found ? [{ check: 'placeholder-text', file, field, ...placeholderWords(found.written) }] : [];
}

function alternativeProblems(file: string, cover: CatalogueEntry['frontMatter']['cover']): Problem[] {
  const { alt = '', src = '' } = cover ?? {};
  const check = isFileName(alt, src) ? 'alt-is-file-name' : isVague(alt) ? 'vague-alt' : undefined;
  if (check === undefined) return [];
  const shown = shortened(alt);
  const message =
    check === 'vague-alt' ? `“${shown}” does not tell what it shows.` : `“${shown}” is the name of a file.`;
  return [{ check, file, field: 'cover.alt', message, hint: 'Say what it shows, such as “Two speakers on a stage”.' }];
}

function findInPlain(text: string): Finding | undefined {
  const html = findMarkup(text, (_, inner) => inner);
  if (html) return html;
  const [written, , emphasised, code] = MARKED.exec(text) ?? [];
  const words = emphasised ?? code;
  // Programmers know such names with their marks
  if (written === undefined || words === undefined || /^__\w+__$/.test(written)) return undefined;
  return { written, hint: `Write it without the marks: ${inlineToText(words)}` };
}

function findInInline(text: string): Finding | undefined {
  // What stands in code is meant as it is written
  const prose = text.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  const found = findMarkup(prose, (name, inner) => {
    const mark = { b: '**', strong: '**', i: '*', em: '*', code: '`' }[name];
    return mark === undefined ? inner : mark + inner + mark;
  });
  if (found) return found;
  const [written] = OPEN_MARKS.exec(inlineToText(prose)) ?? [];
  return written === undefined
    ? undefined
    : { written, hint: 'Take the marks away, or put a space before and behind them.' };
}

function findMarkup(text: string, inElement: (name: string, inner: string) => string): Finding | undefined {
  const [element, name = '', inner = ''] = HTML.exec(text) ?? [];
  if (element !== undefined) {
    const instead = /^(?:script|style)$/i.test(name) ? '' : inElement(name.toLowerCase(), inner).trim();
    return { written: element, hint: instead === '' ? 'Take it out.' : `Write it without HTML: ${instead}` };
  }
  const [link, words] = LINK.exec(text) ?? [];
  if (link !== undefined)
    return { written: link, hint: `Write the words alone: ${words}. Links stand in the text of the story.` };
  const [entity] = ENTITY.exec(text) ?? [];
  const character = entity === undefined ? undefined : characterOf(entity);
  return entity === undefined || character === undefined
    ? undefined
    : {
        written: entity,
        hint: /\s/.test(character) ? 'Write a space in its place.' : `Write ${character} in its place.`,
      };
}
