/** HTML that never ends, or that is made to take long: its words are kept, what is left out is told, and time grows with its size. */
import { expect, it } from 'vitest';
import { htmlToMarkdown } from '../../../../src/importing/html/html-to-markdown.ts';
import { render } from '../../../support/markdown/render-markdown.ts';

const DEPTH = 10_000;
const MANY = 3000;
/** Far more than the slowest takes alone, and far less than any of them took by the square of its size. */
const LONGEST = 60_000;

const HOSTILE: Readonly<Record<string, string>> = {
  'blocks in blocks': `${'<div>'.repeat(DEPTH)}word`,
  'quotations in quotations': `${'<blockquote>'.repeat(DEPTH)}word`,
  'lists in lists': `${'<ul><li>'.repeat(DEPTH)}word`,
  'bold that is never closed': `${'<b>'.repeat(DEPTH)}word`,
  'fonts that are opened anew in each paragraph': `${Array.from({ length: MANY }, (_, size) => `<p><font size=${size}>x`).join('')} word`,
  'tables in tables': `${'<table><tr><td>'.repeat(DEPTH)}word`,
  'elements that no table holds': `<table>${'<i>x</i>'.repeat(DEPTH)} word`,
  'links in links': `${'<a href=x>'.repeat(DEPTH)}word`,
  'attributes without end': `<p ${Array.from({ length: DEPTH }, (_, number) => `a${number}=1`).join(' ')}>word`,
  'one line of a million letters': `${'x '.repeat(500_000)}word`,
  'signs of Markdown': `${'*_[`~|<'.repeat(DEPTH)} word`,
  'notes without end': `${Array.from({ length: DEPTH }, (_, number) => `<a href="#n${number}" id="r${number}">1</a><p id="n${number}">x`).join('')} word`,
  'pictures without end': `<p>${'x<img src=a.jpg>'.repeat(MANY)} word`,
};

it.each(Object.keys(HOSTILE))('%s', { timeout: 2 * LONGEST }, (name) => {
  const before = process.cpuUsage();
  const { markdown } = htmlToMarkdown(HOSTILE[name] as string, { file: 'a.html' });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LONGEST);
  expect(markdown).toContain('word');
});

it('is told where elements stand too deep, and can be read', () => {
  const { markdown, findings } = htmlToMarkdown(HOSTILE['quotations in quotations'] as string, { file: 'a.html' });
  expect(findings.map(({ kind }) => kind)).toEqual(['dropped', 'dropped']);
  expect(render(markdown).problems).toEqual([]);
  expect(render(markdown).html).toContain('word');
});

it('is told where there are too many elements, and keeps the words behind them', () => {
  const { markdown, findings } = htmlToMarkdown(`${'<i>x</i> '.repeat(100_001)}<p>the last word`, { file: 'a.html' });
  expect(findings[0]?.what).toContain('more than 100,000 elements');
  expect(markdown.trimEnd()).toMatch(/the last word$/);
});

it('leaves no comment, tag or quotation mark open', () => {
  expect(htmlToMarkdown('<p>word<!-- never closed', { file: 'a' }).markdown).toBe('word\n');
  expect(htmlToMarkdown('<p>word<a href="never closed', { file: 'a' }).markdown).toBe('word\n');
  expect(htmlToMarkdown('word<plaintext><b>x', { file: 'a' }).markdown).toBe('word\n\n```\n<b>x\n```\n');
});

it('may have the names of what every object has', () => {
  const html = '<p>a <constructor style="x" onclick="y">word</constructor></p><table><constructor>there</constructor>';
  const { markdown } = htmlToMarkdown(html, { file: 'a' });
  expect(markdown.match(/word|there/g)?.sort()).toEqual(['there', 'word']);
});
