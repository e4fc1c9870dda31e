/** Builds with the code of the last build give the bytes of a whole one, and take that way for every doubt. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeLastingCheckout } from '../support/sites/temporary-checkout.ts';

const [desk, clean] = [makeLastingCheckout(), makeLastingCheckout()];
const at = (...names: string[]) => join(desk.checkout, ...names);
const { file: story } = await writeArchive(at('content'), { stories: 12 });

const change = (path: string, from: RegExp | string, to: string) => {
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
};

interface Built {
  /** Whether Astro has compiled the code. */
  isWhole: boolean;
  rendered: number;
  output: string;
}

async function build(env: Record<string, string> = {}): Promise<Built> {
  const { exitCode, output } = await runBuild(desk.checkout, env);
  expect(exitCode, output).toBe(0);
  const [, rendered] = /: ([\d,]+) rendered/.exec(output) ?? [];
  return { isWhole: output.includes('Scripts and styles'), rendered: Number(rendered?.replace(',', '')), output };
}

function addWords(): void {
  mkdirSync(at('content/words'));
  writeFileSync(at('content/words/en.yaml'), 'interface:\n  menu: Contents\n');
}

/** How the site differs from that of a build that knows nothing. */
async function differences(): Promise<string[]> {
  for (const name of ['src', 'content', 'public']) {
    rmSync(join(clean.checkout, name), { recursive: true, force: true });
    cpSync(at(name), join(clean.checkout, name), { recursive: true });
  }
  // Cards are told by all that they show, and take longer than all else
  const cached = join(clean.checkout, '.cache');
  const names = existsSync(cached) ? readdirSync(cached).filter((name) => name !== 'images') : [];
  for (const name of ['dist', '.astro', ...names.map((each) => join('.cache', each))])
    rmSync(join(clean.checkout, name), { recursive: true, force: true });
  const { exitCode, output } = await runBuild(clean.checkout);
  expect(exitCode, output).toBe(0);
  return differencesOf(digestFolder(at('dist')), digestFolder(join(clean.checkout, 'dist')));
}

beforeAll(async () => {
  writeFileSync(at('public/notes.txt'), 'first');
  expect(await build()).toMatchObject({ isWhole: true });
}, 240_000);

afterAll(() => {
  desk.remove();
  clean.remove();
});

describe('a build with the code of the last one', { timeout: 480_000 }, () => {
  test('renders nothing where nothing has changed', async () => {
    expect(await build()).toMatchObject({ isWhole: false, rendered: 0 });
    expect(await differences()).toEqual([]);
  });

  test.each<[string, () => void, rendered: boolean]>([
    ['a sentence', () => change(story, /This is article \d+\./, 'A heron stood there.'), true],
    ['a title', () => change(story, /^title: .*$/m, 'title: Herons at the ledger'), true],
    ['the settings', () => change(at('content/site/site.yaml'), /accent: .*/, 'accent: "#7a1f2b"'), true],
    ['a word', addWords, true],
    ['a public file that is new', () => writeFileSync(at('public/more.txt'), 'more'), false],
    ['a public file', () => writeFileSync(at('public/notes.txt'), 'other'), false],
    ['a public file that is gone', () => rmSync(at('public/more.txt')), false],
    ['a story that is new', () => cpSync(dirname(story), `${dirname(story)}-again`, { recursive: true }), true],
    ['a story that is renamed', () => renameSync(`${dirname(story)}-again`, `${dirname(story)}-later`), true],
    ['a story that is gone', () => rmSync(`${dirname(story)}-later`, { recursive: true }), true],
  ])('follows %s', async (_, edit, isRendered) => {
    edit();
    const { isWhole, rendered } = await build();
    expect(isWhole).toBe(false);
    if (isRendered) expect(rendered).toBeGreaterThan(0);
    else expect(rendered).toBe(0);
    expect(await differences()).toEqual([]);
  });

  test('is one with the code of before, when an edit of code is taken back', async () => {
    const component = at('src/components/Title.astro');
    const text = readFileSync(component, 'utf8');
    appendFileSync(component, '<!-- A mark -->\n');
    const edited = await build();
    expect(edited.isWhole).toBe(true);
    expect(edited.rendered).toBeGreaterThan(12);
    expect(await differences()).toEqual([]);
    writeFileSync(component, text);
    expect(await build()).toMatchObject({ isWhole: false, rendered: edited.rendered });
    expect(await differences()).toEqual([]);
  });

  test('fills an output folder that was lost, and puts back a script of readers, without rendering', async () => {
    const before = digestFolder(at('dist'));
    const [script = ''] = readdirSync(at('dist/_astro'));
    rmSync(at('dist/_astro', script));
    expect(await build()).toMatchObject({ isWhole: false, rendered: 0 });
    expect(digestFolder(at('dist'))).toEqual(before);
    rmSync(at('dist'), { recursive: true });
    expect(await build()).toMatchObject({ isWhole: false, rendered: 0 });
    expect(digestFolder(at('dist'))).toEqual(before);
  });
});

describe('a whole build', { timeout: 480_000 }, () => {
  const code = at('.astro/code');
  /** Harms each folder of what was kept. */
  const harm = (name: string, each: (folder: string) => void) => {
    for (const folder of readdirSync(code)) if (folder.startsWith(name)) each(join(code, folder));
  };
  const entryIn = (folder: string) => {
    const { server, entry } = JSON.parse(readFileSync(join(folder, 'code.json'), 'utf8'));
    return join(folder, server, entry);
  };
  /** Its sizes are right, and what it does is not. */
  const breakCode = (folder: string) => {
    const size = readFileSync(entryIn(folder)).length;
    writeFileSync(entryIn(folder), 'throw new Error("It fails")'.padEnd(size));
  };

  test.each<[string, () => void]>([
    ['the code was not kept, as in CI', () => rmSync(at('.astro'), { recursive: true })],
    ['a kept module is cut off', () => harm('site-', (folder) => writeFileSync(entryIn(folder), ''))],
    [
      'a kept script of readers is gone',
      () => harm('site-', (folder) => rmSync(join(folder, 'client/_astro'), { recursive: true })),
    ],
    ['the kept code can’t be run', () => harm('site-', breakCode)],
  ])('is made, and renders nothing that is there, where %s', async (_, spoil) => {
    const before = digestFolder(at('dist'));
    spoil();
    expect(await build()).toMatchObject({ isWhole: true, rendered: 0 });
    expect(digestFolder(at('dist'))).toEqual(before);
    expect(await build()).toMatchObject({ isWhole: false, rendered: 0 });
  });

  test('is made where variables for code were added', async () => {
    const before = digestFolder(at('dist'));
    writeFileSync(at('.env'), 'PUBLIC_MARK=1\n');
    expect(await build()).toMatchObject({ isWhole: true });
    expect(digestFolder(at('dist'))).toEqual(before);
    expect(await build()).toMatchObject({ isWhole: false, rendered: 0 });
  });

  test('is made at another address, once for each', async () => {
    const before = digestFolder(at('dist'));
    const env = { SITE_URL: 'https://preview.example/desk/' };
    expect(await build(env)).toMatchObject({ isWhole: true });
    expect(await build(env)).toMatchObject({ isWhole: false, rendered: 0 });
    expect(await build()).toMatchObject({ isWhole: false });
    expect(digestFolder(at('dist'))).toEqual(before);
  });

  test('is not needed where the one file of all modules can’t be read', async () => {
    harm('builder-', (folder) => writeFileSync(join(folder, 'builder.js'), 'throw new Error("cut off")'));
    expect(await build()).toMatchObject({ isWhole: false, rendered: 0 });
  });
});
