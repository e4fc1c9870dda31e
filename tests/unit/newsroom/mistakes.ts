/** What becomes of editors' mistakes: by default one problem, which stops the build. */

/** Printed, but the build goes on. */
export const WARNINGS: ReadonlySet<string> = new Set([
  'alt-is-file-name',
  'checks-lowered',
  'duplicate-ids',
  'event-handler',
  'footnote-twice',
  'footnote-without-reference',
  'footnote-without-text',
  'gone-address-of-a-page',
  'heading-one',
  'heading-without-words',
  'iframe-in-html',
  'link-to-expired',
  'link-to-withdrawn',
  'link-without-text',
  'picture-wider-than-needed',
  'picture-with-vague-alt',
  'picture-without-alt',
  'redirect-chain',
  'redirect-from-a-page',
  'redirect-that-is-an-alias',
  'script-in-html',
  'series-misspelt',
  'skipped-heading-level',
  'style-attribute',
  'translation-outdated',
  'translation-unmarked',
  'translation-without-heading',
  'translation-without-heading-id',
  'words-missing',
  'words-unused',
  'words-without-a-plural-form',
  'unclosed-directive',
  'unknown-directive',
]);

/** Looks like a mistake, and works. */
export const HARMLESS: ReadonlySet<string> = new Set([
  'anchors-of-the-page',
  'author-with-role',
  'byte-order-mark',
  'description-over-two-lines',
  'full-address-outside-base',
  'readme-in-content',
  'related-to-draft',
  'settings-with-anchor',
  'title-closes-script',
  'translation-inherits',
  'windows-line-ends',
]);

/** Mistakes that have more than one cause. */
export const PROBLEMS: Readonly<Record<string, number>> = {
  // A key that is unlike any, and one that is missing
  'broken-category-file': 2,
  'dead-anchor-of-another-page': 5,
  'categories-as-file': 2,
  'front-matter-empty': 2,
  'gone-address-in-our-place': 2,
  'link-to-draft': 2,
  'link-to-expired': 2,
  'link-to-withdrawn': 2,
  'mistakes-in-settings-and-article': 3,
  'mistakes-in-site-and-article': 2,
  'redirect-in-a-circle': 2,
  'redirect-that-escapes': 2,
  'redirect-twice': 2,
  'site-settings-empty': 6,
};
