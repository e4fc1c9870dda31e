/** Which pages a browser may fetch ahead, by the Speculation Rules of HTML. */

/**
 * The rules as text: pages of the newsroom, whose paths end in a slash, once a reader points at a link to one. Nothing
 * outside the base path is asked for, since elsewhere on the host a link may do more than show a page.
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
