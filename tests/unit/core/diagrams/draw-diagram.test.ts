import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { drawDiagram } from '../../../../src/core/diagrams/draw-diagram.ts';
import { parseHtml } from '../../../support/markdown/compare-html.ts';

const ENGLISH = { locale: 'en', isRightToLeft: false };

function svgOf(source: string, settings = ENGLISH): string {
  const drawn = drawDiagram(source, settings);
  if ('fault' in drawn) throw new Error(drawn.fault.message);
  return drawn.svg;
}

/** The left edges of the words, in the order of the nodes. */
const placesOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

const LETTER = 'flowchart LR\nA[Letter] -->|post| B{Good?}\nB --> C';

describe('a drawing', () => {
  it('holds shapes and words alone: no style, script, link or colour', () => {
    const svg = svgOf(
      'flowchart TD\nA[a] & B(b) & C([c]) & D[[d]] --> E[(e)]\nE <-->|x| F((f))\nF --o G{g}\nG --x H{{h}}\nH --> H\nsubgraph S\nA\nend',
    );
    const names = new Set<string>();
    visit(parseHtml(svg), 'element', ({ tagName, properties }: Element) => {
      names.add(tagName);
      expect(Object.keys(properties).filter((name) => /^(?:style|fill|stroke|href|id|on)/i.test(name))).toEqual([]);
    });
    expect([...names].sort()).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text']);
  });

  it.each(['"><script>alert(1)</script>', '</text><foreignObject>', '&lt;img src=x onerror=y&gt;', '\u202eabc'])(
    'has the words of an editor as words: %j',
    (words) => {
      const svg = svgOf(
        `flowchart LR\nA["${words.replaceAll('"', '#quot;')}"] -->|${words.replaceAll('"', '#quot;')}| B`,
      );
      expect(svg).not.toMatch(/<(?:script|foreignObject|img)/i);
    },
  );

  it('from side to side has one from top to bottom for a phone', () => {
    const svg = svgOf(LETTER);
    expect(svg).toMatch(/^<svg class="narrow" .*<\/svg><svg class="wide" .*<\/svg>$/);
    const [narrow = 0, wide = 0] = [...svg.matchAll(/<svg [^>]* width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(narrow).toBeLessThan(320);
    expect(wide).toBeGreaterThan(320);
    expect(wide).toBeLessThanOrEqual(640);
  });

  it('from top to bottom has a narrower one for a phone, where it needs that', () => {
    const words = 'Forty payments on the new ledger';
    const svg = svgOf(`flowchart TD\nA[${words}] --> B[${words}] & C[${words}]`);
    const [narrow = 0, wide = 0] = [...svg.matchAll(/<svg [^>]* width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(narrow).toBeLessThan(320);
    expect(wide).toBeGreaterThan(320);
  });

  it('that fits a phone, or is wider than any text, is one', () => {
    expect(svgOf('flowchart LR\nA --> B')).toMatch(/^<svg viewBox[^>]*>(?!.*<svg)/);
    expect(svgOf(`flowchart LR\n${[...'ABCDEFGH'].join(' --> ')}`)).toMatch(/^<svg viewBox[^>]*>(?!.*<svg)/);
    expect(svgOf(LETTER.replace('LR', 'TD'))).toMatch(/^<svg viewBox[^>]*>(?!.*<svg)/);
  });

  it('has branches in the order in which they are written', () => {
    const xs = placesOf(svgOf('flowchart TD\nA --> B & C & D')).map(([x]) => x as number);
    expect(xs.slice(1)).toEqual(xs.slice(1).toSorted((a, b) => a - b));
  });

  it('begins at the right where the language runs from there', () => {
    const source = 'flowchart LR\nA --> B';
    const [[left = 0] = [], [right = 0] = []] = placesOf(svgOf(source));
    const [[first = 0] = [], [second = 0] = []] = placesOf(svgOf(source, { locale: 'ar', isRightToLeft: true }));
    expect(left).toBeLessThan(right);
    expect(first).toBeGreaterThan(second);
  });

  it('has all words inside its edges', () => {
    const svg = svgOf(
      'flowchart TD\nsubgraph S[A group with a very long name of its own]\nA\nend\nA -->|words on a link| A',
    );
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
    for (const [x = 0, y = 0] of placesOf(svg)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThan(height);
    }
  });

  it('has no link that is hidden, and is the same whatever was drawn before', () => {
    expect(svgOf('flowchart TD\nA ~~~|x| B')).toContain('<g class="links"></g>');
    const before = svgOf(LETTER);
    svgOf('flowchart TD\nA --> B & C & D --> E\nsubgraph S\nC\nend');
    expect(svgOf(LETTER)).toBe(before);
  });

  it('takes ids that name parts of the language', () => {
    expect(svgOf('flowchart TD\n__proto__ --> constructor --> toString')).toContain('__proto__');
  });
});
