import { describe, expect, it } from 'vitest';
import { embedSources, findEmbed } from '../../../../src/core/embeds/embed.ts';
import { consentSchema } from '../../../../src/core/schemas/consent.ts';

const NOBODY = {};
const frameOf = (address: string) => findEmbed(address, NOBODY, 'pt-BR')?.frame;

const FRAMES: [address: string, frame: string][] = [
  ['https://www.youtube.com/watch?v=a1B2c3D4e5F', 'https://www.youtube-nocookie.com/embed/a1B2c3D4e5F?hl=pt-BR'],
  ['http://youtu.be/a1B2c3D4e5F?si=x', 'https://www.youtube-nocookie.com/embed/a1B2c3D4e5F?hl=pt-BR'],
  [
    'https://m.youtube.com/watch?t=83s&v=a1B2c3D4e5F',
    'https://www.youtube-nocookie.com/embed/a1B2c3D4e5F?hl=pt-BR&start=83',
  ],
  ['https://youtube.com/shorts/a1B2c3D4e5F/', 'https://www.youtube-nocookie.com/embed/a1B2c3D4e5F?hl=pt-BR'],
  ['https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789?dnt=1'],
  ['https://vimeo.com/123456789/0a1b2c', 'https://player.vimeo.com/video/123456789?h=0a1b2c&dnt=1'],
  [
    'https://twitter.com/orrery/status/1234567890',
    'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true&lang=pt-BR&theme={theme}',
  ],
  [
    'https://x.com/orrery/status/1234567890?s=20',
    'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true&lang=pt-BR&theme={theme}',
  ],
  [
    'https://bsky.app/profile/did:plc:a1b2c3/post/3kabc',
    'https://embed.bsky.app/embed/did:plc:a1b2c3/app.bsky.feed.post/3kabc?colorMode={theme}',
  ],
  [
    'https://bsky.app/profile/orrery.example/post/3kabc',
    'https://embed.bsky.app/embed/{did}/app.bsky.feed.post/3kabc?colorMode={theme}',
  ],
  ['https://social.example/@desk/109501234567890123', 'https://social.example/@desk/109501234567890123/embed'],
  ['https://www.instagram.com/p/Ca-b_1/?img_index=1', 'https://www.instagram.com/p/Ca-b_1/embed/'],
  ['https://www.instagram.com/orrery/reel/Ca-b_1/', 'https://www.instagram.com/reel/Ca-b_1/embed/'],
  ['https://www.tiktok.com/@orrery/video/7012345', 'https://www.tiktok.com/player/v1/7012345?rel=0'],
  ['https://open.spotify.com/intl-de/episode/4abc?si=1', 'https://open.spotify.com/embed/episode/4abc'],
  ['https://open.spotify.com/album/4abc', 'https://open.spotify.com/embed/album/4abc'],
  [
    'https://podcasts.apple.com/us/podcast/the-ledger/id123456?i=1000654321',
    'https://embed.podcasts.apple.com/us/podcast/id123456?i=1000654321&theme={theme}',
  ],
  [
    'https://www.openstreetmap.org/?mlat=0&mlon=10.5#map=2/0/10',
    'https://www.openstreetmap.org/export/embed.html?bbox=-102.50000%2C-70.31250%2C122.50000%2C70.31250&layer=mapnik&marker=0%2C10.5',
  ],
];

