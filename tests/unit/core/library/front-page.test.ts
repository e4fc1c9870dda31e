import { describe, expect, it } from 'vitest';
import { chooseFrontPage } from '../../../../src/core/library/front-page.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';
import type { SiteSettings } from '../../../support/core/make-site.ts';
import { makeSite } from '../../../support/core/make-site.ts';

const categories = new Map(['news', 'sport', 'arts'].map((id) => [id, { name: id }]));
const entries = [
  ...Array.from({ length: 9 }, (_, index) => makeEntry(`n${index}/en`, { date: `2026-03-0${9 - index}` })),
  ...Array.from({ length: 5 }, (_, index) =>
    makeEntry(`s${index}/en`, { category: 'sport', date: `2026-02-0${9 - index}` }),
  ),
];

function choose(frontPage: SiteSettings['frontPage'] = {}) {
  const site = { frontPage };
  const { library, problems } = makeLibrary(entries, { site, categories });
  const { lead, latest, sections } = chooseFrontPage('en', library, makeSite(site));
  const ids = (stories: { story: string }[]) => stories.map(({ story }) => story);
  return {
    lead: lead?.story,
    latest: ids(latest),
    sections: sections.map(({ category, stories }) => [category, ids(stories)]),
    problems,
  };
}

describe('a front page', () => {
  it('shows the newest stories, then those of each category that stand nowhere above', () => {
    expect(choose()).toEqual({
      lead: 'n0',
      latest: ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'],
      sections: [
        ['news', ['n7', 'n8']],
        ['sport', ['s0', 's1', 's2']],
      ],
      problems: [],
    });
  });

  it('leads with the story that the editor chose, which then stands nowhere else', () => {
    const { lead, latest, sections } = choose({ lead: 's1' });
    expect([lead, latest[0], latest.length]).toEqual(['s1', 'n0', 6]);
    expect(sections[1]).toEqual(['sport', ['s0', 's2', 's3']]);
  });

  it('has the sections that the editor chose, in that order', () => {
    expect(choose({ sections: ['sport', 'arts', 'news'] }).sections.map(([category]) => category)).toEqual([
      'sport',
      'news',
    ]);
  });

  it('names a story or category that does not exist', () => {
    expect(choose({ lead: 's11', sections: ['sprot'] }).problems).toMatchObject([
      { check: 'unknown-story', field: 'frontPage.lead', hint: expect.stringContaining('Did you mean') },
      { check: 'unknown-category', field: 'frontPage.sections[0]', hint: expect.stringContaining('“sport”') },
    ]);
  });
});
