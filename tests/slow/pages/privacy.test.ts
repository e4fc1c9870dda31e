/** Every kind of page, and every story in English, tells nobody who reads it: each holds something that no other does. */
import { expect, test } from 'vitest';
import { openSite } from '../../support/browser/open-site.ts';
import { unquietPages } from '../../support/browser/unquiet-pages.ts';
import { readDemo } from '../../support/sites/built-site.ts';
import { DEMO_PAGES } from '../../support/sites/demo.ts';

const reader = openSite();

test('no page asks another host, stores anything or reports an error', async () => {
  const stories = readDemo()
    .pages.filter(
      ({ html, path }) => path.startsWith('/en/') && html.includes('<article') && !html.includes('"refresh"'),
    )
    .map(({ path }) => path);
  expect(stories.length).toBeGreaterThan(10);
  expect(await unquietPages(reader, new Set([...Object.values(DEMO_PAGES), ...stories]))).toEqual([]);
});
