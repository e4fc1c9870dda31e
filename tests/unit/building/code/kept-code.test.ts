import { cpSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  clientFiles,
  codePlaces,
  copyCompiled,
  openKeptCode,
  recordCode,
} from '../../../../src/building/code/kept-code.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

/** Code that stands in for Astro's: it answers with its styles. */
const ENTRY = `
const route = { route: '/[...home]', component: 'src/routes/home.astro' };
let internals, options;
export const manifest = { routes: [{ routeData: route, styles: ['p {}'], scripts: [], links: [] }] };
export const app = {
  setInternals(value) { internals = value; },
  setOptions(value) { options = value; options.logger.options.destination.write(''); },
  async render(request, { routeData }) {
    const { styles } = internals.pagesByKeys.get(routeData.route + '&' + routeData.component);
    return new Response(new URL(request.url).pathname + ' ' + styles.map(({ sheet }) => sheet));
  },
};
`;

function compiledIn(folder: string) {
  return { folder: join(folder, 'compiled'), chunks: new Map(), render: async () => new Response() };
}

function keep(entry = ENTRY) {
  const folder = makeFolder({
    'site-a/client/_astro/a.js': 'script',
    'compiled/prerender-entry.A.mjs': entry,
    'compiled/chunks/b.mjs': '',
  });
  const places = codePlaces(folder, 'a');
  const server = copyCompiled(compiledIn(folder), places);
  recordCode(folder, 'a', { digests: { 'src/routes/home.astro': 'd1' } }, server);
  return { folder, places, chunk: join(places.folder, server, 'chunks/b.mjs') };
}

it('kept code prints with the styles of each route', async () => {
  const { folder, places } = keep();
  const code = await openKeptCode(folder, 'a');
  const route = code?.routes.get('src/routes/home.astro');
  expect(code?.digests).toEqual({ 'src/routes/home.astro': 'd1' });
  const response = await code?.render(new Request('https://a.example/en/'), route as NonNullable<typeof route>);
  expect(await response?.text()).toBe('/en/ p {}');
  expect(clientFiles(places)).toEqual(['_astro/a.js']);
});

it.each<[string, (folder: string, chunk: string) => void, entry?: string]>([
  ['another key’s', (folder) => rmSync(join(folder, 'site-a'), { recursive: true })],
  ['not recorded', (folder) => rmSync(join(folder, 'site-a/code.json'))],
  [
    'recorded by half',
    (folder) =>
      writeFileSync(join(folder, 'site-a/code.json'), readFileSync(join(folder, 'site-a/code.json')).subarray(0, 20)),
  ],
  ['without a script of readers', (folder) => rmSync(join(folder, 'site-a/client/_astro/a.js'))],
  ['without a module', (_, chunk) => rmSync(chunk)],
  ['with a module of another size', (_, chunk) => writeFileSync(chunk, 'cut')],
  ['code that fails', () => {}, 'throw new Error("It fails")'],
  ['code that asks for a package that isn’t there', () => {}, 'import "no-such-package"'],
  ['of an Astro whose app takes nothing', () => {}, ENTRY.replace('setInternals', 'takeInternals')],
  ['of an Astro that exports no manifest', () => {}, ENTRY.replace('export const manifest', 'const manifest')],
])('code is not used where it is %s', async (_, harm, entry) => {
  const { folder, chunk } = keep(entry);
  harm(folder, chunk);
  expect(await openKeptCode(folder, 'a')).toBeUndefined();
});

it('the oldest code is removed', async () => {
  const { folder } = keep();
  utimesSync(join(folder, 'site-a'), 1000, 1000);
  const servers = new Map<string, string>();
  for (const key of ['b', 'c', 'd', 'e']) {
    servers.set(key, copyCompiled(compiledIn(folder), codePlaces(folder, key)));
    cpSync(join(folder, 'site-a/client'), codePlaces(folder, key).client, { recursive: true });
    if (key !== 'e') recordCode(folder, key, { digests: {} }, servers.get(key) ?? '');
  }
  expect(await openKeptCode(folder, 'a')).toBeDefined();
  recordCode(folder, 'e', { digests: {} }, servers.get('e') ?? '');
  expect(await openKeptCode(folder, 'a')).toBeUndefined();
  expect(await openKeptCode(folder, 'e')).toBeDefined();
});

it('code that failed does not keep its successor from being used', async () => {
  const { folder, places } = keep('throw new Error("It fails")');
  expect(await openKeptCode(folder, 'a')).toBeUndefined();
  writeFileSync(join(folder, 'compiled/prerender-entry.A.mjs'), ENTRY);
  const server = copyCompiled(compiledIn(folder), places);
  recordCode(folder, 'a', { digests: {} }, server);
  expect(await openKeptCode(folder, 'a')).toBeDefined();
});
