/** Writes what CloudFront is told in front of S3: functions for addresses, and headers for those who set it up. */

import { type PathPattern, writePattern } from '../host-rules/path-pattern.ts';
import type { Header, HeaderRule } from '../host-rules/rule.ts';
import { cloudfrontFunction } from './cloudfront-function.ts';
import type { HostRules } from './host-rules-of-site.ts';
import { headersOf, mergeHeaders } from './merge-headers.ts';

/**
 * Returns the files by their names. Of the two functions, one fits every bucket, the other those that hold what `npm run deploy`
 * has compressed. S3 keeps what is said of one file alone, its type and its lifetime; all other headers are policies, one
 * for each behaviour.
 *
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
export function cloudfrontFiles(rules: HostRules): Record<string, string> {
  return {
    'cloudfront-function.js': cloudfrontFunction(rules, false),
    'cloudfront-function-compressed.js': cloudfrontFunction(rules, true),
    'cloudfront-headers.json': `${JSON.stringify(policies(rules), null, 2)}\n`,
  };
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
