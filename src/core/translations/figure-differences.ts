/** Compares the figures of a text and its translation by their values. */
import { memoise } from '../text/memoise.ts';
import { type Figure, figuresOf } from './figures.ts';

/** Figures that differ between a text and its translation. */
export interface FigureDifference {
  /** Those that only the source has. */
  lost: Figure[];
  /** Those that only the translation has. */
  added: Figure[];
}

/** One source is read beside up to 46 translations, one after the other. */
const figuresOfSource = memoise(figuresOf, 1000);

/**
 * Returns the figures of a source that its translation lacks, with those that it has instead, or `undefined` where
 * nothing is wrong. A figure can be a word in the other language, as small and round ones often are: a figure that is
 * alone on its side is told where it is neither.
 */
export function figureDifference(
  source: string,
  own: string,
  locales: { source: string; own: string },
): FigureDifference | undefined {
  const [lost, added] = unmatched(figuresOfSource(source, locales.source), figuresOf(own, locales.own));
  if (lost.length === 0) return undefined;
  const others = added.filter(({ isMonth }) => !isMonth);
  const certain = lost.filter(({ isMonth, values }) => !isMonth && values.every((value) => !isWritable(value)));
  if (others.length === 0) return certain.length > 0 ? { lost: certain, added: [] } : undefined;
  const differing = lost.filter(({ isMonth }) => !isMonth);
  return differing.length > 0 ? { lost: differing, added: others } : undefined;
}

/** Whether a number is often written as a word. */
function isWritable(value: number): boolean {
  return (Number.isInteger(value) && value < 100) || /^10+$/.test(String(value));
}

function unmatched(source: Figure[], own: Figure[]): [Figure[], Figure[]] {
  let [lost, added] = without(source, own, isSame);
  [lost, added] = without(lost, added, isSameByCalendar);
  [lost, added] = withoutClocks(lost, added);
  [added, lost] = withoutClocks(added, lost);
  // The hour alone says the same as 14:00
  const isSilent = ({ text }: Figure) => /^0+$/.test(text);
  return [lost.filter((figure) => !isSilent(figure)), added.filter((figure) => !isSilent(figure))];
}

function without(a: Figure[], b: Figure[], matches: (a: Figure, b: Figure) => boolean): [Figure[], Figure[]] {
  const rest = [...b];
  const left = a.filter((figure) => {
    const at = rest.findIndex((other) => matches(figure, other));
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [left, rest];
}

function isSame(a: Figure, b: Figure): boolean {
  return a.values.some((value) => b.values.some((other) => Math.abs(value - other) <= Math.abs(value) * 1e-9));
}

/** The same hour after noon, or the same decade: 3 p.m. and 15, the 1990s and the 90s. */
function isSameByCalendar(a: Figure, b: Figure): boolean {
  const [x = 0, y = 0] = [a.values[0], b.values[0]];
  const [low, high] = x < y ? [x, y] : [y, x];
  if (high - low === 12 && high <= 24 && (a.isAfternoon || b.isAfternoon)) return true;
  return low % 10 === 0 && low < 100 && high > 1800 && high < 2100 && high % 100 === low;
}

/** Takes away times that one side writes with a point, 06.40, and the other with a colon, which makes two figures. */
function withoutClocks(pointed: Figure[], parted: Figure[]): [Figure[], Figure[]] {
  const rest = [...parted];
  const left = pointed.filter(({ text }) => {
    const [, hour, minute] = /^(\d?\d)[.hH](\d\d)$/.exec(text) ?? [];
    const found = [hour, minute].map((part) => rest.findIndex(({ values }) => values[0] === Number(part)));
    if (hour === undefined || found.some((at) => at === -1)) return true;
    for (const part of [hour, minute])
      rest.splice(
        rest.findIndex(({ values }) => values[0] === Number(part)),
        1,
      );
    return false;
  });
  return [left, rest];
}
