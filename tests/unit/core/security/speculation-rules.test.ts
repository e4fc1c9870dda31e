import { describe, expect, it } from 'vitest';
import { speculationRules } from '../../../../src/core/security/speculation-rules.ts';

/** The paths that the rules speak of, by the pattern matching of browsers. */
function pathsOf(base: string) {
  const [rule] = JSON.parse(speculationRules(base)).prefetch;
  const pattern = new URLPattern(rule.where.and[0].href_matches, 'https://a.example/x/');
  return (...addresses: string[]) => addresses.filter((address) => pattern.test(address, 'https://a.example/'));
}

describe('the pages that a browser may fetch ahead', () => {
  it('are those of the newsroom, with or without a section named', () => {
    const pages = ['/en/', '/en/news/harbour/', '/en/news/harbour/#quay', '/en/news/v1.2/'];
    expect(pathsOf('/')(...pages)).toEqual(pages);
  });

  it('are no files and no other hosts', () => {
    const others = ['/en/feed.xml', '/_images/a.avif', '/404.html', 'https://b.example/en/', 'mailto:a@a.example'];
    expect(pathsOf('/')(...others)).toEqual([]);
  });

  it('lie below the base path, whatever signs it holds', () => {
    const matching = pathsOf('/news+more/');
    expect(matching('/news+more/en/', '/account/logout/', '/newsmore/en/', '/')).toEqual(['/news+more/en/']);
  });

  it('are fetched only, and only when a reader points at them', () => {
    const rules = JSON.parse(speculationRules('/'));
    expect(Object.keys(rules)).toEqual(['prefetch']);
    expect(rules.prefetch[0].eagerness).toBe('moderate');
  });
});
