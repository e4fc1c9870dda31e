import { describe, expect, it } from 'vitest';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeOutputFiles } from '../../../support/core/make-output-files.ts';

describe('the files for hosts', () => {
  const made = (publicFiles: string[]) => {
    const files = makeOutputFiles(makeContext([makeEntry('a/en')], { publicFiles }));
    return [...files.keys()].filter((path) => /^\/(_headers|_redirects|\.nojekyll)/.test(path));
  };

  it('are made, but for those that the newsroom brings itself', () => {
    expect(made([])).toEqual(['/.nojekyll', '/_headers', '/_redirects']);
    expect(made(['/_headers', '/.nojekyll'])).toEqual(['/_headers', '/_redirects']);
    expect(made(['/.nojekyll', '/_headers', '/_redirects'])).toEqual(['/_headers', '/_redirects']);
  });
});

describe('the words for scripts', () => {
  it('are a file of each language, in the words of the newsroom', () => {
    const site = { locales: [{ tag: 'en' }, { tag: 'pt-BR' }] };
    const files = makeOutputFiles(makeContext([makeEntry('a/en')], { site, words: { nextPicture: 'Onwards' } }));
    expect([...files.keys()].filter((path) => path.startsWith('/_words/'))).toEqual([
      '/_words/en.json',
      '/_words/pt-BR.json',
    ]);
    expect(JSON.parse(files.get('/_words/en.json')?.make() ?? '')).toEqual({
      close: 'Close',
      menu: [],
      previousPicture: 'Previous picture',
      nextPicture: 'Onwards',
      pictureNumber: 'Picture {number} of {count}',
      likeCount: { one: '{count} like', other: '{count} likes' },
      linkCopied: 'Link copied',
      copyFailed: 'The link can’t be copied. Copy it from the address bar.',
      newUpdates: { one: '{count} new update', other: '{count} new updates' },
    });
  });
});
