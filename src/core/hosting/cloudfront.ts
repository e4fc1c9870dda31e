/** Writes what CloudFront is told in front of S3: a function for addresses, and headers for those who set it up. */

import { isLiteral, type PathPattern, toExpression, writePattern } from '../host-rules/path-pattern.ts';
import type { Header, HeaderRule } from '../host-rules/rule.ts';
import { fillTarget } from './fill-target.ts';
import type { HostRules } from './host-rules-of-site.ts';
import { headersOf, mergeHeaders } from './merge-headers.ts';

/**
 * Returns the files by their names. The function runs when a viewer asks (runtime `cloudfront-js-2.0`); S3 keeps what is
 * said of one file alone, its type and its lifetime; all other headers are policies, one for each behaviour.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
export function cloudfrontFiles(rules: HostRules): Record<string, string> {
  return {
    'cloudfront-function.js': viewerFunction(rules),
    'cloudfront-headers.json': `${JSON.stringify(policies(rules), null, 2)}\n`,
  };
}

function viewerFunction({ base, redirects, gone }: HostRules): string {
  const moved = redirects.filter(({ status }) => status >= 300 && status < 400);
  const literal = moved.filter(({ pattern }) => isLiteral(pattern));
  const others = moved.filter(({ pattern }) => !isLiteral(pattern));
  const movedTo = literal.map(({ pattern, to, status }) => [pattern.join(''), status === 301 ? to : [to, status]]);
  const goneTo = gone.map(({ pattern, page }) => [pattern.join(''), page]);
  const expressions = others.map(({ pattern, to, status }) => [
    toExpression(pattern),
    fillTarget(
      to,
      pattern,
      (group) => `$${group}`,
      (text) => text.replaceAll('$', '$$$$'),
    ),
    status,
  ]);
  return `const moved = ${json(Object.fromEntries(movedTo))};
const patterns = ${json(expressions)};
const gone = ${json(Object.fromEntries(goneTo))};
const home = ${json(base)};

function handler(event) {
  const request = event.request;
  let path = request.uri;
  try { path = decodeURIComponent(path); } catch (error) { return { statusCode: 400, statusDescription: 'Bad Request' }; }
  if (Object.prototype.hasOwnProperty.call(moved, path)) {
    const to = moved[path];
    return typeof to === 'string' ? redirect(request, to, 301) : redirect(request, to[0], to[1]);
  }
  for (const [pattern, to, status] of patterns) {
    const found = new RegExp(pattern);
    if (found.test(path)) return redirect(request, encodeURI(path.replace(found, to)), status);
  }
  if (Object.prototype.hasOwnProperty.call(gone, path)) {
    return {
      statusCode: 410,
      statusDescription: 'Gone',
      headers: { 'content-type': { value: 'text/html; charset=utf-8' } },
      body: '<!doctype html><title>410</title><meta http-equiv="refresh" content="0; url=' + gone[path] + '">',
    };
  }
  if (path === home + '_headers' || path === home + '_redirects' || path.indexOf(home + '.broadsheet/') === 0) return { statusCode: 404, statusDescription: 'Not Found' };
  if (path.endsWith('/')) request.uri += 'index.html';
  else if (path.slice(path.lastIndexOf('/')).indexOf('.') === -1) return redirect(request, request.uri + '/', 301);
  return request;
}

function redirect(request, to, status) {
  return { statusCode: status, statusDescription: 'Moved', headers: { location: { value: to + query(request, to) } } };
}

function query(request, to) {
  if (/[?#]/.test(to)) return '';
  const pairs = [];
  for (const name in request.querystring) {
    const one = request.querystring[name];
    for (const each of one.multiValue || [one]) pairs.push(each.value === '' ? name : name + '=' + each.value);
  }
  return pairs.length > 0 ? '?' + pairs.join('&') : '';
}
`;
}

/** Keeps what a script would end at out of the text of one. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

const OF_FILES = new Set(['content-type', 'cache-control']);

function policies(rules: HostRules) {
  const merged = mergeHeaders(rules);
  // CloudFront takes the first behaviour that matches, and the last rule is to hold
  const behaviours = merged.toReversed().map((rule) => ({ rule, headers: headersOf(rule, merged) }));
  const isOfFiles = ([name]: Header) => OF_FILES.has(name.toLowerCase());
  return {
    behaviors: behaviours
      .filter(({ rule: { headers } }) => headers.some((header) => !isOfFiles(header)))
      .map(({ rule, headers }) => ({
        PathPattern: wildcard(rule.pattern),
        ResponseHeadersPolicyConfig: policy(
          rule,
          headers.filter((header) => !isOfFiles(header)),
        ),
      })),
    objects: behaviours.map(({ rule, headers }) => ({
      pattern: wildcard(rule.pattern),
      ...Object.fromEntries(headers.filter(isOfFiles)),
    })),
    errors: [403, 404].map((code) => ({
      ErrorCode: code,
      ResponseCode: '404',
      ResponsePagePath: `${encodeURI(rules.base)}404.html`,
      ErrorCachingMinTTL: 10,
    })),
  };
}

function wildcard(pattern: PathPattern): string {
  return writePattern(pattern, { text: (text) => encodeURI(text), anything: '*', segment: () => '*' });
}

function policy({ pattern }: HeaderRule, headers: readonly Header[]) {
  const known: Record<string, object> = {};
  const custom: object[] = [];
  for (const [name, value] of headers) {
    const entry = security(name.toLowerCase(), value);
    if (entry) Object.assign(known, entry);
    else custom.push({ Header: name, Value: value, Override: true });
  }
  return {
    Name: `broadsheet-${
      wildcard(pattern)
        .replace(/[^a-z0-9]+/gi, '-')
        .replace(/^-|-$/g, '') || 'all'
    }`,
    SecurityHeadersConfig: known,
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  };
}

/** CloudFront knows these by names of their own, and refuses them among the others. */
function security(name: string, value: string): Record<string, object> | undefined {
  if (name === 'content-security-policy')
    return { ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value } };
  if (name === 'x-content-type-options') return { ContentTypeOptions: { Override: true } };
  if (name === 'x-frame-options') return { FrameOptions: { Override: true, FrameOption: value } };
  if (name === 'referrer-policy') return { ReferrerPolicy: { Override: true, ReferrerPolicy: value } };
  const seconds = name === 'strict-transport-security' ? /max-age=(\d+)/.exec(value)?.[1] : undefined;
  if (seconds === undefined) return undefined;
  return {
    StrictTransportSecurity: {
      Override: true,
      AccessControlMaxAgeSec: Number(seconds),
      IncludeSubdomains: /includeSubDomains/i.test(value),
      Preload: /preload/i.test(value),
    },
  };
}
