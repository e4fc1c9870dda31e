/** A preview at an address of its own is never a second site. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasModel } from '../../../../src/core/pages/page-models.ts';
import { createRedirectPage } from '../../../../src/core/pages/redirect-page.ts';
import type { PageKind, RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import type { OpenNewsroom } from '../../../../src/newsroom/outputs/open-newsroom.ts';
import {
  FIXTURES,
  makeNewsroomFolder,
  readNewsroomFolder,
  removeNewsroom,
} from '../../../support/newsrooms/newsroom-folder.ts';

const folder = makeNewsroomFolder(join(FIXTURES, 'consent'));
let site: OpenNewsroom;
let preview: OpenNewsroom;

beforeAll(async () => {
  appendFileSync(
    join(folder, 'content/site/site.yaml'),
    '\nwebSubHub: https://hub.example/\nlikes: https://likes.example/\n',
  );
  const open = async (variables: Record<string, string>) => {
    const { newsroom, report } = await readNewsroomFolder(folder, variables);
    if (!newsroom) throw new Error(report);
    return newsroom;
  };
  site = await open({});
  preview = await open({ SITE_ROLE: 'preview', SITE_URL: 'https://host.example/pull/7/' });
});
afterAll(() => removeNewsroom(folder));

const headsOf = (newsroom: OpenNewsroom) =>
  newsroom.library.routes
    .filter((route): route is RouteOf<PageKind> => hasModel(route) && route.kind !== 'gone')
    .map((route) => newsroom.pages.model(route.kind, route.path).head);
const textOf = (newsroom: OpenNewsroom, path: string) =>
  String(
    newsroom
      .files()
      .find((file) => file.path === path)
      ?.make(),
  );

describe('a preview', () => {
  it('asks search engines to list none of its pages, and names those of the site itself', () => {
    const heads = headsOf(preview);
    expect(heads.length).toBeGreaterThan(5);
    expect(new Set(heads.map(({ robots }) => robots))).toEqual(new Set(['noindex']));
    expect(heads.flatMap(({ alternates }) => alternates)).toEqual([]);
    const canonical = new Set(headsOf(site).map((head) => head.canonical));
    expect(heads.filter((head) => !canonical.has(head.canonical))).toEqual([]);
    const root = preview.library.routes.find((route) => route.kind === 'root');
    if (root?.kind !== 'root') throw new Error('No root');
    expect(createRedirectPage(root, preview.context)).toMatch(/noindex[\s\S]*href="https:\/\/tidewater\.example\//);
  });

  it('says so of every file to hosts that send headers', () => {
    expect(textOf(preview, '/_headers')).toMatch(/^\/pull\/7\/\*\n(?: .*\n)* {2}X-Robots-Tag: noindex$/m);
    expect(textOf(site, '/_headers')).not.toMatch(/^\/\*\n(?: .*\n)* {2}X-Robots-Tag/m);
  });

  it('has no sitemap', () => {
    const sitemaps = (newsroom: OpenNewsroom) => newsroom.files().filter(({ path }) => path.startsWith('/sitemap'));
    expect(sitemaps(preview)).toEqual([]);
    expect(sitemaps(site).length).toBeGreaterThan(1);
    expect(textOf(preview, '/robots.txt')).not.toContain('Sitemap');
  });

  it('has no services, likes or comments, and tells no hub of its stories', () => {
    const { consent, consentTerms, site: settings } = preview.context;
    expect([consent.services, consent.comments, consentTerms, settings.likes]).toEqual([
      {},
      undefined,
      undefined,
      undefined,
    ]);
    expect(site.context.consentTerms).toBeDefined();
    expect(textOf(preview, '/en/feed.xml')).not.toContain('hub');
    expect(textOf(site, '/en/feed.xml')).toContain('https://hub.example/');
  });
});
