/** A build that can’t go on leaves the earlier output as it was, and output that was taken away is made again. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { runDeploy } from '../support/deploy/run-deploy.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { reportFaults } from '../support/house/report-schema.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeLastingCheckout } from '../support/sites/temporary-checkout.ts';

const { checkout, remove } = makeLastingCheckout();
const dist = join(checkout, 'dist');
const { file: article } = await writeArchive(join(checkout, 'content'), { stories: 12 });
let before: Record<string, string>;

/** Changes a file until `undo`. */
function edit(path: string, pattern: RegExp, replacement: string): () => void {
  const file = join(checkout, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(pattern);
  writeFileSync(file, text.replace(pattern, replacement));
  return () => writeFileSync(file, text);
}

/** The source that holds a pattern, from the top of the checkout. */
function fileWith(pattern: RegExp): string {
  const files = readdirSync(join(checkout, 'src'), { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((name) => name.endsWith('.ts'))
    .find((name) => pattern.test(readFileSync(join(checkout, 'src', name), 'utf8')));
  return join('src', found ?? 'none');
}

async function build(): Promise<Record<string, string>> {
  const { exitCode, output } = await runBuild(checkout);
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/^Reading\n(?:.*\n)*?Pages \(\d+\)\n/m);
  expect(output).toMatch(/^\d+ pages in \d+ languages?: \d+ rendered, \d+ reused\. 0 errors, \d+ warnings?\.$/m);
  expect(output).toMatch(/^The site \([\d.,]+ [kM]B\) was built in [\d.]+ s and lies in dist\.$/m);
  return digestFolder(dist);
}

beforeAll(async () => {
  before = await build();
});
afterAll(() => remove());

test('a problem in the content leaves the earlier output as it was', async () => {
  const inArticle = article.slice(checkout.length + 1);
  const undo = [
    edit(inArticle, /^category: .*$/m, 'category: nowhere'),
    edit('content/site/navigation.yaml', /label: Markets/, 'label: Elsewhere'),
  ];
  const { exitCode, output } = await runBuild(checkout);
  expect(exitCode).toBe(1);
  expect(output).toContain('There is no category “nowhere”.');
  expect(digestFolder(dist)).toEqual(before);
  // That is not what was meant to be published
  const refused = await runDeploy(checkout, ['--to', `${checkout}-served`, '--publish']);
  expect([refused.code, refused.output]).toEqual([
    2,
    expect.stringMatching(/^The last build was stopped, so dist holds/),
  ]);

  const forPrograms = await runBuild(checkout, {}, undefined, ['--format', 'json']);
  const report = JSON.parse(forPrograms.output);
  expect(reportFaults(report)).toEqual([]);
  expect(report).toMatchObject({ command: 'build', exitCode: 1, errors: 1 });
  expect(forPrograms.exitCode).toBe(1);
  for (const put of undo) put();
});

test('a fault in the model of a page leaves the earlier output as it was', async () => {
  writeFileSync(join(checkout, 'public/new.txt'), '');
  const model = /^export function createArticlePage\([^{]*\{[^}]*\}[^{]*\{$/m;
  const undo = [
    edit(article.slice(checkout.length + 1), /^title: .*$/m, 'title: Another headline'),
    edit(fileWith(model), model, '$&\n  if (article) throw new TypeError("A fault");'),
  ];
  const { exitCode, output } = await runBuild(checkout);
  expect(exitCode).toBe(2);
  expect(output).toContain('A fault');
  expect(digestFolder(dist)).toEqual(before);
  for (const put of undo) put();
  rmSync(join(checkout, 'public/new.txt'));
});

test('output and bodies that were taken away are made again', async () => {
  renameSync(dist, `${dist}-gone`);
  rmSync(join(checkout, '.cache/bodies'), { recursive: true });
  expect(await build()).toEqual(before);
});

test('bodies that were damaged are rendered again by the same build', async () => {
  rmSync(dist, { recursive: true });
  const bodies = join(checkout, '.cache/bodies');
  for (const name of readdirSync(bodies)) {
    const bytes = readFileSync(join(bodies, name));
    bytes[bytes.length - 10] = (bytes.at(-10) as number) ^ 1;
    writeFileSync(join(bodies, name), bytes);
  }
  expect(await build()).toEqual(before);
});
