import { mkdir, realpath, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resolveInside } from '../../../../src/images/inspect/containment.ts';
import { makeFolder, save } from '../../../support/pictures/picture-files.ts';

const folder = await realpath(await makeFolder());
const content = join(folder, 'content');
await mkdir(join(content, 'story'), { recursive: true });
await mkdir(join(folder, 'content-of-others'));
const inside = await save(content, 'story/stage.jpg', 'x');
const outside = await save(folder, 'content-of-others/secret.jpg', 'x');
await symlink(outside, join(content, 'story/leak.jpg'));
await symlink(inside, join(content, 'story/same.jpg'));
await symlink(content, join(folder, 'door'));

it('a file inside a root resolves to its real path', async () => {
  expect(await resolveInside(inside, [content])).toBe(inside);
  expect(await resolveInside(join(content, 'story/same.jpg'), [content])).toBe(inside);
});

it('a root may itself be a symbolic link', async () => {
  expect(await resolveInside(inside, [join(folder, 'door')])).toBe(inside);
  expect(await resolveInside(join(folder, 'door/story/stage.jpg'), [content])).toBe(inside);
});

it('a file outside all roots does not resolve, whichever way it is named', async () => {
  expect(await resolveInside(outside, [content])).toBeUndefined();
  expect(await resolveInside(join(content, 'story/leak.jpg'), [content])).toBeUndefined();
  expect(await resolveInside(join(content, '../content-of-others/secret.jpg'), [content])).toBeUndefined();
});

it('a second root counts too, and one that does not exist harms nothing', async () => {
  const roots = [join(folder, 'absent'), content, join(folder, 'content-of-others')];
  expect(await resolveInside(join(content, 'story/leak.jpg'), roots)).toBe(outside);
});

it('a missing file and a root itself do not resolve', async () => {
  expect(await resolveInside(join(content, 'absent.jpg'), [content])).toBeUndefined();
  expect(await resolveInside(content, [content])).toBeUndefined();
});
