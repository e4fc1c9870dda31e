import { describe, expect, it } from 'vitest';
import { createHeaders } from '../../../../src/core/hosting/headers.ts';
import { HOST_KINDS } from '../../../../src/core/hosting/host-files.ts';
import { createHostRules } from '../../../../src/core/hosting/host-rules-of-site.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const desk = { backend: 'github', repository: 'tidewater/newsroom' } as const;

const libraryOf = (settings: object) =>
  makeLibrary([makeEntry('a/en')], { site: { url: 'https://a.example/news/', ...settings } }).library;

describe('the headers of the desk', () => {
  it('stand below the newsroom’s base, and only where there is a desk', () => {
    expect(createHeaders(libraryOf({ desk }))).toMatch(
      /\n\/news\/desk\/\*\n {2}Content-Security-Policy: default-src 'none'.*\n {2}Cross-Origin-Opener-Policy: same-origin-allow-popups\n {2}X-Robots-Tag: noindex\n/,
    );
    expect(createHeaders(libraryOf({}))).not.toContain('/desk');
  });

  it('are told to every host that has a form of its own', () => {
    const rules = createHostRules(libraryOf({ desk }));
    const silent = Object.entries(HOST_KINDS).flatMap(([host, { published, settings }]) => {
      const told = Object.values({ ...published?.(rules), ...settings?.(rules, 'https://a.example') }).join('\n');
      if (told === '') return [host];
      expect([told.includes('desk'), told.includes('same-origin-allow-popups')], host).toEqual([true, true]);
      return [];
    });
    // The first two read _headers, and the third sends none
    expect(silent).toEqual(['netlify', 'cloudflare', 'github-pages']);
  });
});
