import { describe, expect, it } from 'vitest';
import { createLlmsTxt } from '../../../../src/core/syndication/llms-txt.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

describe('llms.txt', () => {
  it('has the newsroom, then the newest stories of each category, then the indexes of all languages', () => {
    const entries = [
      makeEntry('a/en', { title: 'One [1]', description: 'First.' }),
      makeEntry('a/ar'),
      makeEntry('b/en', { date: '2026-02-02', title: 'Two', description: 'Second.' }),
      makeEntry('c/en', { unlisted: true }),
    ];
    expect(createLlmsTxt(makeContext(entries))).toBe(`# Orrery Blog

> News from the workshop.

## News

- [Two](https://a.example/en/news/b/index.md): Second.
- [One \\[1\\]](https://a.example/en/news/a/index.md): First.

## Optional

- [English](https://a.example/en/articles.json): en, JSON
- [العربية](https://a.example/ar/articles.json): ar, JSON
`);
  });

  it('stays short, however many stories there are', () => {
    const entries = Array.from({ length: 300 }, (_, index) => makeEntry(`s${index}/en`));
    expect(createLlmsTxt(makeContext(entries)).split('\n- ')).toHaveLength(12);
  });
});
