/** The names of all checks, with the level at which each reports and whether a newsroom may lower it. */

/** Whether a problem stops a build. */
export type Level = 'error' | 'warning';

interface Check {
  level: Level;
  /** Set where `checks:` of `site.yaml` may lower the check to a warning, since no content is lost. */
  canBeLowered?: true;
}

/** The checks, each with the level at which it reports. */
export const CHECKS = {
  // Content that would be lost or falsified
  'unreadable-file': { level: 'error' },
  'not-utf-8': { level: 'error' },
  'invalid-yaml': { level: 'error' },
  'invalid-json': { level: 'error' },
  'unknown-key': { level: 'error' },
  'invalid-value': { level: 'error' },
  'missing-value': { level: 'error' },
  'unknown-locale': { level: 'error' },
  'unknown-author': { level: 'error' },
  'unknown-category': { level: 'error' },
  'unknown-story': { level: 'error' },
  'unknown-page': { level: 'error' },
  'unknown-promotion': { level: 'error' },
  'missing-source': { level: 'error' },
  'same-url': { level: 'error' },
  'hidden-by-public-file': { level: 'error' },
  'unsafe-address': { level: 'error' },
  'escaping-path': { level: 'error' },
  'missing-image': { level: 'error' },
  'missing-media': { level: 'error' },
  'broken-media': { level: 'error' },
  'broken-image': { level: 'error' },
  'expired-rights': { level: 'error' },
  'missing-font': { level: 'error' },
  'broken-font': { level: 'error' },
  'unclosed-html': { level: 'error' },
  'empty-heading': { level: 'error' },
  'unclosed-code': { level: 'error' },
  'unfinished-text': { level: 'error' },
  'control-character': { level: 'error' },
  'unknown-html': { level: 'error' },
  'stray-file': { level: 'error' },
  'lost-cell': { level: 'error' },
  'broken-chart': { level: 'error' },
  'broken-formula': { level: 'error' },
  // Nothing is lost: a newsroom that is still moving in may lower these
  'missing-file': { level: 'error', canBeLowered: true },
  'dead-link': { level: 'error', canBeLowered: true },
  'dead-anchor': { level: 'error', canBeLowered: true },
  'remote-image': { level: 'error', canBeLowered: true },
  'outside-base': { level: 'error', canBeLowered: true },
  'private-address': { level: 'error', canBeLowered: true },
  'dead-redirect': { level: 'error', canBeLowered: true },
  'lost-address': { level: 'error', canBeLowered: true },
  // Advice
  'empty-text': { level: 'warning' },
  'placeholder-text': { level: 'warning' },
  'heading-level': { level: 'warning' },
  'heading-one': { level: 'warning' },
  'duplicate-id': { level: 'warning' },
  'empty-link': { level: 'warning' },
  'missing-alt': { level: 'warning' },
  'vague-alt': { level: 'warning' },
  'alt-is-file-name': { level: 'warning' },
  'huge-image': { level: 'warning' },
  'huge-media': { level: 'warning' },
  'missing-captions': { level: 'warning' },
  'still-image': { level: 'warning' },
  'unfit-picture': { level: 'warning' },
  'undrawn-card': { level: 'warning' },
  'missing-licence': { level: 'warning' },
  'unused-font': { level: 'warning' },
  'removed-html': { level: 'warning' },
  'unknown-directive': { level: 'warning' },
  'unclosed-directive': { level: 'warning' },
  'stray-update': { level: 'warning' },
  'broken-link': { level: 'warning' },
  'stray-mark': { level: 'warning' },
  'foreign-syntax': { level: 'warning' },
  'stray-formula': { level: 'warning' },
  'broken-table': { level: 'warning' },
  'info-string': { level: 'warning' },
  'unexplained-chart': { level: 'warning' },
  'incomplete-box': { level: 'warning' },
  'tracked-address': { level: 'warning' },
  'expired-link': { level: 'warning' },
  'needless-redirect': { level: 'warning' },
  'redirect-chain': { level: 'warning' },
  'unportable-name': { level: 'warning' },
  'broken-footnote': { level: 'warning' },
  'lone-series': { level: 'warning' },
  'impossible-date': { level: 'warning' },
  'outdated-translation': { level: 'warning' },
  'unmarked-translation': { level: 'warning' },
  'unlike-headings': { level: 'warning' },
  'untranslated-text': { level: 'warning' },
  'unlike-figures': { level: 'warning' },
  'unlike-formulas': { level: 'warning' },
  'unlike-links': { level: 'warning' },
  'unlike-pictures': { level: 'warning' },
  'unlike-paragraphs': { level: 'warning' },
  'unlike-updates': { level: 'warning' },
  'old-rate': { level: 'warning' },
  'wrong-rate': { level: 'warning' },
  'missing-rate': { level: 'warning' },
  'unused-likes': { level: 'warning' },
  'missing-words': { level: 'warning' },
  'unused-words': { level: 'warning' },
} as const satisfies Record<string, Check>;

/** The name of a check, as reports print it. */
export type CheckName = keyof typeof CHECKS;

/** The checks that `checks:` in `site.yaml` may lower to warnings. */
export const LOWERABLE_CHECKS = (Object.keys(CHECKS) as CheckName[]).filter((name) => 'canBeLowered' in CHECKS[name]);
