/**
 * Says who makes code of texts in a page: with trusted types, a browser takes HTML, scripts and their addresses from
 * policies alone that the page names (https://w3c.github.io/trusted-types/dist/spec/).
 */

/** The policies that our own scripts make, in `src/client/`: one each for what they parse or start, and for rules. */
export const OWN_POLICIES = ['own', 'rules'] as const;

/**
 * Returns the directives of a page, none where it may load a script of another host: such scripts write HTML as they
 * like, and no policy of ours can vouch for that.
 *
 * @param scriptHosts The hosts of scripts besides the page's own.
 * @param policies The names of the policies that scripts of the page make.
 */
export function trustedTypes(scriptHosts: readonly string[], policies: readonly string[]): Record<string, string[]> {
  if (scriptHosts.length > 0) return {};
  return {
    'require-trusted-types-for': ["'script'"],
    'trusted-types': policies.length > 0 ? [...policies] : ["'none'"],
  };
}
