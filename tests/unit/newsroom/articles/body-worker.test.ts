import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { loadLibraries } from '../../../../src/markdown/load-libraries.ts';
import { renderBody } from '../../../../src/markdown/pipeline.ts';
import { createBodyPool } from '../../../../src/markdown/pool.ts';
import { bodyWorkerIn } from '../../../../src/newsroom/articles/body-worker.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { makeBodySource, render } from '../../../support/markdown/render-markdown.ts';

const pools: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

it('body workers start from one file, which is made once and renders as the sources do', async () => {
  const folder = makeFolder();
  const entry = await bodyWorkerIn(folder);
  expect(await bodyWorkerIn(folder)).toEqual(entry);
  expect(readdirSync(folder)).toHaveLength(1);
  const pool = createBodyPool({ size: 1, worker: async () => entry });
  pools.push(pool);
  const text =
    '# A\n\n**b** [c](../d/en.md) https://e.example\n\n| f |\n|---|\n| :abbr[g]{title="h"} |\n\n```js\nlet i;\n```\n';
  expect(await pool.render(makeBodySource(text))).toEqual(render(text));
  const rare = makeBodySource('```mermaid\nflowchart LR\n  a --> b\n```\n\n$x^2$\n', { formulas: true });
  const drawn = renderBody(rare, await loadLibraries(rare));
  expect(JSON.stringify(drawn)).toContain('<math');
  expect(await pool.render(rare)).toEqual(drawn);
});

it('body workers start from the sources where nothing can be written', async () => {
  const folder = makeFolder({ file: '' });
  expect(await bodyWorkerIn(join(folder, 'file'))).toEqual(
    pathToFileURL(join(process.cwd(), 'src/markdown/worker.ts')),
  );
});
