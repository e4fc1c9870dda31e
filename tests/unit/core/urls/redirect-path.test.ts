import { describe, expect, it } from 'vitest';
import { parseRedirectPath, printRedirectPath } from '../../../../src/core/urls/redirect-path.ts';

describe('an old address', () => {
  it.each([
    '/en/news/a/',
    '/ar/أخبار/قمر/',
    '/fa/می\u200cروم/',
    '/en/two words/',
    '/en/a"b/',
    '/en/<b>/',
    '/en/a\u202eb/',
    '/a.html',
  ])('is written so that it is read as it was: %j', (path) => {
    const written = printRedirectPath(path);
    expect(parseRedirectPath(written)).toBe(path);
    expect(written).not.toMatch(/[\s<>"{}\u202e]/u);
  });

  it('is written in its own letters', () => {
    expect(printRedirectPath('/ar/أخبار/قمر/')).toBe('/ar/أخبار/قمر/');
    expect(printRedirectPath('/en/two words/')).toBe('/en/two%20words/');
  });
});
