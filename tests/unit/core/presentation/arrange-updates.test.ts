import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../../src/core/articles/article.ts';
import { arrangeUpdates } from '../../../../src/core/presentation/arrange-updates.ts';
import { HOSTILE_TEXTS } from '../../../support/cases/hostile-texts.ts';
import { NOW } from '../../../support/core/make-entry.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';

const update = (time: string, title = 'Title', more = '') =>
  `:::update[${title}]{time=${time} ${more}}\n${title}.\n:::\n\n`;
const STORY = [
  'Before',
  update('2026-06-01T08:00Z', 'Early', 'key'),
  update('2026-06-01T11:00Z', 'Late', 'key'),
  update('2026-06-01T10:00Z', 'Kept', 'pinned'),
  'After',
  update('2026-06-01T23:00Z', 'Secret'),
].join('\n\n');

const arranged = (to: 'page' | 'others', ...story: Parameters<typeof makeLiveStory>) => {
  const { article, body, context } = makeLiveStory(...story);
  return arrangeUpdates(article, body, to, context);
};
const titles = (text: string) => [...text.matchAll(/<h3>(\w+)<\/h3>/g)].map(([, title]) => title);

describe('a page of updates', () => {
  it('shows the pinned one first, then the newest, and key events above all', () => {
    const { html } = arranged('page', STORY);
    expect(titles(html)).toEqual(['Kept', 'Late', 'Early']);
    expect(html).toMatch(/Before.*id="updates".*class="coverage".*id="key-events".*Late.*Early.*<article.*After/s);
    expect(html).toContain(
      '<li><a href="#update-20260601-1100"><time datetime="2026-06-01T11:00:00Z">11:00</time> <span>Late</span></a></li>',
    );
    expect(titles(arranged('page', STORY, { live: { order: 'newest-last' } }).html)).toEqual(['Kept', 'Early', 'Late']);
  });

  it('says that there will be more, where newer ones are asked for, and when it was made', () => {
    const { html } = arranged('page', STORY);
    expect(html).toContain('<div class="coverage" data-updates="/en/news/harbour/updates.json">');
    expect(html).toContain('<b class="live">Live</b> Updated 1 June 2026 at 11:00');
    expect(html).toMatch(/<noscript><p class="meta">This page was made on 1 June 2026 at 12:00/);
    expect(html).toContain('<p class="newer" role="status"></p>');
  });

  it('says that coverage has ended, and asks for nothing then', () => {
    const { html } = arranged('page', STORY, { live: { until: '2026-06-01T11:30Z' } });
    expect(html).toMatch(/<p class="coverage-status meta">Coverage ended 1 June 2026 at 11:30/);
    expect(html).not.toMatch(/data-updates|role="status"|noscript|class="live"/);
  });

  it('says nothing of coverage for a story that is none', () => {
    expect(arranged('page', STORY, {}).html).not.toMatch(/coverage-status|data-updates/);
  });

  it('has no heading where no update is shown, and none is waited for', () => {
    const wait = update('2026-06-01T23:00Z', 'Secret');
    expect(arranged('page', wait, {}).html.trim()).toBe('');
    expect(arranged('page', wait).html).toContain('data-updates');
    expect(arranged('others', wait)).toMatchObject({ html: '', markdown: '\n' });
  });

  it('marks in the preview what waits for its time', () => {
    const { entry, body, context } = makeLiveStory(STORY);
    const article = createArticle(entry, entry, { timeZone: 'UTC', now: NOW, drafts: true });
    const { html } = arrangeUpdates(article, body, 'page', context);
    expect(titles(html)).toEqual(['Kept', 'Secret', 'Late', 'Early']);
    expect(html.match(/<span class="tag">[^<]*1 June 2026, 23:00/g)).toHaveLength(1);
  });

  it('is right to the letter, whatever is in titles', () => {
    const text = HOSTILE_TEXTS.map((title, index) => update(`2026-05-01T10:00:${String(10 + index)}Z`, title, 'key'));
    const { html } = arranged('page', text.join(''));
    expect(html).not.toMatch(/<script|<img|<iframe/);
  });
});

describe('other programs', () => {
  it('get the updates newest first, in HTML and Markdown, without what only a page needs', () => {
    const { html, markdown } = arranged('others', STORY, { live: { order: 'newest-last' } });
    expect(titles(html)).toEqual(['Late', 'Kept', 'Early']);
    expect(html).not.toMatch(/class="(coverage|update|key)/);
    expect(markdown).toBe(
      [
        'Before',
        '## Updates',
        '### 1 June 2026, 11:00: Late\n\nLate.',
        '### 1 June 2026, 10:00: Kept\n\nKept.',
        '### 1 June 2026, 08:00: Early\n\nEarly.',
        'After\n',
      ].join('\n\n'),
    );
  });

  it('learn nothing of what waits for its time', () => {
    expect(JSON.stringify([arranged('others', STORY).html, arranged('page', STORY).html])).not.toContain('Secret');
  });
});
