import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { surveyPage } from '../../../../src/core/survey/survey-page.ts';
import { surveyTables } from '../../../../src/core/survey/survey-tables.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeArticles, makePage, makeSurvey } from '../../../support/core/make-survey.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const HOSTILE = '</th><script>alert(1)</script><img src=x onerror=alert(1)>"\'\u202e\u0007';

function pageOf(survey = makeSurvey(), isAll = false): string {
  return surveyPage(survey, surveyTables(survey), { isAll, sha256 });
}

describe('the page of the report', () => {
  it('is HTML that no checker complains of', async () => {
    const articles = makeArticles([makeEntry('boats/en')]);
    const html = pageOf(makeSurvey({ articles, pages: [makePage('/a/')], hasErrors: true }));
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off', 'require-sri': 'off' },
    });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });

  it('has tables with captions, heads of columns and of rows, and numbers to sort by', () => {
    const articles = makeArticles([makeEntry('boats/en')]);
    const html = pageOf(makeSurvey({ articles }));
    expect(html).toContain('<caption>Missing translations</caption>');
    expect(html).toContain('<th scope="col" class="number">Missing</th>');
    expect(html).toMatch(
      /<th scope="row"><a href="https:\/\/git\.example\/content\/articles\/boats\/en\.md" rel="noreferrer"><bdi lang="en">/,
    );
    expect(html).toContain('<td class="number" data-value="1">1</td>');
  });

  it('loads nothing, and runs its own script alone', () => {
    const html = pageOf();
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    expect(policy.split('; ').slice(0, 3)).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${sha256(style)}'`,
      `script-src 'sha256-${sha256(script)}'`,
    ]);
    expect(html).not.toMatch(/\b(?:src|srcset|poster)=|@import|url\(/);
  });

  it('prints what anybody wrote as text', () => {
    const articles = makeArticles([makeEntry('boats/en', { title: `A ${HOSTILE.slice(0, -2)}` })]);
    const problems = [{ check: 'missing-alt' as const, file: `content/${HOSTILE}.md`, message: HOSTILE, hint: '' }];
    const links = [{ address: 'javascript:alert(1)', answer: { state: 'dead' as const, status: 404 }, places: [] }];
    const html = pageOf(makeSurvey({ name: HOSTILE, articles, problems, links }));
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
    expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(html).not.toContain('href="javascript:');
  });

  it('prints 500 rows of a table and says how many are left out, unless all are asked for', () => {
    const articles = makeArticles(Array.from({ length: 501 }, (_, index) => makeEntry(`story-${index}/en`)));
    const survey = makeSurvey({ articles });
    expect(pageOf(survey)).toContain('… and 1 more, which npm run report -- --all lists.');
    expect(pageOf(survey).match(/Title of story/g)).toHaveLength(500);
    expect(pageOf(survey, true).match(/Title of story/g)).toHaveLength(501);
  });

  it('tells by a dash what nobody has looked for', () => {
    expect(pageOf()).toContain('<a href="#links">Dead links to other sites</a> <span class="number">–</span>');
    expect(pageOf(makeSurvey({ links: [] }))).toContain('Dead links to other sites</a> <span class="number">0</span>');
  });
});
