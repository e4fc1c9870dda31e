/** Every built page is valid, accessible HTML by the rules of html-validate. */
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readSite } from '../support/built-site.ts';
import { DEMO_FOLDER } from '../support/demo.ts';

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

test.each(readSite(DEMO_FOLDER).pages)('$path is valid', async ({ html, path }) => {
  const report = await validator.validateString(html, path);
  const messages = report.results.flatMap(({ messages }) => messages);
  expect(messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
});
