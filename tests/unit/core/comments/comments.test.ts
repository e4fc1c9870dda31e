import { describe, expect, it } from 'vitest';
import { commentSources, createComments } from '../../../../src/core/comments/comments.ts';
import { consentSchema } from '../../../../src/core/schemas/consent.ts';
import type { ContextOptions } from '../../../support/core/make-context.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

type Settings = NonNullable<NonNullable<ContextOptions['consent']>['comments']>;

const giscus: Settings = { giscus: { repo: 'a/b', repoId: 'R_1', category: 'Talk & more', categoryId: 'D_1' } };
const isso: Settings = { isso: { server: 'https://talk.a.example', privacy: 'https://a.example/privacy' } };
const mastodon: Settings = { mastodon: { server: 'https://social.example', privacy: 'https://a.example/privacy' } };
const POST = 'https://social.example/@desk/109501234567890123';

function commentsOf(comments: Settings | undefined, frontMatter: FrontMatterInput = {}, locale = 'en') {
  const entries = [makeEntry('2026/a/en', frontMatter), makeEntry('2026/a/zh-Hant')];
  const site = { locales: [{ tag: 'en' }, { tag: 'zh-Hant' }] };
  const context = makeContext(entries, { site, ...(comments && { consent: { comments } }) });
  const article = context.library.translations('2026/a').find((one) => one.locale === locale);
  if (!article) throw new Error(`There is no article in ${locale}.`);
  return { thread: createComments(article, context), sources: commentSources(article, context) };
}

it('there are none where the newsroom has none, and none on a story that says so', () => {
  expect(commentsOf(undefined)).toEqual({ thread: undefined, sources: {} });
  expect(commentsOf(giscus, { comments: false })).toEqual({ thread: undefined, sources: {} });
});

describe('giscus', () => {
  it('stands in a frame in its language nearest to the page’s, with one thread for all languages of a story', () => {
    const frameOf = (locale: string) => {
      const { source } = commentsOf(giscus, {}, locale).thread ?? {};
      return new URL(source && 'frame' in source ? source.frame : '');
    };
    const frame = frameOf('zh-Hant');
    expect(frame.origin + frame.pathname).toBe('https://giscus.app/zh-TW/widget');
    expect(frame.searchParams.get('category')).toBe('Talk & more');
    expect(frame.searchParams.get('theme')).toBe('{theme}');
    expect([frame, frameOf('en')].map(({ searchParams }) => searchParams.get('term'))).toEqual(['2026/a', '2026/a']);
    expect(commentsOf(giscus).sources).toEqual({ 'frame-src': ['https://giscus.app'] });
  });
});

describe('Isso', () => {
  it('brings the script of the newsroom’s server, with the thread of the story’s source', () => {
    const { thread, sources } = commentsOf(isso, {}, 'zh-Hant');
    expect(thread?.source).toEqual({
      script: 'https://talk.a.example/js/embed.min.js',
      thread: expect.stringMatching(/^\/en\/.*\/$/),
    });
    expect(sources).toEqual({
      'script-src': ['https://talk.a.example'],
      'style-src': ['https://talk.a.example'],
      'connect-src': ['https://talk.a.example'],
    });
  });
});

describe('a thread at Mastodon', () => {
  it('is that of the post in the front matter, in all languages of a story', () => {
    const { thread, sources } = commentsOf(mastodon, { comments: POST }, 'zh-Hant');
    expect(thread).toMatchObject({ provider: 'social.example', source: { post: POST }, href: POST });
    expect(sources).toEqual({ 'connect-src': ['https://social.example'] });
  });

  it('is absent from a story without a post', () => {
    expect(commentsOf(mastodon)).toEqual({ thread: undefined, sources: {} });
  });
});

it('the server of comments is an address', () => {
  const serverOf = (server: string) =>
    consentSchema.parse({ comments: { isso: { server, privacy: 'https://a.example/privacy' } } }).comments?.isso
      ?.server;
  expect(serverOf('https://größe.example:443/')).toBe('https://xn--gre-6ka8i.example');
  expect(() => serverOf('https://a.example:99999')).toThrow();
});
