import { describe, expect, it } from 'vitest';
import { CHART_TYPES, type Chart, type ChartType } from '../../../../src/core/charts/chart.ts';
import { drawChart } from '../../../../src/core/charts/draw-chart.ts';
import { LINE_HEIGHT, textWidth } from '../../../../src/core/charts/text-room.ts';
import { htmlToBlocks } from '../../../../src/core/text/html-to-text.ts';

const NAMES = ['Nord', 'Süd', 'Archiv der alten Seite', 'Ost'];

function makeChart(type: ChartType, chart: Partial<Chart> = {}): Chart {
  const labels = chart.labels ?? ['Fischerboote', 'Frachter unter fremder Flagge', 'Fähren', 'Schlepper'];
  const names = type === 'slope' ? ['2015', '2025'] : NAMES;
  const series = names.map((name, column) => {
    const values = labels.map((_, row) => (row * 7 + column * 3) % 11);
    return { name, values, texts: values.map(String) };
  });
  const unit = { before: '', after: '' };
  return { type, number: 1, locale: 'de', isRightToLeft: false, labels, series, unit, ...chart };
}

interface Label {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The two drawings, each with its size and its labels where they are likely to stand. */
function drawingsOf(chart: Chart) {
  return [...drawChart(chart).matchAll(/<svg class="(\w+)" viewBox="0 0 (\d+) (\d+)"[^>]*>(.*?)<\/svg>/gs)].map(
    ([, name, width, height, svg = '']) => ({
      name,
      width: Number(width),
      height: Number(height),
      labels: [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)].flatMap(([, attributes = '', content = '']) =>
        labelsOf(attributes, content, chart.isRightToLeft),
      ),
    }),
  );
}

function labelsOf(attributes: string, content: string, isRightToLeft: boolean): Label[] {
  const number = (name: string) => Number(new RegExp(` ${name}="([^"]+)"`).exec(attributes)?.[1]);
  const anchor = / text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
  const lines = content.includes('<tspan') ? content.split('</tspan>').slice(0, -1) : [content];
  return lines.map((line, index) => {
    const text = htmlToBlocks(`<p>${line}`).join('');
    const [width, x, y] = [textWidth(text), number('x'), number('y') + index * LINE_HEIGHT];
    const share = { start: 0, middle: 0.5, end: 1 }[anchor] ?? 0;
    const left = x - width * (isRightToLeft ? 1 - share : share);
    return { text, left, right: left + width, top: y - 11, bottom: y + 3 };
  });
}

const LONG = Array.from({ length: 9 }, (_, row) => `Eine lange Bezeichnung mit vielen Wörtern, Nummer ${row} von neun`);
const YEARS = Array.from({ length: 24 }, (_, row) => String(2000 + row));
const CASES = CHART_TYPES.flatMap((type) =>
  [
    undefined,
    LONG,
    ['한국어 이름', '日本語のとても長い名前がここに', 'ພາສາລາວ', 'سفن الشحن'],
    YEARS.slice(0, type === 'slope' ? 9 : 24),
  ].flatMap((labels, index) =>
    [false, true].map((isRightToLeft): [string, Chart] => {
      const positions = index === 3 && type !== 'slope' ? YEARS.map(Number) : undefined;
      const chart = makeChart(type, { isRightToLeft, ...(labels && { labels }), ...(positions && { positions }) });
      return [`${type} ${index} ${isRightToLeft ? 'from right to left' : ''}`, chart];
    }),
  ),
);

describe('a drawing', () => {
  it.each(CASES)('has no label that is cut off or touches another: %s', (_, chart) => {
    const drawings = drawingsOf(chart);
    expect(drawings.map(({ name, width }) => [name, width])).toEqual([
      ['narrow', 320],
      ['wide', 640],
    ]);
    for (const { width, height, labels } of drawings) {
      expect(labels.length).toBeGreaterThan(2);
      for (const { text, left, right, bottom } of labels) {
        expect(left, text).toBeGreaterThanOrEqual(-1);
        expect(right, text).toBeLessThanOrEqual(width + 1);
        expect(bottom, text).toBeLessThanOrEqual(height);
      }
      const touching = labels.flatMap((a, index) =>
        labels
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.text} / ${b.text}`),
      );
      expect(touching).toEqual([]);
    }
  });

  it('is mirrored from right to left, and its texts are not', () => {
    const places = (isRightToLeft: boolean) =>
      drawingsOf(makeChart('bar', { isRightToLeft, labels: YEARS.slice(0, 3), positions: [1, 2, 3] }))[0]?.labels;
    const [there, here] = [places(false), places(true)];
    expect(here?.map(({ text }) => text)).toEqual(there?.map(({ text }) => text));
    there?.forEach(({ left }, index) => {
      expect(here?.[index]?.right).toBeCloseTo(320 - left, 0);
    });
  });

  it('tells series apart without colour: by names, dashes, signs or hatching', () => {
    expect(drawChart(makeChart('stacked'))).toMatch(
      /<ul class="key">.*<pattern id="chart:1:2".*fill="url\(#chart:1:2\)"/s,
    );
    const line = drawChart(makeChart('line'));
    expect(line).not.toContain('<ul');
    expect(
      new Set(line.match(/<path class="point"[^>]* d="[^"]*"/g)?.map((path) => / d=".*/.exec(path)?.[0])),
    ).toHaveProperty('size', 4);
  });

  it('names no colour, so that the page can be dark', () => {
    for (const type of CHART_TYPES) expect(drawChart(makeChart(type))).not.toMatch(/#[0-9a-f]{3,6}\b|rgb|style=/i);
  });

  it('holds what editors wrote as text alone', () => {
    const evil = '</text></svg><img src=x onerror=alert(1)>"\'';
    const series = [
      { name: evil, values: [1, 2], texts: [evil, evil] },
      { name: evil, values: [2, 3], texts: ['', ''] },
    ];
    for (const type of CHART_TYPES) {
      const html = drawChart(makeChart(type, { labels: [evil, evil], series, unit: { before: evil, after: evil } }));
      expect(html).not.toContain('<img');
    }
  });
});
