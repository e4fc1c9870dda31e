import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { mendAddresses } from '../../../src/commands/mend-addresses.ts';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';

const STORY = 'content/articles/harbour-watch/en.md';

it('addresses lose what follows readers, in texts and settings, and nothing else changes', async () => {
  const folder = makeNewsroomFolder();
  onTestFinished(() => removeNewsroom(folder));
  const text = [
    'See [one](https://a.example/b?utm_source=x&c=1) and [two](https://www.google.com/url?q=https%3A%2F%2Fa.example%2F&sa=D),',
    '<a href="https://a.example/?a=1&amp;b=2&amp;fbclid=x">three</a>, `https://a.example/?utm_source=code`.',
    'https://a.example/?gclid=1',
  ];
  const path = join(folder, STORY);
  const before = readFileSync(path, 'utf8').replaceAll('\n', '\r\n');
  writeFileSync(path, `${before}\r\n${text.join('\r\n')}\r\n`);
  writeFileSync(
    join(folder, 'content/site/navigation.yaml'),
    'menu:\n  - label: A\n    url: https://a.example/?utm_medium=m\n',
  );
  const tracked = async () =>
    (await readNewsroomFolder(folder)).problems.filter(({ check }) => check === 'tracked-address');
  expect(mendAddresses(await tracked(), folder)).toBe(5);
  expect(readFileSync(path, 'utf8')).toBe(
    [
      `${before}\r\nSee [one](https://a.example/b?c=1) and [two](https://a.example/),`,
      '<a href="https://a.example/?a=1&amp;b=2">three</a>, `https://a.example/?utm_source=code`.',
      'https://a.example/\r\n',
    ].join('\r\n'),
  );
  expect(readFileSync(join(folder, 'content/site/navigation.yaml'), 'utf8')).toContain('url: https://a.example/\n');
  expect(await tracked()).toEqual([]);
});
