/** Cloudflare's own code serves a site by its `_headers` and `_redirects`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHeaders } from '../../src/core/hosting/headers.ts';
import { createHostRules } from '../../src/core/hosting/host-rules-of-site.ts';
import { writeRedirectRules } from '../../src/core/hosting/redirect-rules.ts';
import {
  FILES,
  hostLibrary,
  MISSING,
  MOVED,
  OWN_MOVED,
  OWN_PATTERN,
  OWN_RULES,
  writeHostSite,
} from '../support/hosting/host-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'cloudflare-'));
let miniflare: Miniflare;

beforeAll(async () => {
  const library = hostLibrary('cloudflare');
  writeHostSite(folder, library);
  const rules = createHostRules(library, OWN_RULES);
  writeFileSync(join(folder, '_headers'), writeHeaders(rules, 'cloudflare'));
  writeFileSync(join(folder, '_redirects'), writeRedirectRules(rules, 'cloudflare'));
  miniflare = new Miniflare({
    modules: true,
    script: 'export default { fetch: (request, env) => env.ASSETS.fetch(request) }',
    compatibilityDate: '2026-01-01',
    assets: {
      directory: folder,
      binding: 'ASSETS',
      assetConfig: { html_handling: 'auto-trailing-slash', not_found_handling: '404-page' },
    },
  });
  await miniflare.ready;
});
afterAll(async () => {
  await miniflare?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe('at Cloudflare', () => {
  // Deploys of ours leave nothing there, and its own tool uploads none of the others
  const wrongAddresses = MISSING.filter(({ at }) => !/_(headers|redirects)$|\/\.broadsheet\//.test(at));
  test.each([...MOVED, OWN_MOVED, OWN_PATTERN, ...FILES, ...wrongAddresses])(
    '$at is answered with $status',
    async (expected) => {
      const response = await miniflare.dispatchFetch(`https://a.example${expected.at}`, { redirect: 'manual' });
      expect(response.status).toBe(expected.status);
      if (expected.status !== 404)
        for (const [name, value] of Object.entries(expected.headers ?? {}))
          if (name !== 'content-type' || expected.at.includes('feed') || expected.at.endsWith('.md'))
            expect([name, response.headers.get(name)]).toEqual([
              name,
              value instanceof RegExp ? expect.stringMatching(value) : value,
            ]);
      const body = await response.text();
      if (expected.file !== undefined) expect(body).toBe(`${expected.file}\n`);
    },
  );
});
