import { describe, expect, it } from 'vitest';
import { fitText, type Unit } from '../../../../src/images/cards/fit-text.ts';

/** Every character is half as wide as it is high. */
const unit = (text: string, cost = 0.05): Unit => ({
  text,
  width: text.trimEnd().length / 2,
  space: (text.length - text.trimEnd().length) / 2,
  cost,
});
const words = (text: string) => (text.match(/\S+\s*/g) ?? []).map((word) => unit(word));
const steps = [
  { size: 80, lines: 2 },
  { size: 60, lines: 2 },
  { size: 40, lines: 3 },
];
const fitted = (units: Unit[], width = 600) =>
  fitText({
    units,
    width,
    steps,
    ellipsis: unit('…'),
    divide: (whole) => [...whole.text].map((letter) => unit(letter, 1)),
  });

describe('fitting a text', () => {
  it('takes the largest size at which all of it fits', () => {
    expect(fitted(words('Moon'))).toEqual({ size: 80, lines: ['Moon'] });
    expect(fitted(words('The people who ring before the money goes'))).toMatchObject({ size: 40 });
  });

  it('makes lines of like length rather than one full and one of a word', () => {
    expect(fitted(words('one two three four five')).lines).toEqual(['one two three', 'four five']);
  });

  it('prefers a smaller size to a bad place for a line end', () => {
    const bad = [unit('aaaaaaaaa', 1), unit('bbbbbbbbb')];
    expect(fitted(bad)).toEqual({ size: 60, lines: ['aaaaaaaaabbbbbbbbb'] });
  });

  it('cuts after a word what is too long at the smallest size, and takes away the mark before the ellipsis', () => {
    const { size, lines } = fitted(words('word, '.repeat(60)));
    expect(size).toBe(40);
    expect(lines).toHaveLength(3);
    expect(lines.join(' ')).toMatch(/^(word, )+word…$/);
    for (const line of lines) expect(line.length * 20).toBeLessThanOrEqual(600);
  });

  it('cuts a word of 400 letters between its letters', () => {
    const { lines } = fitted(words('x'.repeat(400)));
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^x+…$/);
    for (const line of lines) expect(line.length * 20).toBeLessThanOrEqual(600);
  });

  const hyphen = { text: '-', width: 0.5 };

  it('shows a hyphen where a line ends in a soft one', () => {
    expect(fitted([{ ...unit('Bundes\u00AD', 0.5), hyphen }, unit('tag ist heute')], 300).lines[0]).toBe('Bundes-');
  });

  it('shows a hyphen where it divides a word, and keeps room for it', () => {
    const { lines } = fitText({
      units: words('x'.repeat(70)),
      width: 600,
      steps,
      ellipsis: unit('…'),
      divide: ({ text }) => [...text].map((letter) => ({ ...unit(letter, 1), hyphen })),
    });
    expect(lines.join('\n')).toMatch(/^x+-\nx+-\nx+$/);
    expect(lines.join('').replaceAll('-', '')).toBe('x'.repeat(70));
    for (const line of lines) expect(line.length * 20).toBeLessThanOrEqual(600);
  });

  it('says something even where there is no room for a letter', () => {
    expect(fitted(words('Moon'), 1).lines).toEqual([]);
  });
});
