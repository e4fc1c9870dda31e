import { expect, it } from 'vitest';
import { createPolicyReports } from '../../../src/astro/policy-reports.ts';

const report = (violation: object) => JSON.stringify({ 'csp-report': violation });
const violation = {
  'document-uri': 'http://localhost:4321/en/news/a/?x',
  'effective-directive': 'script-src-elem',
  'blocked-uri': 'https://b.example/a.js',
};

it('tells of each violation once, with its page and directive', () => {
  const lines: string[] = [];
  const take = createPolicyReports((line) => lines.push(line));
  take(report(violation));
  take(report({ ...violation, 'document-uri': 'http://localhost:4321/en/news/a/#part' }));
  take(report({ ...violation, 'effective-directive': 'img-src', 'blocked-uri': '' }));
  take(report({ ...violation, 'document-uri': 'http://localhost:4321/en/', 'source-file': 'a.ts', 'line-number': 3 }));
  expect(lines).toEqual([
    '/en/news/a/ would be published with a policy whose “script-src-elem” forbids https://b.example/a.js.',
    '/en/news/a/ would be published with a policy whose “img-src” forbids what stands inline.',
    '/en/ would be published with a policy whose “script-src-elem” forbids https://b.example/a.js (a.ts:3).',
  ]);
});

it('is silent about what is no report, and prints nothing that could repaint a terminal', () => {
  const lines: string[] = [];
  const take = createPolicyReports((line) => lines.push(line));
  for (const text of ['', 'null', '[]', '{', '{"csp-report":null}', '{"csp-report":3}']) take(text);
  expect(lines).toEqual([]);
  take(report({ ...violation, 'blocked-uri': '\u001b[2Ja' }));
  expect(lines[0]).not.toMatch(/\p{Cc}/u);
});
