/** A site that several machines have built in parts is byte for byte the one that a single machine builds. */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { listedFiles } from '../support/deploy/listed-files.ts';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const PARTS = 2;

it('comes together byte for byte: cold, after an edit with the caches of before, and with a part that never came', {
  timeout: 900_000,
}, async () => {
  const machines = Array.from({ length: PARTS }, makeCheckout);
  const [merging, single] = [makeCheckout(), makeCheckout()];
  const { file } = await writeArchive(join(single, 'content'), { stories: 8, languages: 2 });
  appendFileSync(join(single, 'content/site/site.yaml'), 'host: nginx\n');
  const build = async (checkout: string, ...options: string[]) => {
    const { exitCode, output } = await runBuild(checkout, {}, undefined, options);
    expect(exitCode, output).toBe(0);
    return output;
  };
  const bring = (checkout: string) => {
    rmSync(join(checkout, 'content'), { recursive: true, force: true });
    cpSync(join(single, 'content'), join(checkout, 'content'), { recursive: true });
  };
  const inParts = async (brought = PARTS) => {
    const outputs: string[] = [];
    for (const [index, machine] of machines.slice(0, brought).entries()) {
      bring(machine);
      outputs.push(await build(machine, '--shard', `${index + 1}/${PARTS}`));
    }
    bring(merging);
    outputs.push(
      await build(merging, '--merge', ...machines.slice(0, brought).map((machine) => join(machine, 'dist'))),
    );
    return outputs;
  };
  const whole = async () => {
    await build(single);
    return digestFolder(join(single, 'dist'));
  };
  const merged = () => {
    const built = digestFolder(join(merging, 'dist'));
    expect(differencesOf(listedFiles(join(merging, '.cache')), built)).toEqual([]);
    return built;
  };

  const cold = await whole();
  const outputs = await inParts();
  expect(outputs.at(-1)).toMatch(/: 0 rendered, /);
  expect(differencesOf(merged(), cold)).toEqual([]);

  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: A headline from another machine'));
  const edited = await whole();
  // The machine that brings all together knows nothing of before, as in CI without a cache
  for (const name of ['.cache', 'dist']) rmSync(join(merging, name), { recursive: true });
  expect((await inParts()).at(-1)).toMatch(/: 0 rendered, /);
  expect(differencesOf(merged(), edited)).toEqual([]);

  for (const name of ['.cache', 'dist']) rmSync(join(merging, name), { recursive: true });
  const [, said] = await inParts(1);
  expect(said).toContain('Part 2/2 is missing: its work is done here.');
  expect(differencesOf(merged(), edited)).toEqual([]);
});
