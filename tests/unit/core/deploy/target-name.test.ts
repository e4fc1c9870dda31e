import { describe, expect, it } from 'vitest';
import { contradictionsOf, placeAtTarget } from '../../../../src/core/deploy/contradiction.ts';
import { readGrace } from '../../../../src/core/deploy/grace.ts';
import { readTargetName, type TargetName } from '../../../../src/core/deploy/target-name.ts';

describe('a target', () => {
  it.each([
    ['../public html', { kind: 'folder', path: '../public html' }],
    ['C:\\sites\\news', { kind: 'folder', path: 'C:\\sites\\news' }],
    ['ana@news.example:/srv/news/', { kind: 'rsync', address: 'ana@news.example:/srv/news' }],
    ['rsync://news.example/site', { kind: 'rsync', address: 'rsync://news.example/site' }],
    ['s3://news-example/en/', { kind: 's3', bucket: 'news-example', prefix: 'en' }],
    ['pages', { kind: 'pages', branch: 'gh-pages', remote: 'origin' }],
    ['pages:site@git@host.example:a/b.git', { kind: 'pages', branch: 'site', remote: 'git@host.example:a/b.git' }],
    ['pages@upstream', { kind: 'pages', branch: 'gh-pages', remote: 'upstream' }],
  ])('%s is read', (text, name) => expect(readTargetName(text)).toEqual(name));

  it.each([
    ['https://a.example/', /can’t be published to\. Name a folder/],
    ['s3://', /name of a bucket/],
    ['rsync://host', /a module/],
    ['news.example:/', /not the whole disk/],
    ['news.example:', /path of the folder at the host is missing/],
    ['pages:-f', /is no branch/],
    ['pages:a@-x', /is no remote/],
    ['-e sh:x', /begins with a hyphen/],
    [' ', /empty/],
  ])('%s is refused with what to write instead', (text, fault) =>
    expect(readTargetName(text)).toEqual({ fault: expect.stringMatching(fault) }),
  );

  it('that does not fit the host is told with what to write', () => {
    const told = (text: string, host?: string, base = '/') =>
      contradictionsOf(readTargetName(text) as TargetName, { host, base }).join(' ');
    expect(told('s3://bucket', 'nginx')).toMatch(/write s3-cloudfront/);
    expect(told('s3://bucket', 's3-cloudfront')).toBe('');
    expect(told('pages')).toBe('');
    expect(told('a.example:b', 'vercel')).toMatch(/name the one that runs there/);
    expect(told('folder', 'netlify')).toBe('');
    expect(told('s3://bucket', 's3-cloudfront', '/news/')).toMatch(/published below \/news\/.* end in \/news\./);
    expect(told('s3://bucket/news', 's3-cloudfront', '/news/')).toBe('');
    expect(told('/srv/news/', 'caddy', '/news/')).toBe('');
  });

  it('has the file that Firebase reads at its top, and the site below', () => {
    expect(placeAtTarget('firebase.json', '/news/', 'firebase')).toBe('firebase.json');
    expect(placeAtTarget('en/index.html', '/news/', 'firebase')).toBe('news/en/index.html');
    expect(placeAtTarget('en/index.html', '/news/', 'nginx')).toBe('en/index.html');
  });
});

it('a grace period is a number and a unit', () => {
  expect(['0', '30m', '1h', '2d', '90s', 'soon', '-1h', '1'].map(readGrace)).toEqual([
    0,
    1_800_000,
    3_600_000,
    172_800_000,
    90_000,
    undefined,
    undefined,
    undefined,
  ]);
});
