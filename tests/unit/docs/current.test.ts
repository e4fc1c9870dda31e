import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawArchitecture, reduce } from '../../support/house/drawing.ts';
import { prose } from '../../support/house/markdown-table.ts';
import { REFERENCE, writeReference } from '../../support/house/reference.ts';

it('the reference of every key is current', () => {
  expect(readFileSync(REFERENCE, 'utf8') === writeReference(), `${REFERENCE} is old: run npm run reference`).toBe(true);
});

it('the drawing of the house is current', () => {
  const { current, drawn } = drawArchitecture();
  expect(current === drawn, 'ARCHITECTURE.md is old: run npm run drawing').toBe(true);
});

describe('the reference', () => {
  const reference = writeReference();

  it.each([
    ['a docstring of a group in another file', /\| `locales\.path` \| text \| (?!Write)\w/],
    ['keys of a group in another file', '| `crawlers.rules.agents` | list or one |'],
    ['choices', 'One of `sponsored`, `opinion`, `press-release`.'],
    ['a default', '| `UTC` |'],
    [
      'patterns of addresses with their tokens',
      '| `permalinks.tag` | `{locale}` `{tag}` | `{tag}` | `/{locale}/tags/{tag}/` |',
    ],
    ['keys under ids', '| `<id>.button.url` |'],
    ['the keys of a standing page', '`title` and `description` are required'],
  ])('tells %s', (_, part) => {
    expect(typeof part === 'string' ? reference.includes(part) : part.test(reference), String(part)).toBe(true);
  });

  it('writes tokens and addresses as code, and all else as text', () => {
    expect(prose("The page's {url} at https://a.example/b. A *")).toBe(
      'The page’s `{url}` at `https://a.example/b`. A \\*',
    );
  });
});

it('an arrow that others imply is left out of a drawing', () => {
  const graph = new Map([
    ['a', new Set(['b', 'c'])],
    ['b', new Set(['c'])],
    ['c', new Set<string>()],
  ]);
  expect([...reduce(graph)].map(([place, next]) => [place, ...next])).toEqual([['a', 'b'], ['b', 'c'], ['c']]);
});
