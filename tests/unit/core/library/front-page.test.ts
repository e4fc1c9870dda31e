import { describe, expect, it } from 'vitest';
import { chooseFrontPage } from '../../../../src/core/library/front-page.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';
import type { SiteSettings } from '../../../support/core/make-site.ts';
import { makeSite } from '../../../support/core/make-site.ts';

const categories = new Map(['news', 'sport', 'arts'].map((id) => [id, { name: id }]));
const COVER = { src: 'boat.jpg', alt: 'A boat at the quay' };
const entries = [
  ...Array.from({ length: 9 }, (_, index) =>
    makeEntry(`n${index}/en`, { date: `2026-03-0${9 - index}`, ...(index === 4 && { cover: COVER }) }),
  ),
  ...Array.from({ length: 5 }, (_, index) =>
    makeEntry(`s${index}/en`, { category: 'sport', date: `2026-02-0${9 - index}` }),
  ),
];

function choose(frontPage: SiteSettings['frontPage'] = {}, now?: number) {
  const site = { frontPage };
  const { library, problems } = makeLibrary(entries, { site, categories, ...(now !== undefined && { now }) });
  const { banner, lead, second, latest, sections } = chooseFrontPage('en', library, makeSite(site));
  const ids = (stories: { story: string }[]) => stories.map(({ story }) => story);
  return {
    banner: banner?.story,
    lead: lead?.story,
    second: ids(second),
    latest: ids(latest),
    sections: sections.map(({ category, stories }) => [category, ids(stories)]),
    problems,
  };
}

describe('a front page', () => {
  it('shows the newest stories, then those of each category that stand nowhere above', () => {
    expect(choose()).toEqual({
      banner: undefined,
      lead: 'n0',
      second: [],
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

  it('has two stories below the lead, those with pictures first, where the newest are a list', () => {
    const { lead, second, latest } = choose({ layout: 'list', lead: 'n2' });
    expect([lead, second]).toEqual(['n2', ['n4', 'n0']]);
    expect(latest).toEqual(['n1', 'n3', 'n5', 'n6', 'n7', 'n8', 's0', 's1']);
  });

  it('has no list where too few stories would fill it', () => {
    const { library } = makeLibrary(entries.slice(0, 3), { site: { frontPage: { layout: 'list' } }, categories });
    const { layout, second, latest } = chooseFrontPage('en', library, makeSite({ frontPage: { layout: 'list' } }));
    expect([layout, second.length, latest.length]).toEqual(['grid', 0, 2]);
  });

  it('keeps opinions, which stand beside their authors, out of the news', () => {
    const { latest, sections } = choose({ sections: [{ category: 'news', form: 'portraits' }, 'sport'] });
    expect(latest).toEqual(['s0', 's1', 's2', 's3', 's4']);
    expect(sections).toEqual([['news', ['n1', 'n2', 'n3']]]);
  });

  it('has a band for a story until its time is over', () => {
    const banner = { story: 'n3', until: '2026-09-01T10:00Z' };
    expect(choose({ banner }, Date.parse('2026-09-01T09:59Z')).banner).toBe('n3');
    expect(choose({ banner }, Date.parse('2026-09-01T10:00Z')).banner).toBeUndefined();
  });

  it('names a story or category that does not exist', () => {
    const banner = { story: 'n33', until: '2026-09-01' };
    expect(choose({ lead: 's11', banner, sections: ['sprot'] }).problems).toMatchObject([
      { check: 'unknown-story', field: 'frontPage.lead', hint: expect.stringContaining('Did you mean') },
      { check: 'unknown-story', field: 'frontPage.banner.story', hint: expect.stringContaining('“n3”') },
      { check: 'unknown-category', field: 'frontPage.sections[0]', hint: expect.stringContaining('“sport”') },
    ]);
  });
});
