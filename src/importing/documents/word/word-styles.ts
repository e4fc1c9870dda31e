/** Knows what a style of Word means, by its name, which is the same in all languages of Word. */
import type { XmlElement } from '../../sources/xml.ts';
import { childOf, settingOf, switchOf } from './word-xml.ts';

export type ParagraphKind = 'title' | 'subtitle' | 'quote' | 'code' | 'contents' | 'caption' | 'text';

/** Looks of words that mean something. */
export interface Looks {
  strong?: boolean | undefined;
  em?: boolean | undefined;
  del?: boolean | undefined;
  code?: boolean | undefined;
  raised?: 'sup' | 'sub' | 'none' | undefined;
  hidden?: boolean | undefined;
  underlined?: boolean | undefined;
}

export interface WordStyle {
  kind: ParagraphKind;
  /** The level of a heading, from 1. */
  level?: number;
  looks: Looks;
  /** The list that the style belongs to, and the level in it, from 0. */
  list?: { number: string; level: number };
}

const KINDS: readonly [name: RegExp, kind: ParagraphKind][] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/quote|quotation|block ?text/i, 'quote'],
  [/^(?:html preformatted|macro text|plain text)$|code|listing|verbatim|preformatted/i, 'code'],
  [/^toc ?\d$|^(?:toc|contents) heading$|^contents \d$|^table of (?:figures|contents)$/i, 'contents'],
  [/^caption$/i, 'caption'],
];
const HEADING = /^heading ?(\d)$/i;
const CODE = /^(?:html (?:code|typewriter|keyboard|sample)|source text|verbatim|code)\b|code char$/i;
const PLAIN: WordStyle = { kind: 'text', looks: {} };

/** Returns what a style means, by its id. */
export type FindStyle = (id: string | undefined) => WordStyle;

export function readStyles(elements: readonly XmlElement[]): FindStyle {
  const byId = new Map(
    elements.filter(({ name }) => name === 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const known = new Map<string, WordStyle>();
  const find = (id: string | undefined, depth = 0): WordStyle => {
    if (id === undefined || depth > 20) return PLAIN;
    const before = known.get(id);
    if (before) return before;
    const element = byId.get(id);
    const style = element ? readStyle(element, find(settingOf(element, 'w:basedOn'), depth + 1)) : styleById(id);
    known.set(id, style);
    return style;
  };
  return (id) => find(id);
}

/** A document without styles still names them. */
function styleById(id: string): WordStyle {
  return { ...PLAIN, ...meaningOf(id) };
}

function meaningOf(name: string): Partial<WordStyle> {
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined) return { kind: 'text', level: Number(level) };
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  return kind === undefined ? {} : { kind };
}

function readStyle(element: XmlElement, base: WordStyle): WordStyle {
  const name = settingOf(element, 'w:name') ?? '';
  const meaning = meaningOf(name);
  const paragraph = childOf(element, 'w:pPr');
  const outline = Number(settingOf(paragraph, 'w:outlineLvl') ?? Number.NaN);
  const numbers = childOf(paragraph, 'w:numPr');
  const number = settingOf(numbers, 'w:numId');
  const own = readLooks(childOf(element, 'w:rPr'));
  const isLine = element.attributes['w:type'] === 'character';
  return {
    ...base,
    ...(outline >= 0 && outline <= 5 && { level: outline + 1 }),
    ...meaning,
    ...(number !== undefined && { list: { number, level: Number(settingOf(numbers, 'w:ilvl') ?? 0) } }),
    looks: { ...base.looks, ...own, ...(isLine && CODE.test(name) && { code: true }) },
  };
}

/** Reads looks of words; what isn't said is left out. */
export function readLooks(element: XmlElement | undefined): Looks {
  const align = settingOf(element, 'w:vertAlign');
  const underline = childOf(element, 'w:u')?.attributes['w:val'];
  const looks: Looks = {
    strong: switchOf(element, 'w:b') ?? switchOf(element, 'w:bCs'),
    em: switchOf(element, 'w:i') ?? switchOf(element, 'w:iCs'),
    del: switchOf(element, 'w:strike') ?? switchOf(element, 'w:dstrike'),
    hidden: switchOf(element, 'w:vanish'),
    raised: align === 'superscript' ? 'sup' : align === 'subscript' ? 'sub' : align === undefined ? undefined : 'none',
    underlined: underline === undefined ? undefined : underline !== 'none',
  };
  return Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined)) as Looks;
}
