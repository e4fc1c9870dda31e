import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findAddresses, lineOfAddress } from '../../../../src/newsroom/outside/find-addresses.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../../support/newsrooms/newsroom-folder.ts';

const story = (front: string, body: string) =>
  `---\ntitle: A story\ndescription: What happened.\ndate: 2025-01-02\ncategory: reports\n${front}---\n\n${body}\n`;

it('the addresses of other sites are those that readers can follow, each once with all its files', async () => {
  const folder = makeNewsroomFolder();
  onTestFinished(() => removeNewsroom(folder));
  const files = {
    'articles/one/en.md': story(
      'related: [{ title: More, url: "https://c.example/more" }]\n',
      'Read [a](https://a.example/x?b=1&c=2#part), <https://b.example> and [home](/en/), [own](https://tidewater.example/en/), [mail](mailto:a@a.example).\n\n```\nhttps://code.example/\n```',
    ),
    'articles/two/en.md': story('', '[a](https://a.example/x?b=1&c=2) [ref][r]\n\n[r]: https://a.example/caf%C3%A9'),
    'articles/draft/en.md': story('draft: true\n', '[d](https://draft.example/)'),
    'authors/ben.yaml': 'name: Ben\nlinks:\n  - url: https://ben.example/\n    label: Home\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    writeFileSync(join(folder, 'content', path), text);
  }
  const { newsroom } = await readNewsroomFolder(folder);
  if (!newsroom) throw new Error('It was not read.');
  expect(Object.fromEntries(findAddresses(newsroom))).toEqual({
    'https://a.example/caf%C3%A9': ['content/articles/two/en.md'],
    'https://a.example/x?b=1&c=2': ['content/articles/one/en.md', 'content/articles/two/en.md'],
    'https://b.example/': ['content/articles/one/en.md'],
    'https://ben.example/': ['content/authors/ben.yaml'],
    'https://c.example/more': ['content/articles/one/en.md'],
  });
}, 60_000);

it('the line of an address is found as an editor has written it', () => {
  const folder = makeFolder({ 'a.md': 'One\n[b](https://b.example)\n[c](https://a.example/café)\nwww.d.example/x\n' });
  const lineOf = (address: string) => lineOfAddress(join(folder, 'a.md'), 'content/a.md', address);
  expect(lineOf('https://b.example/')).toBe(2);
  expect(lineOf('https://a.example/caf%C3%A9')).toBe(3);
  expect(lineOf('http://www.d.example/x')).toBe(4);
  expect(lineOf('https://e.example/')).toBeUndefined();
});
