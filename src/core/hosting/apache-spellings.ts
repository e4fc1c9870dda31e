/** Writes what Apache is told of pages that lie as files of their own names. */

/** Leads from other spellings of a page’s address to its own, and finds the file of one without an ending. */
export function spellings(base: string, form: 'html' | 'plain'): string[] {
  const isFile = (name: string) => `RewriteCond "%{DOCUMENT_ROOT}${base}${name}" -f`;
  const isNone = (name: string) => isFile(name).replace(' -f', ' !-f');
  return form === 'plain'
    ? [
        isFile('$1.html'),
        isNone('$1/index.html'),
        `RewriteRule "^(.+)/$" "${base}$1" [R=301,L]`,
        'RewriteCond "%{ENV:REDIRECT_STATUS}" "^$"',
        isFile('$1.html'),
        `RewriteRule "^(?!(?:.*/)?(?:404|index)\\.html$)(.+)\\.html$" "${base}$1" [R=301,L]`,
        isFile('$1.html'),
        'RewriteRule "^(.+[^/])$" "$1.html" [L]',
        isFile('$1/index.html'),
        `RewriteRule "^(.+[^/])$" "${base}$1/" [R=301,L]`,
      ]
    : [isNone('$0'), isNone('$1/index.html'), isFile('$1.html'), `RewriteRule "^(.+?)/?$" "${base}$1.html" [R=301,L]`];
}
