/** Knows which list a paragraph belongs to, and which number it has there (ECMA-376, part 1, 17.9). */
import type { XmlElement } from '../../sources/xml.ts';
import { childOf, settingOf } from './word-xml.ts';

interface Level {
  format: string;
  start: number;
  /** The text of a number, such as `%1.%2`. */
  text: string;
}

/** Lists have nine levels (ECMA-376, part 1, 17.9.3), and numbers that HTML can count on with. */
const DEEPEST = 8;
const MOST = 2 ** 31 - 1;

/** One item, as it counts. */
export interface ListItem {
  /** From 0. */
  level: number;
  ordered: boolean;
  /** The number of an ordered item. */
  number: number;
  /** Whether Word shows another kind of number, such as a letter or 1.2. */
  isOdd: boolean;
  /** Which list it is. */
  list: string;
}

/** Returns the item that stands next in a list, or `undefined` where the list has no marks. */
export type CountItem = (number: string, level: number) => ListItem | undefined;

export function readLists(elements: readonly XmlElement[]): CountItem {
  const abstracts = new Map<string, Map<number, Level>>();
  for (const element of elements)
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', levelsOf(element));
  const numbers = new Map<string, { list: string; levels: Map<number, Level>; restarts: Map<number, number> }>();
  for (const element of elements) {
    if (element.name !== 'w:num') continue;
    const list = settingOf(element, 'w:abstractNumId') ?? '';
    const overrides = element.children.filter(({ name }) => name === 'w:lvlOverride');
    const own = new Map(overrides.flatMap((one) => [...levelsOf(one)]));
    const restarts = new Map(
      overrides.flatMap((one) => {
        const start = settingOf(one, 'w:startOverride');
        return start === undefined ? [] : [[levelOf(one), wholeNumber(Number(start), MOST)] as const];
      }),
    );
    numbers.set(element.attributes['w:numId'] ?? '', {
      list,
      levels: new Map([...(abstracts.get(list) ?? []), ...own]),
      restarts,
    });
  }
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (number, written) => {
    const level = wholeNumber(written, DEEPEST);
    const found = numbers.get(number);
    if (number === '0') return undefined;
    const { format, start, text } = found?.levels.get(level) ?? { format: 'bullet', start: 1, text: '' };
    if (format === 'none') return undefined;
    const list = found?.list ?? number;
    const counted = counts.get(list) ?? new Map<number, number>();
    counts.set(list, counted);
    const restart = found?.restarts.get(level);
    if (restart !== undefined && !begun.has(`${number} ${level}`)) counted.set(level, restart - 1);
    begun.add(`${number} ${level}`);
    const count = (counted.get(level) ?? start - 1) + 1;
    counted.set(level, count);
    for (const deeper of counted.keys()) if (deeper > level) counted.delete(deeper);
    const isOdd = !/^decimal/.test(format) || (text.match(/%/g) ?? []).length > 1;
    return {
      level,
      ordered: format !== 'bullet',
      number: count,
      isOdd,
      list: `${list} ${found?.restarts.size ? number : ''}`,
    };
  };
}

function levelsOf(element: XmlElement): Map<number, Level> {
  const levels = element.children.filter(({ name }) => name === 'w:lvl');
  return new Map(
    levels.map((level) => [
      levelOf(level),
      {
        format: settingOf(level, 'w:numFmt') ?? 'decimal',
        start: wholeNumber(Number(settingOf(level, 'w:start') ?? 1), MOST),
        text: childOf(level, 'w:lvlText')?.attributes['w:val'] ?? '',
      },
    ]),
  );
}

function levelOf(element: XmlElement): number {
  return wholeNumber(Number(element.attributes['w:ilvl'] ?? 0), DEEPEST);
}

/** What strangers write for a number may be none, or one that nobody could count to. */
function wholeNumber(number: number, most: number): number {
  return Number.isNaN(number) ? 0 : Math.max(0, Math.min(most, Math.trunc(number)));
}
