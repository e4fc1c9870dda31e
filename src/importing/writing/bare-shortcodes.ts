/** Leaves shortcodes of plug-ins as the old site had them, so that checks name each until somebody has written what it showed. */

const ESCAPED = /(?<!\\)\\\[([a-z][\w-]*(?:[ \t]+[\w-]+=(?:"[^"\n[\]]*"|'[^'\n[\]]*'))+[ \t]*\/?)\\?\](?![([:])/gi;

/** Returns a text in which `[name key="value"]` has no backslashes, which would say that it is meant as words. */
export function bareShortcodes(markdown: string): string {
  return markdown.replace(ESCAPED, '[$1]');
}
