import { describe, expect, it } from 'vitest';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import type { FrontMatterInput } from '../../../support/core/make-entry.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';

const TEXT = [
  ':::update[Gates *shut*]{time=2026-06-01T08:00Z}\nThe gates are shut.\n\nAll of them.\n:::',
  ':::update{time=2026-06-01T11:00Z #open}\nThey are open, and a sentence follows that is longer than sixty characters.\n:::',
  ':::update{time=2026-06-01T23:00Z}\nSecret\n:::',
].join('\n\n');

function linked(frontMatter?: FrontMatterInput) {
  const { article, body, context } = makeLiveStory(TEXT, frontMatter);
  const { head } = createArticlePage(article, body, context);
  return JSON.parse(head.jsonLd[0] as string)['@graph'][0] as Record<string, unknown>;
}

describe('the linked data of live coverage', () => {
  it('tells when it begins and ends, and its updates, newest first', () => {
    expect(linked({ live: { from: '2026-06-01T07:00Z', until: '2026-06-02T07:00Z' } })).toMatchObject({
      '@type': 'LiveBlogPosting',
      dateModified: '2026-06-01T11:00:00Z',
      coverageStartTime: '2026-06-01T07:00:00Z',
      coverageEndTime: '2026-06-02T07:00:00Z',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          headline: 'They are open, and a sentence follows that is longer than s…',
          url: 'https://a.example/en/news/harbour/#open',
          datePublished: '2026-06-01T11:00:00Z',
        },
        {
          headline: 'Gates shut',
          url: 'https://a.example/en/news/harbour/#update-20260601-0800',
          articleBody: 'The gates are shut.\nAll of them.',
        },
      ],
    });
  });

  it('makes no end up, and tells nothing of what waits', () => {
    const article = linked();
    expect(article).not.toHaveProperty('coverageEndTime');
    expect(article['coverageStartTime']).toBe('2026-01-10T00:00:00Z');
    expect(JSON.stringify(article)).not.toContain('Secret');
  });

  it('leaves a label and a story that is no coverage what they are', () => {
    expect(linked({ live: true, label: 'opinion' })['@type']).toBe('OpinionNewsArticle');
    expect(linked({ live: true, label: 'press-release' })['@type']).toBe('LiveBlogPosting');
    expect(linked({})).not.toHaveProperty('liveBlogUpdate');
  });
});
