import { describe, expect, it } from 'vitest';
import { likesOf } from '../../../../src/core/pages/article-likes.ts';
import { createPrivacyPage } from '../../../../src/core/pages/privacy-page.ts';
import { type ContextOptions, makeContext } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';
import { makeOutputFiles } from '../../../support/core/make-output-files.ts';

const SITE = { likes: { endpoint: '/api/likes' } };
const ENTRIES = [makeEntry('2024/award/en'), makeEntry('2024/award/ar'), makeEntry('b/en')];

function likes(options: ContextOptions, locale = 'en', frontMatter: FrontMatterInput = {}) {
  const context = makeContext([makeEntry('2024/award/en', frontMatter), makeEntry('2024/award/ar')], options);
  const article = context.library.translations('2024/award').find((one) => one.locale === locale);
  return likesOf(article as NonNullable<typeof article>, context);
}

describe('the likes of a story', () => {
  it('are those of all its languages, in the digits of each', () => {
    const options = { site: SITE, likeCounts: { '2024/award': 1207 } };
    expect(likes(options)).toEqual({ href: '/api/likes/2024/award', count: 1207, text: '1,207 likes' });
    expect(likes(options, 'ar')?.text).toBe(`${new Intl.NumberFormat('ar').format(1207)} likes`);
  });

  it('are counted from nothing, which is not printed', () => {
    expect(likes({ site: SITE })).toEqual({ href: '/api/likes/2024/award', count: 0, text: '' });
  });

  it('are absent where no service counts them, and on pages that readers can’t find', () => {
    expect(likes({ likeCounts: { '2024/award': 94 } })).toBeUndefined();
    expect(likes({ site: SITE }, 'en', { unlisted: true })).toBeUndefined();
    expect(likes({ site: SITE, drafts: true }, 'en', { draft: true })).toBeUndefined();
  });
});

describe('where likes are counted', () => {
  it('the stories that readers can find are listed for the service, each once', () => {
    const entries = [...ENTRIES, makeEntry('hidden/en', { unlisted: true }), makeEntry('draft/en', { draft: true })];
    const context = makeContext(entries, { site: SITE, drafts: true });
    expect(makeOutputFiles(context).get('/stories.json')?.make()).toBe('{"stories":["2024/award","b"]}');
    expect(makeOutputFiles(makeContext(entries)).has('/stories.json')).toBe(false);
  });

  it('what a browser keeps of them is told to readers, with its life', () => {
    const route = { kind: 'privacy', path: '/en/privacy-choices/', locale: 'en' } as const;
    const { categories } = createPrivacyPage(route, makeContext(ENTRIES, { site: SITE }));
    expect(categories[0]?.services[0]?.items.at(-1)).toEqual({
      name: 'likes',
      purpose: expect.stringMatching(/what you like, and a random token/),
      lifetime: '400 days',
    });
  });
});
