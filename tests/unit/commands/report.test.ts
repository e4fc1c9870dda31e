import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { makeNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

const folders: string[] = [];
afterAll(() => folders.forEach(removeNewsroom));

const story = (title: string, more: string) =>
  `---\ntitle: ${title}\ndescription: What happened at the quay.\n${more}---\n\nIt was seen.\n`;

function makeNewsroom(): string {
  const folder = makeNewsroomFolder();
  folders.push(folder);
  return folder;
}

function write(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The cells of a section's rows, as text. */
function rowsOf(html: string, id: string): string[] {
  const [, section = ''] = new RegExp(`<section id="${id}".*?<tbody>(.*?)</tbody>`, 's').exec(html) ?? [];
  return section
    .trim()
    .split('\n')
    .map((row) => row.replace(/<\/t[dh]>(?=<t[dh])/g, ' | ').replace(/<[^>]+>/g, ''));
}

const readReport = (folder: string) => readFileSync(join(folder, '.cache/report/report.html'), 'utf8');

describe('npm run report', { timeout: 120_000 }, () => {
  it('writes one page that tells what is seeded in each place', async () => {
    const folder = makeNewsroom();
    appendFileSync(join(folder, 'content/site/site.yaml'), 'repository: https://git.example/desk/news\n');
    const site = readFileSync(join(folder, 'content/site/site.yaml'), 'utf8');
    write(folder, 'content/site/site.yaml', site.replace('    inherits: en\n', '    inherits: en\n  - tag: fr\n'));
    const date = 'date: 2025-04-02\ncategory: reports\n';
    const long = Array.from({ length: 30 }, () => 'harbour').join(' ');
    write(folder, 'content/articles/long/en.md', story(long, date));
    write(folder, 'content/articles/long/fr.md', story('Le port', ''));
    write(folder, 'content/articles/alt/en.md', `${story('Without words', date)}\n![](small.png)\n_A quay._\n`);
    const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    write(folder, 'content/articles/alt/small.png', png);
    const { code, out, errors } = await runCommand('report', folder);
    expect({ code, errors }).toEqual({ code: 0, errors: expect.stringContaining('Measuring titles') });
    expect(out).toContain('The report lies in .cache/report/report.html');
    const html = readReport(folder);
    expect(rowsOf(html, 'months')).toEqual(['2025-04 | 2 | 2 | 0 | 1', '2025-03 | 1 | 1 | 0 | 0']);
    expect(rowsOf(html, 'missing')).toEqual([
      'Without words | 2025-04-02 | 1 | fr',
      'A night with the harbour watch | 2025-03-14 | 1 | fr',
    ]);
    expect(rowsOf(html, 'outdated')).toEqual([expect.stringMatching(/^Le port \| fr \| Nothing says which version/)]);
    expect(rowsOf(html, 'alternatives')).toEqual([
      expect.stringMatching(/^content\/articles\/alt\/en\.md:\d+ \| missing-alt \|/),
    ]);
    expect(rowsOf(html, 'pictures')).toContainEqual(
      expect.stringMatching(
        /^content\/articles\/alt\/small\.png \| content\/articles\/alt\/en\.md \| 300 \| 200 \| 0\.00 \| too small for the text/,
      ),
    );
    expect(rowsOf(html, 'titles')).toEqual([expect.stringMatching(/^harbour .* \| en \| [\d,]+ \| search results/)]);
    expect(html).toContain('https://git.example/desk/news/blob/HEAD/content/articles/alt/en.md#L');
    expect(html).toContain('The site is not built.');
    await runCommand('report', folder);
    expect(readReport(folder)).toBe(html);
  });

  it('ends with 1 where a page is above a budget, and names it', async () => {
    const folder = makeNewsroom();
    const page = `<html>${Array.from({ length: 9000 }, (_, index) => (index * 7919) % 10_007).join(' ')}</html>`;
    write(folder, 'dist/en/reports/harbour-watch/index.html', page);
    expect((await runCommand('report', folder)).code).toBe(0);
    expect(readReport(folder)).toContain('No budget is set.');
    appendFileSync(join(folder, 'content/site/site.yaml'), 'budgets:\n  html: 5\n  page: 900\n');
    const { code, out } = await runCommand('report', folder);
    expect(code).toBe(1);
    expect(out).toMatch(/ 1 {2}Pages above the budget\n/);
    expect(rowsOf(readReport(folder), 'budgets')).toEqual([
      expect.stringMatching(
        /^\/en\/reports\/harbour-watch\/ \| html \| [\d.]+ \| 5\.0 \| content\/articles\/harbour-watch\/en\.md/,
      ),
    ]);
  });

  it('ends with 2 where the settings can’t be read, and where it was not asked well', async () => {
    const folder = makeNewsroom();
    write(folder, 'content/site/site.yaml', 'name: [\n');
    const unread = await runCommand('report', folder);
    expect(unread).toMatchObject({ code: 2, out: '' });
    expect(unread.errors).toContain('The settings can’t be read');
    expect(await runCommand('report', folder, '--lniks')).toMatchObject({ code: 2, out: '' });
  });
});
