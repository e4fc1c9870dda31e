/** Writes the Speculation Rules, by which a browser may fetch pages ahead. */

/**
 * Writes the rules as JSON: a page of the newsroom, whose path ends in a slash, is fetched when a reader points at a
 * link to it. Addresses outside the base path are not fetched, since there a link may do more than show a page.
 */
export function speculationRules(base: string): string {
  // Signs that would be a pattern
  const path = base.replace(/[+*?:(){}\\]/g, '\\$&');
  return JSON.stringify({
    prefetch: [
      {
        where: {
          and: [{ href_matches: `${path}*/` }, { not: { selector_matches: '[rel~=nofollow],[href^="#"]' } }],
        },
        eagerness: 'moderate',
      },
    ],
  });
}
