/** What the parsers of hosts themselves make of the files that are written for them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { getTransformedRoutes } from '@vercel/routing-utils';
import superstatic from 'superstatic';
import { afterAll, describe, expect, it } from 'vitest';
import { cloudfrontFiles } from '../../../../src/core/hosting/cloudfront.ts';
import { firebaseJson } from '../../../../src/core/hosting/firebase.ts';
import { writeHeaders } from '../../../../src/core/hosting/headers.ts';
import { createHostRules } from '../../../../src/core/hosting/host-rules-of-site.ts';
import { writeRedirectRules } from '../../../../src/core/hosting/redirect-rules.ts';
import { vercelJson } from '../../../../src/core/hosting/vercel.ts';
import {
  ASKED,
  type Expected,
  FILES,
  GONE,
  hostLibrary,
  MOVED,
  OWN_MOVED,
  OWN_PATTERN,
  OWN_RULES,
  writeHostSite,
} from '../../../support/hosting/host-site.ts';
import { newerThanEs51 } from '../../../support/hosting/newer-than-es51.ts';

const folder = mkdtempSync(join(tmpdir(), 'parsers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface CloudFrontAnswer {
  statusCode?: number;
  uri?: string;
  body?: string;
  headers?: Record<string, { value: string }>;
}

interface Behavior {
  PathPattern: string;
  ResponseHeadersPolicyConfig: {
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: string };
      FrameOptions: { FrameOption: string };
      ReferrerPolicy: { ReferrerPolicy: string };
      StrictTransportSecurity: { AccessControlMaxAgeSec: number };
    };
    CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
  };
}

/** What differs only by the servers' own media types is not for the rules to say. */
function saidOf({ headers = {} }: Expected): [string, unknown][] {
  const own = Object.entries(headers).filter(([name]) => name !== 'content-type');
  return own.map(([name, value]) => [name, value instanceof RegExp ? expect.stringMatching(value) : value]);
}

describe('at Netlify', async () => {
  const library = hostLibrary('netlify');
  const files = { headers: join(folder, '_headers'), redirects: join(folder, '_redirects') };
  const rules = createHostRules(library, OWN_RULES);
  writeFileSync(files.headers, writeHeaders(rules));
  writeFileSync(files.redirects, writeRedirectRules(rules, 'netlify'));
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [files.headers],
    configHeaders: undefined,
    minimal: false,
  });
  const found = await parseAllRedirects({ redirectsFiles: [files.redirects], configRedirects: [], minimal: false });
  const redirects = found.redirects as {
    path: string;
    query: Record<string, string>;
    to: string;
    status: number;
    force: boolean;
  }[];

  it('every rule is read', () => {
    expect([errors, found.errors]).toEqual([[], []]);
    expect(redirects).toHaveLength(writeRedirectRules(rules, 'netlify').trim().split('\n').length);
  });

  const ruleOf = (at: string) => {
    const [path = '', query] = at.split('?', 2);
    const given = new URLSearchParams(query);
    const isGiven = ([name, value]: [string, string]) => given.get(name) === decodeURIComponent(value);
    return redirects.find(
      (one) =>
        decodeURIComponent(one.path) === decodeURIComponent(path) && Object.entries(one.query ?? {}).every(isGiven),
    );
  };

  it.each(ASKED)('$at is answered with $status', ({ at, status, headers: expected }) => {
    const rule = ruleOf(at);
    expect(rule?.status ?? 404).toBe(status);
    if (expected) expect(rule?.to).toBe(expected['location']);
    // What begins with a colon or an asterisk would stand for any value
    for (const value of Object.values(rule?.query ?? {})) expect(value).toMatch(/^[\w%().~-]+$/);
  });

  it.each([...MOVED, ...GONE])('$at is answered with $status', ({ at, status, headers: expected, file }) => {
    const rule = ruleOf(at);
    expect(rule).toMatchObject({ status, force: true });
    const to = file?.replace(/^\/(..)\/.*/, '/news/$1/410/') ?? expected?.['location'];
    expect(rule?.to).toBe(to);
  });

  it.each(FILES)('$at has its headers', (expected) => {
    const path = decodeURIComponent(expected.at);
    const rules = headers.filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(path));
    const values = new Map<string, string[]>();
    for (const [name, value] of rules.flatMap((rule) => Object.entries(rule.values)))
      values.set(name.toLowerCase(), [...(values.get(name.toLowerCase()) ?? []), value]);
    for (const [name, value] of saidOf(expected)) {
      // Netlify sends this one by itself
      if (value === 'public, max-age=0, must-revalidate') continue;
      const said = values.get(name) ?? [];
      expect([name, name === 'content-security-policy' ? said.join(', ') : said.at(-1)]).toEqual([name, value]);
    }
  });
});