describe('an address', () => {
  it.each(FRAMES)('%s becomes a frame', (address, frame) => {
    expect(frameOf(address)).toBe(frame);
  });

  it.each([
    'https://www.youtube.com/@orrery',
    'https://www.youtube.com/watch?v=a/../b',
    'https://notyoutube.com/watch?v=a1B2c3D4e5F',
    'https://vimeo.com/channels/sea',
    'https://x.com/orrery',
    'https://podcasts.apple.com/us/podcast/the-ledger/id123456',
    'https://social.example/@desk@other.example/109501234567890123',
    'https://social.example/@desk/about',
    'https://www.openstreetmap.org/about',
    'https://www.openstreetmap.org/#map=15/not/numbers',
    'https://a.example/watch?v=a1B2c3D4e5F',
    '//a.example',
    'https://x.com/a/status/%E0%A4%A',
  ])('%s stays a link', (address) => {
    expect(findEmbed(address, NOBODY, 'en')).toBeUndefined();
  });

  it('whose host would write into the policy stays a link', () => {
    for (const host of ["a.example;script-src'self", 'a.example,b', '*.example', 'localhost', '[::1]'])
      expect(findEmbed(`https://${host}/@desk/109501234567890123`, NOBODY, 'en'), host).toBeUndefined();
  });
});

it('each server of Mastodon is a provider of its own', () => {
  expect(findEmbed('https://social.example/@desk/1095', NOBODY, 'en')).toMatchObject({
    provider: 'Mastodon (social.example)',
    host: 'social.example',
    privacy: 'https://social.example/privacy-policy',
  });
});

it('an account at Bluesky is looked up by its handle, which the policy allows too', () => {
  const embed = findEmbed('https://bsky.app/profile/orrery.example/post/3kabc', NOBODY, 'en');
  expect(embed?.lookup).toBe(
    'https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle?handle=orrery.example',
  );
  expect(embedSources(embed ? [embed] : [])).toEqual({
    'frame-src': ['https://embed.bsky.app'],
    'connect-src': ['https://public.api.bsky.app'],
  });
});

describe('a provider of the newsroom', () => {
  const provider = {
    name: 'Charts',
    privacy: 'https://charts.a.example/privacy',
    address: 'https://charts.a.example/{year}/{chart}',
    frame: 'https://frames.a.example/{chart}/{year}?lang={locale}&theme={theme}',
  };
  const embedsOf = (more: object) => consentSchema.parse({ embeds: { charts: { ...provider, ...more } } }).embeds;

  it('makes frames by its form, with what stood in the address encoded', () => {
    const embeds = embedsOf({ height: 420 });
    expect(findEmbed('https://charts.a.example/2026/a%26b=c%23/', embeds, 'ar')).toEqual({
      provider: 'Charts',
      host: 'frames.a.example',
      privacy: 'https://charts.a.example/privacy',
      frame: 'https://frames.a.example/a%26b%3Dc%23/2026?lang=ar&theme={theme}',
      size: { height: 420 },
    });
    expect(findEmbed('https://charts.a.example/2026', embeds, 'ar')).toBeUndefined();
  });

  it('comes before those that every newsroom has', () => {
    const embeds = embedsOf({ address: 'https://youtu.be/{id}', frame: 'https://frames.a.example/{id}', ratio: '4/3' });
    expect(findEmbed('https://youtu.be/a1', embeds, 'en')).toMatchObject({
      provider: 'Charts',
      size: { width: 4, height: 3 },
    });
  });

  it.each([
    ['https://Charts.a.example:443/größe/{chart}', 'https://charts.a.example/größe/tide'],
    ['https://größe.example/{chart}', 'https://größe.example/tide'],
    ['https://charts.a.example/x/../{chart}?v={year}', 'https://charts.a.example/tide?v=2026&w=1'],
  ])('knows addresses of the form %s, as a browser writes them', (address, link) => {
    const frame = address.replace('/{chart}', '/embed/{chart}');
    const found = findEmbed(link, embedsOf({ address, frame, height: 420 }), 'en');
    expect(found?.frame).toBe(new URL(link.replace('/tide', '/embed/tide').replace('&w=1', '')).href);
  });

  it.each(['https://charts.a.example:99999/{chart}', 'https://1.2.3.999/{chart}', 'https://charts.a.example/{Chart}'])(
    'has no form that is no address, such as %s',
    (form) => {
      expect(() => embedsOf({ address: 'https://a.example/{chart}', frame: form, height: 420 })).toThrow();
      expect(() => embedsOf({ address: form, frame: 'https://a.example/', height: 420 })).toThrow();
    },
  );
});
