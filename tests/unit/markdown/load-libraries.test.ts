/** No newsroom pays for a library that none of its bodies needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from '../../../src/disk/source-fingerprint.ts';
import { loadLibraries } from '../../../src/markdown/load-libraries.ts';
import { makeBodySource } from '../../support/markdown/render-markdown.ts';

it.each([
  ['temml', 'markdown/formulas/mathml.ts'],
  ['@dagrejs/dagre', 'core/diagrams/draw-diagram.ts'],
])('%s is loaded by a body that holds what it is for, and by nothing else', (name, entry) => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro)$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join('src', path), 'utf8')] as const);
  const users = sources.filter(([, source]) =>
    importsOf(source).some(({ specifier, isType }) => specifier === name && !isType),
  );
  expect(users).toHaveLength(1);
  const file = entry.split('/').at(-1) as string;
  const loaders = sources.filter(([, source]) =>
    importsOf(source).some(({ specifier, isType }) => specifier.endsWith(`/${file}`) && !isType),
  );
  expect(loaders.map(([path]) => path)).toEqual(['markdown/load-libraries.ts']);
  expect(loaders[0]?.[1]).toContain(`await import('`);
  expect(loaders[0]?.[1]).not.toMatch(new RegExp(`^import (?!type).*${file}`, 'm'));
});

it.each([
  ['A text with $5, code and `$x$`', {}, []],
  ['A $x$ b', {}, []],
  ['It cost $5.', { formulas: true }, []],
  ['A $x$ b', { formulas: true }, ['writeFormula']],
  ['```math\nx\n```', { formulas: true }, ['writeFormula']],
  ['```mermaid\nflowchart LR\n```', {}, ['drawDiagram']],
  ['```js\nmermaid\n```', {}, []],
] as const)('a body is rendered with what it needs: %j %j', async (markdown, settings, names) => {
  expect(Object.keys(await loadLibraries(makeBodySource(markdown, settings)))).toEqual(names);
});
