import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { createRobotsTxt } from '../../../../src/core/crawlers/robots-txt.ts';
import { CRAWLERS } from '../../../../src/core/site/crawlers.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeOutputFiles } from '../../../support/core/make-output-files.ts';
import type { SiteSettings } from '../../../support/core/make-site.ts';

const robots = (crawlers: SiteSettings['crawlers'] = {}, url = 'https://a.example/') =>
  createRobotsTxt(makeContext([makeEntry('moon/en')], { site: { crawlers, url } }));

/** Whether a crawler may read a page, as a parser of the protocol understands the file. */
const allows = (text: string, agent: string, path = '/en/', origin = 'https://a.example') =>
  robotsParser(`${origin}/robots.txt`, text).isAllowed(origin + path, agent);

const groups = Object.entries(CRAWLERS).flatMap(([purpose, agents]) =>
  agents.map((agent) => [purpose, agent] as const),
);

describe('robots.txt', () => {
  it('keeps out those that train models, and lets everybody else in, where the newsroom says nothing', () => {
    const text = robots();
    for (const [purpose, agent] of groups)
      expect({ agent, may: allows(text, agent) }).toEqual({ agent, may: purpose !== 'aiTraining' });
    for (const agent of ['Googlebot', 'Googlebot-News', 'Bingbot', 'Applebot', 'facebookexternalhit', 'Twitterbot'])
      expect({ agent, may: allows(text, agent) }).toEqual({ agent, may: true });
  });

  it.each(['search', 'aiSearch', 'aiAssistants', 'aiTraining'] as const)(
    'says what the policy says of %s',
    (purpose) => {
      for (const permission of ['allow', 'disallow'] as const) {
        const others = permission === 'allow' ? 'disallow' : 'allow';
        const all = { search: others, aiSearch: others, aiAssistants: others, aiTraining: others } as const;
        const text = robots({ ...all, [purpose]: permission });
        for (const [of, agent] of [...groups, ['search', 'Googlebot'] as const])
          expect({ agent, may: allows(text, agent) }).toEqual({
            agent,
            may: (of === purpose ? permission : others) === 'allow',
          });
      }
    },
  );

  it('names every crawler once', () => {
    const text = robots({ search: 'disallow' });
    const agents = [...text.matchAll(/^User-agent: (.*)$/gm)].map(([, agent = '']) => agent.toLowerCase());
    expect(agents).toHaveLength(new Set(agents).size);
    expect(agents).toHaveLength(groups.length + 1);
  });

  it('obeys the newsroom’s own rules for a crawler instead, whatever its purpose', () => {
    const rules = [{ agents: ['gptbot', 'NewBot'], allow: '/en/', disallow: ['/'] }];
    const text = robots({ rules });
    for (const agent of ['GPTBot', 'NewBot']) {
      expect(allows(text, agent, '/en/news/moon/')).toBe(true);
      expect(allows(text, agent, '/ar/')).toBe(false);
    }
    expect(allows(text, 'ClaudeBot')).toBe(false);
    expect(text).not.toMatch(/GPTBot[\s\S]*ClaudeBot/);
  });

  it('lets rules for all others hold for those whom a purpose allows', () => {
    const text = robots({ rules: [{ agents: '*', disallow: ['/internal/', '/*?q='] }] });
    for (const agent of ['Googlebot', 'OAI-SearchBot', 'Claude-User']) {
      expect(allows(text, agent)).toBe(true);
      expect(allows(text, agent, '/internal/a/')).toBe(false);
      expect(allows(text, agent, '/en/search/?q=moon')).toBe(false);
    }
    expect(allows(text, 'GPTBot', '/en/')).toBe(false);
  });

  it('writes paths as addresses are encoded', () => {
    const text = robots({ rules: [{ agents: ['X'], disallow: ['/à/#1', '/%C3%A0/2', '/a$'] }] });
    expect(text).toContain('Disallow: /%C3%A0/%231\nDisallow: /%C3%A0/2\nDisallow: /a$\n');
    expect(allows(text, 'X', '/%C3%A0/%231')).toBe(false);
  });

  it('names the sitemaps, and the base in every path', () => {
    const text = robots({ rules: [{ agents: ['X'], disallow: ['/a/'] }] }, 'https://a.example/news/');
    expect(robotsParser('https://a.example/robots.txt', text).getSitemaps()).toEqual([
      'https://a.example/news/sitemap.xml',
      'https://a.example/news/sitemap-news.xml',
    ]);
    expect(allows(text, 'GPTBot', '/news/en/')).toBe(false);
    expect(allows(text, 'GPTBot', '/shop/')).toBe(true);
    expect(allows(text, 'X', '/news/a/')).toBe(false);
  });

  it('is left to the newsroom where it has one in public', () => {
    const isMade = (publicFiles: string[]) =>
      makeOutputFiles(makeContext([makeEntry('moon/en')], { publicFiles })).has('/robots.txt');
    expect([isMade([]), isMade(['/robots.txt'])]).toEqual([true, false]);
  });
});
