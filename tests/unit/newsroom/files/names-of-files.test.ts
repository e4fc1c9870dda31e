import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pathOfAddress, resolveReference } from '../../../../src/core/urls/content-path.ts';
import { toRealPath } from '../../../../src/newsroom/files/environment.ts';
import { listFiles } from '../../../../src/newsroom/files/list-files.ts';
import { pointerProblems } from '../../../../src/newsroom/files/pointer-file.ts';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../../support/newsrooms/newsroom-folder.ts';
import { plain } from '../../../support/pictures/picture-files.ts';

const room = makeNewsroomFolder();
afterAll(() => removeNewsroom(room));
const save = (path: string, data: string | Buffer) => {
  mkdirSync(dirname(join(room, path)), { recursive: true });
  writeFileSync(join(room, path), data);
  return join(room, path);
};
const NFD = 'cafe\u0301';
const NFC = 'caf\u00e9';

it('a file is found whatever the form of its accents', () => {
  const environment = { contentDir: join(room, 'content'), publicDir: join(room, 'public') } as never;
  const path = save(`content/articles/${NFD}/${NFD}.jpg`, 'x');
  expect(toRealPath(`content/articles/${NFC}/${NFC}.jpg`, environment)).toBe(path);
});

it('two files whose names differ by the form alone are an error', () => {
  save(`forms/${NFD}.pdf`, 'a');
  save(`forms/${NFC}.pdf`, 'b');
  const { problems } = listFiles(join(room, 'forms'), room, 'public');
  expect(problems).toMatchObject([{ check: 'same-url', message: expect.stringContaining('NFD') }]);
});

it('an address is split before it is decoded, and decoded once', () => {
  const path = (address: string) => resolveReference(pathOfAddress(address), 'articles/a/en.md');
  expect(path('no%231.jpg')).toBe('content/articles/a/no#1.jpg');
  expect(path('what%3F.jpg')).toBe('content/articles/a/what?.jpg');
  expect(path('x%2520y.jpg')).toBe('content/articles/a/x%20y.jpg');
  expect(path('a.svg#layer')).toBe('content/articles/a/a.svg');
  expect(path('a.jpg?v=2')).toBe('content/articles/a/a.jpg');
});

it('pictures with # and % in their names are shown, and the hint says how', async () => {
  const picture = await plain(40, 30).jpeg().toBuffer();
  for (const name of ['no#1.jpg', 'x%20y.jpg', `${NFD}.jpg`]) save(`content/articles/harbour-watch/${name}`, picture);
  const write = (cover: string, body: string) =>
    save(
      'content/articles/harbour-watch/en.md',
      `---\ntitle: T\ndescription: D.\ndate: 2026-01-02\ncategory: reports\ncover:\n  src: "${cover}"\n  alt: A boat\n---\n\n${body}\n`,
    );
  write('no#1.jpg', `![A boat](no%231.jpg)\n\n![A boat](x%2520y.jpg)\n\n![A boat](${NFC}.jpg)`);
  expect((await readNewsroomFolder(room)).problems.filter(({ file }) => file.includes('harbour'))).toEqual([]);
  write('no#1.jpg', '![A boat](no#1.jpg)\n\n![A boat](img\\boat.jpg)');
  const { problems } = await readNewsroomFolder(room);
  expect(problems.map(({ hint }) => hint)).toEqual([
    expect.stringContaining('no%231.jpg'),
    expect.stringContaining('Write img/boat.jpg'),
  ]);
});

it('a pointer of Git LFS or git-annex in place of a file is an error', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
  const files = [
    save('p/report.pdf', pointer),
    save('p/film.mp4', '/annex/objects/SHA256E-s1--4d7a.mp4\n'),
    save('p/about-lfs.txt', `A pointer begins so:\n${pointer}`),
    save('p/empty.txt', ''),
  ].map((realPath) => ({ path: realPath.split('/').at(-1) as string, realPath }));
  expect(pointerProblems(files, 'public').map(({ file }) => file)).toEqual(['public/report.pdf', 'public/film.mp4']);
});
