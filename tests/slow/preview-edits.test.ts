import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startPreview } from '../support/sites/preview-server.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

test('the preview shows drafts, makes pictures, follows edits and outlives mistakes', {
  timeout: 300_000,
}, async () => {
  const checkout = makeCheckout();
  cpSync('tests/fixtures/second-brand', checkout, { recursive: true });
  const settings = join(checkout, 'content/site/site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('search: false\n', ''));
  const draft = join(checkout, 'content/articles/draft/en-GB.md');
  mkdirSync(join(draft, '..'), { recursive: true });
  writeFileSync(
    draft,
    '---\ntitle: Not yet\ndescription: A draft.\ndate: 2025-01-02\ncategory: coast\ndraft: true\n---\n\nSoon.\n',
  );
  const address = await startPreview(checkout);
  const page = async (path: string) => (await fetch(`${address}/news${path}`)).text();

  expect(await page('/stories/2025/01/draft/')).toContain('Draft: not yet published');
  const article = await page('/stories/2025/08/salt/');
  const picture = /\/news\/_images\/[^" ]+\.avif/.exec(article)?.[0];
  const response = await fetch(`${address}${picture}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/avif']);
  expect((await fetch(`${address}/news/salt/`)).url).toBe(`${address}/news/stories/2025/08/salt/`);

  const worker = await fetch(`${address}/news/_search/pagefind-worker.js`);
  expect([worker.status, worker.headers.get('content-type')]).toEqual([200, 'text/javascript']);
  const stories = async () => {
    const { languages } = JSON.parse(await page('/_search/gb/pagefind-entry.json'));
    return languages['en-0'].page_count as number;
  };
  expect(await stories()).toBe(3);

  const file = join(checkout, 'content/articles/harvest/en-gb.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('A harvest of salt', 'Another headline'));
  await expect
    .poll(() => page('/stories/2025/08/salt/'), { timeout: 60_000, interval: 100 })
    .toContain('Another headline');

  writeFileSync(file, text.replace('category: coast', 'category: nowhere'));
  await sleep(500);
  writeFileSync(file, text.replace('A harvest of salt', 'A third headline'));
  await expect
    .poll(() => page('/stories/2025/08/salt/'), { timeout: 60_000, interval: 100 })
    .toContain('A third headline');

  // A mistake stands over the last good page, and is gone when it is mended
  writeFileSync(file, text.replace('title:', 'titel:'));
  await expect
    .poll(() => page('/stories/2025/08/salt/'), { timeout: 60_000, interval: 100 })
    .toMatch(/<broadsheet-problems[\s\S]*<details open><summary>content\/articles\/harvest\/en-gb\.md:\d+:\d+ +error/);
  const broken = await page('/stories/2025/08/salt/');
  expect(broken).toMatch(/<h1[^>]*>\s*A third headline/);
  expect(await page('/')).toMatch(/href="\/news\/_problems\/">\d+ errors?, \d+ warnings? in 1 other file</);
  const list = await fetch(`${address}/news/_problems/`, { headers: { accept: 'text/html' } });
  expect([list.status, await list.text()]).toEqual([200, expect.stringContaining('titel')]);
  writeFileSync(file, text.replace('A harvest of salt', 'A third headline'));
  await expect
    .poll(() => page('/stories/2025/08/salt/'), { timeout: 60_000, interval: 100 })
    .toMatch(/✓ Mended: content\/articles\/harvest\/en-gb\.md/);

  rmSync(join(draft, '..'), { recursive: true });
  await expect.poll(stories, { timeout: 60_000, interval: 250 }).toBe(2);

  writeFileSync(settings, readFileSync(settings, 'utf8').replace('/stories/{year}/', '/archive/{year}/'));
  await expect
    .poll(() => page('/archive/2025/08/salt/'), { timeout: 60_000, interval: 100 })
    .toContain('A third headline');
  expect((await fetch(`${address}/news/stories/2025/08/salt/`)).status).toBe(404);
});