describe('at CloudFront', () => {
  const rules = createHostRules(hostLibrary('s3-cloudfront'), OWN_RULES);
  const files = cloudfrontFiles(rules);
  const functions = ['cloudfront-function.js', 'cloudfront-function-compressed.js'] as const;
  const [plain, compressed] = functions.map((name): ((event: object) => CloudFrontAnswer) =>
    runInNewContext(`${files[name]}; handler`),
  );
  const ask = (uri: string, querystring = {}, handler = plain) =>
    // What a function of another realm makes is not of ours
    JSON.parse(JSON.stringify(handler?.({ request: { uri, querystring, headers: {} } }))) as CloudFrontAnswer;

  it.each(functions)('%s is written in what the runtime 2.0 knows: ES 5.1, const, let and arrow functions', (name) => {
    expect(newerThanEs51(files[name] ?? '')).toEqual([]);
  });

  it.each([
    ['gzip, deflate, br, zstd', '/news/en/', '/news/en/index.html.br'],
    ['gzip', '/news/_astro/a.JS', '/news/_astro/a.JS.gz'],
    ['gzip;q=1.0, br;q=0', '/news/en/', '/news/en/index.html.gz'],
    ['br;q=0.000,GZIP', '/news/feed.xml', '/news/feed.xml.gz'],
    ['br; q=0.5', '/news/feed.xml', '/news/feed.xml.br'],
    ['brotli, *', '/news/feed.xml', '/news/feed.xml'],
    [undefined, '/news/en/', '/news/en/index.html'],
    ['br', '/news/_images/a.png', '/news/_images/a.png'],
    ['br', '/likes/count.json', '/likes/count.json'],
  ])('a browser that takes %s gets what it can read of %s', (value, uri, expected) => {
    const headers = value === undefined ? {} : { 'accept-encoding': { value } };
    expect(compressed?.({ request: { uri, querystring: {}, headers } }).uri).toBe(expected);
  });

  it.each([...MOVED, OWN_MOVED])(
    '$at is answered with $status by the function that asks for compressed files',
    ({ at, status }) => expect(ask(at, {}, compressed).statusCode).toBe(status),
  );

  it.each([...MOVED, OWN_MOVED, OWN_PATTERN])('$at is answered with $status', ({ at, status, headers }) =>
    expect(ask(at)).toMatchObject({ statusCode: status, headers: { location: { value: headers?.['location'] } } }),
  );

  it.each(ASKED)('$at is answered with $status', ({ at, status, headers }) => {
    const [uri = '', query = ''] = at.split('?', 2);
    const pairs = query.split('&').map((pair) => pair.split('='));
    const answer = ask(uri, Object.fromEntries(pairs.map(([name, ...value]) => [name, { value: value.join('=') }])));
    // What isn't there, the bucket tells
    expect(answer.statusCode ?? 404).toBe(uri.endsWith('/talk/') && status === 404 ? 404 : status);
    if (headers) expect(answer.headers?.['location']?.value).toBe(headers['location']);
  });

  it.each(GONE)('$at is answered with 410', ({ at, file }) => {
    const answer = ask(at);
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain(`url=/news${file?.replace('index.html', '')}"`);
  });

  it('a folder is its page, with and without its last slash, and a file is itself', () => {
    expect(ask('/news/en/').uri).toBe('/news/en/index.html');
    expect(ask('/news/en')).toMatchObject({ statusCode: 301, headers: { location: { value: '/news/en/' } } });
    expect(ask('/news/files/a.pdf').uri).toBe('/news/files/a.pdf');
  });

  it('what a reader asks besides is passed on', () => {
    const query = { a: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] }, b: { value: '' } };
    expect(ask('/news/old.html', query).headers?.['location']?.value).toMatch(/\?a=1&a=2&b$/);
    expect(ask('/news/merged', query).headers?.['location']?.value).toMatch(/#part$/);
  });

  it('an address that is no encoding, and names of objects, are nothing special', () => {
    expect(ask('/news/%E0%A4').statusCode).toBe(400);
    expect(ask('/news/constructor.html').uri).toBe('/news/constructor.html');
    expect(ask('/news/_redirects').statusCode).toBe(404);
  });

  it.each(FILES)('$at has its headers', (expected) => {
    const { behaviors, objects } = JSON.parse(files['cloudfront-headers.json'] ?? '');
    const find = <T>(all: T[], patternOf: (one: T) => string) =>
      all.find((one) => new RegExp(`^${RegExp.escape(patternOf(one)).replaceAll('\\*', '.*')}$`).test(expected.at));
    const behavior = find<Behavior>(behaviors, ({ PathPattern }) => PathPattern);
    const object = find<Record<string, string>>(objects, ({ pattern }) => pattern ?? '');
    const sent = new Map(Object.entries(object ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    const { SecurityHeadersConfig: known, CustomHeadersConfig: custom } = behavior?.ResponseHeadersPolicyConfig ?? {};
    for (const { Header, Value } of custom?.Items ?? []) sent.set(Header.toLowerCase(), Value);
    sent.set('content-security-policy', known?.ContentSecurityPolicy.ContentSecurityPolicy ?? '');
    sent.set('x-frame-options', known?.FrameOptions.FrameOption ?? '');
    sent.set('referrer-policy', known?.ReferrerPolicy.ReferrerPolicy ?? '');
    sent.set('x-content-type-options', known && 'ContentTypeOptions' in known ? 'nosniff' : '');
    sent.set('strict-transport-security', `max-age=${known?.StrictTransportSecurity.AccessControlMaxAgeSec}`);
    for (const [name, value] of saidOf(expected)) expect([name, sent.get(name)]).toEqual([name, value]);
  });
});

describe('at Vercel', () => {
  const settings = JSON.parse(vercelJson(createHostRules(hostLibrary('vercel'), OWN_RULES)));
  const { routes, error } = getTransformedRoutes(settings);
  const answerOf = (at: string) => {
    const headers = new Map<string, string>();
    for (const route of routes ?? []) {
      const {
        src = '$^',
        headers: own = {},
        status,
        has = [],
      } = route as {
        src?: string;
        headers?: Record<string, string>;
        status?: number;
        has?: { type: string; key: string; value: string }[];
      };
      const [path = '', query] = at.split('?', 2);
      const given = new URLSearchParams(query);
      const match = new RegExp(src).exec(path);
      if (!match || !has.every(({ key, value }) => new RegExp(`^${value}$`).test(given.get(key) ?? ''))) continue;
      for (const [name, value] of Object.entries(own))
        headers.set(
          name.toLowerCase(),
          value.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? ''),
        );
      if (status !== undefined) return { status, headers };
    }
    return { status: 200, headers };
  };

  it('every rule is read', () => expect(error).toBeNull());

  it.each(ASKED.filter(({ status }) => status !== 404))('$at is answered with $status', (expected) => {
    const { status, headers } = answerOf(expected.at);
    expect(status).toBe(expected.status);
    for (const [name, value] of saidOf(expected))
      expect([name, headers.get(name)?.replace('%24', '$')]).toEqual([name, value]);
  });

  it.each([...MOVED, OWN_MOVED, OWN_PATTERN, ...FILES])('$at is answered with $status', (expected) => {
    const { status, headers } = answerOf(expected.at);
    expect(status).toBe(expected.status);
    for (const [name, value] of saidOf(expected)) expect([name, headers.get(name)]).toEqual([name, value]);
  });
});

describe('at Firebase', async () => {
  const library = hostLibrary('firebase');
  writeHostSite(folder, library);
  const { hosting } = JSON.parse(firebaseJson(createHostRules(library, OWN_RULES)));
  const handle = superstatic({ cwd: folder, config: hosting });
  const server = createServer((request, response) => handle(request, response, () => response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(() => server.close());

  it.each([...MOVED, OWN_MOVED, ...FILES])('$at is answered with $status', async (expected) => {
    const response = await fetch(origin + expected.at, { redirect: 'manual' });
    await response.arrayBuffer();
    expect(response.status).toBe(expected.status);
    // superstatic adds an empty query to a target that has one
    for (const [name, value] of saidOf(expected))
      expect([name, response.headers.get(name)?.replace(/&$/, '')]).toEqual([name, value]);
  });
});
