import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FLOORS } from '../../src/rooms.ts';
import { findCycles, importFault, readImports } from '../support/house/imports.ts';

const imports = readImports();

it('no import goes against the order of floors and rooms', () => {
  expect(imports.flatMap((one) => importFault(one) ?? [])).toEqual([]);
  expect(imports.length).toBeGreaterThan(1000);
});

it('no files import each other in a circle', () => {
  expect(findCycles(imports)).toEqual([]);
});

it('every folder of a floor with rooms is a room of the list', () => {
  const folders = FLOORS.filter(({ rooms }) => rooms).flatMap(({ name }) =>
    readdirSync(join('src', name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${name}/${entry.name}`),
  );
  const listed = FLOORS.flatMap(({ name, rooms = [] }) => rooms.map((room) => `${name}/${room.name}`));
  expect(folders.sort()).toEqual(listed.sort());
});

it('an import against the order is told with both names and the reason', () => {
  const fault = (from: string, to: string, isPackage = false) => importFault({ from, to, isPackage });
  expect(fault('core/urls/permalink.ts', 'core/library/library.ts')).toMatch(
    /^src\/core\/urls\/permalink\.ts imports src\/core\/library\/library\.ts: the room core\/urls comes before core\/library, .* urls knows: .* library knows: /,
  );
  expect(fault('core/text/xml.ts', 'newsroom/files/environment.ts')).toContain('core may import no other floor');
  expect(fault('client/menu.ts', 'core/schemas/values.ts')).toContain(
    'the rooms text, desk-files, i18n, money, consent, search, security alone',
  );
  expect(fault('core/articles/article.ts', 'zod', true)).toContain('may import no package');
  expect(fault('core/text/xml.ts', 'node:fs', true)).toContain('may import no package');
  expect(fault('newsroom/files/environment.ts', 'astro', true)).toContain('what knows Astro');
  expect(fault('core/library/library.ts', 'core/urls/permalink.ts')).toBeUndefined();
  expect(fault('markdown/pipeline.ts', 'markdown/syntax/walk.ts')).toBeUndefined();
  expect(fault('core/lists/a.ts', 'core/urls/permalink.ts')).toContain('lies in no room');
});

it('a circle of imports is found', () => {
  const circle = [
    { from: 'a.ts', to: 'b.ts', isPackage: false },
    { from: 'b.ts', to: 'a.ts', isPackage: false },
    { from: 'a.ts', to: 'zod', isPackage: true },
  ];
  expect(findCycles(circle)).toEqual([['a.ts', 'b.ts']]);
});
