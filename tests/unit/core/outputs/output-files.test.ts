import { describe, expect, it } from 'vitest';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeOutputFiles } from '../../../support/core/make-output-files.ts';

describe('the files for hosts', () => {
  const made = (publicFiles: string[]) => {
    const files = makeOutputFiles(makeContext([makeEntry('a/en')], { publicFiles }));
    return [...files.keys()].filter((path) => path.startsWith('/_'));
  };

  it('are made, but for those that the newsroom brings itself', () => {
    expect(made([])).toEqual(['/_headers', '/_redirects']);
    expect(made(['/_headers'])).toEqual(['/_redirects']);
    expect(made(['/_headers', '/_redirects'])).toEqual([]);
  });
});
