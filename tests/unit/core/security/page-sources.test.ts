import { expect, it } from 'vitest';
import { pageSources } from '../../../../src/core/security/page-sources.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const embeds = ['https://vimeo.com/2', 'https://youtu.be/a1', 'https://vimeo.com/1', 'https://a.example/'];
const context = makeContext([makeEntry('a/en', {}, { embeds }), makeEntry('b/en')], {
  site: { security: { sources: { frame: ['https://own.example'] } } },
});
const [article, other] = ['a', 'b'].map((story) => context.library.articleFor('en', story));

it('a page allows the hosts of what it embeds, each once, besides those of every page', () => {
  expect(pageSources(article, context)).toEqual({
    'frame-src': ['https://own.example', 'https://player.vimeo.com', 'https://www.youtube-nocookie.com'],
  });
});

it('other pages allow none of them', () => {
  for (const one of [other, undefined])
    expect(pageSources(one, context)).toEqual({ 'frame-src': ['https://own.example'] });
});

it('a story that readers can like allows the host that counts, where it is another', () => {
  const sources = (endpoint: string, more = {}) => {
    const { library, site, consent } = makeContext([makeEntry('a/en', more)], { site: { likes: { endpoint } } });
    return pageSources(library.articleFor('en', 'a'), { library, site, consent });
  };
  expect(sources('https://likes.b.example/v1')).toEqual({ 'connect-src': ['https://likes.b.example'] });
  expect(sources('https://likes.b.example/v1', { unlisted: true })).toEqual({});
  expect(sources('/api/likes')).toEqual({});
  expect(sources('https://a.example/likes')).toEqual({});
});

it('a page with the form of the newsletter may send it to its host, and no other page may', () => {
  const sources = (action: string, more = {}) => {
    const newsletter = { action, field: 'email', hidden: {} };
    const { library, site, consent } = makeContext([makeEntry('a/en', {}, more)], { site: { newsletter } });
    return pageSources(library.articleFor('en', 'a'), { library, site, consent });
  };
  const body = { hasNewsletter: true as const };
  expect(sources('https://letters.b.example/x', body)).toEqual({ 'form-action': ['https://letters.b.example'] });
  expect(sources('https://letters.b.example/x')).toEqual({});
  expect(sources('/api/subscribe', body)).toEqual({});
});
