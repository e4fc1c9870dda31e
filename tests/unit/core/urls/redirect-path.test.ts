import { describe, expect, it } from 'vitest';
import { divideTarget, parseRedirectPath, printRedirectPath } from '../../../../src/core/urls/redirect-path.ts';

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

  it.each(['/old.pdf', '/index.php', '/v1.2', '/people/st.louis', '/feed.xml', '/a.xhtml', '/a.html.txt'])(
    'that hosts would not send as HTML is a folder: %s',
    (path) => expect(parseRedirectPath(path)).toBe(`${path}/`),
  );

  it.each(['/a.html', '/A.HTM', '/v1.2/index.html', '/a.pdf/'])('is as it was: %s', (path) =>
    expect(parseRedirectPath(path)).toBe(path),
  );

  it('is written in its own letters', () => {
    expect(printRedirectPath('/ar/أخبار/قمر/')).toBe('/ar/أخبار/قمر/');
    expect(printRedirectPath('/en/two words/')).toBe('/en/two%20words/');
  });
});

describe('a new address', () => {
  it.each([
    ['/a/', '/a/', ''],
    ['/a/#part', '/a/', '#part'],
    ['/a/#', '/a/', ''],
    ['/a/#جزء', '/a/', '#%D8%AC%D8%B2%D8%A1'],
    ['/a%23b/#c%20d', '/a%23b/', '#c%20d'],
    ['/a/#:~:text=harbour', '/a/', '#:~:text=harbour'],
  ])('%s has a path and a place', (written, path, hash) => expect(divideTarget(written)).toEqual({ path, hash }));
});
