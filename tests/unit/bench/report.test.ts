import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportChart } from '../../bench/report/chart.ts';
import { type Measurement, medianUsage } from '../../bench/report/measurement.ts';
import { reportMarkdown } from '../../bench/report/table.ts';
import { diskUse } from '../../bench/written-files.ts';

const usage = (cpuSeconds: number) => ({ cpuSeconds, wallSeconds: cpuSeconds / 2, peakMegabytes: 1200 });
const measured = (contender: string, stories: number, cold: number): Measurement => ({
  contender,
  stories,
  articles: stories,
  usage: { cold: usage(cold), 'no change': usage(3), 'one sentence': usage(4) },
});
const occasion = { date: '2026-01-31', machine: '2 cores of <Example>', rounds: 3, languages: 1 };

test('the median of three runs is that between the other two', () => {
  expect(medianUsage([usage(9), usage(1), usage(5)])).toEqual(usage(5));
});

test('the table has a part for each size, with the figures of Hugo where there are some', () => {
  const report = reportMarkdown([measured('Broadsheet', 200, 8), measured('Broadsheet', 1000, 40)], occasion);
  expect(report).toContain('2026-01-31, 2 cores of <Example>.');
  expect(report).toContain('| Broadsheet | 8.0 (4.0) | 3.0 (1.5) | 4.0 (2.0) | 1,200 | 40.0 |');
  const [, small = '', large = ''] = report.split('\n## ');
  expect(small).not.toContain('Hugo');
  expect(large).toContain('Hugo with PaperMod (Hugo 0.169, measured before, two cores) | 12.0 (7.0) | 12.6 | 13.9 |');
});

test('the chart says in words what it draws, and writes names as text', () => {
  const chart = reportChart([measured('Broadsheet', 1000, 40), measured('A & B', 1000, 10)], occasion);
  expect(chart).toContain(
    '<desc id="desc">1,000 stories, cold: Broadsheet 40.0, A &amp; B 10.0. 1,000 stories, no change',
  );
  expect(chart).toContain('2 cores of &lt;Example>');
  expect(chart).toMatch(/<rect class="ours" x="230" y="\d+" width="460\.0"/);
  expect(chart).toMatch(/<rect class="peer" x="230" y="\d+" width="115\.0"/);
});

test('what lies on disk is counted once, by kind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  const [output, cache] = ['dist/_images', 'cache/images/k'].map((path) => join(folder, path)) as [string, string];
  for (const path of [output, cache]) mkdirSync(path, { recursive: true });
  writeFileSync(join(cache, 'card-1.jpeg'), Buffer.alloc(2 ** 20));
  linkSync(join(cache, 'card-1.jpeg'), join(output, 'card-1.jpeg'));
  writeFileSync(join(cache, 'card-2.jpeg'), Buffer.alloc(2 ** 20));
  expect(diskUse(join(folder, 'dist'), join(folder, 'cache'))).toEqual({ cards: 1, 'cache: images': 1 });
  rmSync(folder, { recursive: true });
});
