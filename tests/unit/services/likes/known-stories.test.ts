import { afterEach, describe, expect, it, vi } from 'vitest';
import { KnownStories } from '../../../../services/likes/src/known-stories.ts';

const SECOND = 1000;
const list = (...stories: unknown[]) => Response.json({ stories });
const answers: (Response | Error)[] = [];

function open(...coming: (Response | Error)[]): KnownStories {
  answers.splice(0, Number.POSITIVE_INFINITY, ...coming);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', async (address: string, { redirect }: RequestInit) => {
    expect(address).toBe('https://a.example/news/stories.json');
    // Followed, a way elsewhere would be anybody’s list
    expect(redirect).toBe('manual');
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('It was asked too often.');
  });
  return new KnownStories('https://a.example/news/');
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the list of stories', () => {
  it('is kept for five minutes', async () => {
    const stories = open(list('a'), list('b'));
    expect(await Promise.all([stories.has('a', 0), stories.has('a', 0)])).toEqual([true, true]);
    expect(await stories.has('a', 299 * SECOND)).toBe(true);
    expect(await stories.has('a', 300 * SECOND)).toBe(false);
    expect(answers).toEqual([]);
  });

  it('is asked for anew when a story is not on it, but not more often than every ten seconds', async () => {
    const stories = open(list('a'), list('a', 'new'));
    expect(await stories.has('new', 0)).toBe(false);
    expect(await stories.has('new', 9 * SECOND)).toBe(false);
    expect(await stories.has('new', 10 * SECOND)).toBe(true);
  });

  it('stays as it was where there is no new one', async () => {
    const stories = open(list('a'), new Error('Nobody is there.'), new Response('', { status: 500 }));
    await stories.has('a', 0);
    expect(await stories.has('a', 300 * SECOND)).toBe(true);
    expect(await stories.has('b', 600 * SECOND)).toBe(false);
  });

  it.each([
    ['an error', () => new Response('{"stories":["a"]}', { status: 404 })],
    [
      'a way elsewhere',
      () => new Response('{"stories":["a"]}', { status: 302, headers: { location: 'https://b.example/' } }),
    ],
    ['a page', () => new Response('<html>')],
    ['another list', () => Response.json(['a'])],
    ['nothing', () => new Response('null')],
    ['more than ten megabytes', () => new Response(`{"stories":["a"],"more":"${'x'.repeat(10_000_000)}"}`)],
  ])('is none where there is %s', async (_, make) => {
    expect(await open(make()).has('a', 0)).toBe(undefined);
  });

  it('holds nothing but texts', async () => {
    expect(await open(list(1, null)).has('1', 0)).toBe(false);
  });
});
