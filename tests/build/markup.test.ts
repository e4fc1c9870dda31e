/** Every kind of page is valid, accessible HTML by the rules of html-validate. */
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readDemo } from '../support/sites/built-site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // HTML allows every id without spaces; headings get theirs from the text: 1805-ten-dollars
    'valid-id': ['error', { relaxed: true }],
    // A headline's length is the newsroom's affair
    'long-title': 'off',
    // Scripts come from the site itself, under names that hold a digest
    'require-sri': ['error', { target: 'crossorigin' }],
    // A table that scrolls is a region that can be focused, but no section of the text
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Both spellings are HTML
    'doctype-style': 'off',
    // Numbers in the text are the author's affair
    'tel-non-breaking': 'off',
  },
});

/** Languages differ in words alone: three of them, with one that runs from right to left, show all the markup there is. */
const LANGUAGES = /^\/((en|ar|ja)\/|[^/]*$)/;

test('every page is valid', async () => {
  const pages = readDemo().pages.filter(({ path }) => LANGUAGES.test(path));
  expect(pages.length).toBeGreaterThan(50);
  const faults: string[] = [];
  for (const { html, path } of pages) {
    const report = await validator.validateString(html, path);
    for (const { line, column, ruleId, message } of report.results.flatMap(({ messages }) => messages))
      faults.push(`${path}:${line}:${column}: ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});
