/** Writes what Apache is told: `.htaccess`, which it reads in the site's own folder and sends to nobody. */

import { type PathPattern, toExpression } from '../host-rules/path-pattern.ts';
import { parameterExpression } from '../host-rules/query-expression.ts';
import { spellings } from './apache-spellings.ts';
import { ENCODINGS, textEntries } from './compressible.ts';
import { fillTarget } from './fill-target.ts';
import type { HostRules } from './host-rules-of-site.ts';
import { mediaTypeEntries } from './media-types.ts';
import { mergeHeaders } from './merge-headers.ts';

/**
 * Returns the text. It needs the modules headers and rewrite, and `AllowOverride FileInfo Indexes`; without them, Apache
 * answers with an error rather than without headers.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header
 * @see https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriterule
 */
export function htaccess(rules: HostRules): string {
  const { base, form, redirects, queries, gone, missing } = rules;
  const merged = mergeHeaders(rules);
  const typed = merged.flatMap(({ pattern, headers }) =>
    headers.filter(([name]) => isType(name)).map(([, type]) => ({ pattern, type })),
  );
  const notices = [...new Map(gone.map(({ page }) => [page, page])).keys()];
  return [
    'DirectoryIndex index.html',
    // It would lead from a page to the folder of what lies beside it
    ...(form === 'plain' ? ['DirectorySlash Off'] : []),
    'AddDefaultCharset utf-8',
    ...mediaTypeEntries().map(([ending, type]) => `AddType ${quoted(type)} .${ending}`),
    ...typed.map(({ pattern, type }) => `<If ${condition(pattern)}>\n  ForceType ${quoted(type)}\n</If>`),
    ...merged.flatMap(({ pattern, headers }) =>
      headers
        .filter(([name]) => !isType(name))
        .map(([name, value]) => {
          // A file that isn't there must not be kept for a year
          const table = name.toLowerCase() === 'cache-control' ? '' : 'always ';
          // A percent sign would begin a value of the server’s own
          const written = quoted(value.replaceAll('%', '%%'));
          return `Header ${table}set ${name} ${written} ${quoted(`expr=${test(pattern)}`)}`;
        }),
    ),
    `ErrorDocument 404 ${base}404.html`,
    ...missing.map(
      ({ below, page }) =>
        `<If ${condition([below, { kind: 'anything' }])}>\n  ErrorDocument 404 ${decodeURI(page)}\n</If>`,
    ),
    ...notices.map((page) => {
      const addresses = gone.filter((one) => one.page === page).map(({ pattern }) => toExpression(pattern));
      return `<If ${quoted(`%{REQUEST_URI} =~ m\u0001${addresses.join('|')}\u0001`.replaceAll('\u0001', '#'))}>\n  ErrorDocument 410 ${decodeURI(page)}\n</If>`;
    }),
    'RewriteEngine On',
    'RewriteRule "^(_headers|_redirects|\\.nojekyll|\\.broadsheet(/.*)?)$" - [R=404,L]',
    ...queries.flatMap(({ path, query, to }) =>
      relative([path], base).flatMap((pattern) => [
        ...query.map(([name, value]) => `RewriteCond "%{QUERY_STRING}" ${quoted(parameterExpression(name, value))}`),
        `RewriteRule ${quoted(pattern)} ${quoted(literal(to))} [R=301,NE,QSD,L]`,
      ]),
    ),
    ...gone.flatMap(({ pattern }) => relative(pattern, base).map((path) => `RewriteRule ${quoted(path)} - [G]`)),
    ...redirects
      .filter(({ status }) => status >= 300 && status < 400)
      .flatMap(({ pattern, to, status }) =>
        relative(pattern, base).map((path) => {
          const target = fillTarget(to, pattern, (group) => `$${group}`, literal);
          return `RewriteRule ${quoted(path)} ${quoted(target)} [R=${status},NE,L]`;
        }),
      ),
    ...(form ? spellings(base, form) : []),
    // A folder without a page, such as that of a year, would be forbidden, or a list of its files
    'RewriteCond "%{REQUEST_FILENAME}" -d',
    'RewriteCond "%{REQUEST_FILENAME}/index.html" !-f',
    'RewriteRule "^" - [R=404,L]',
    ...compressed(),
    '',
  ].join('\n');
}

/** Endings of files that “npm run deploy” compresses for hosts. */
const TEXTS = textEntries();

/**
 * Sends what lies compressed beside a file, with that file’s type. `mod_deflate` would compress it once more.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_deflate.html#precompressed
 */
function compressed(): string[] {
  const endings = `(${TEXTS.map(([ending]) => ending).join('|')})`;
  const lines = Object.entries(ENCODINGS).flatMap(([ending, name]) => {
    const isTaken = [
      `RewriteCond "%{HTTP:Accept-Encoding}" "\\b${name}\\b"`,
      `RewriteCond "%{HTTP:Accept-Encoding}" "!\\b${name}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)"`,
    ];
    return [
      ...isTaken,
      `RewriteCond "%{REQUEST_FILENAME}index.html.${ending}" -f`,
      `RewriteRule "^(|.*/)$" "$1index.html.${ending}" [L]`,
      ...isTaken,
      `RewriteCond "%{REQUEST_FILENAME}.${ending}" -f`,
      `RewriteRule "^(.+\\.${endings})$" "$1.${ending}" [L]`,
    ];
  });
  return [
    ...lines,
    `RewriteRule "\\.${endings}\\.(br|gz)$" - [E=no-gzip:1,E=no-brotli:1]`,
    ...TEXTS.map(
      ([ending, type]) => `<FilesMatch "\\.${ending}\\.(br|gz)$">\n  ForceType ${quoted(type)}\n</FilesMatch>`,
    ),
    ...Object.entries(ENCODINGS).map(
      ([ending, name]) =>
        `<FilesMatch "\\.${endings}\\.${ending}$">\n  Header set Content-Encoding ${name}\n</FilesMatch>`,
    ),
    `<FilesMatch "\\.${endings}(\\.(br|gz))?$">\n  Header merge Vary Accept-Encoding\n</FilesMatch>`,
  ];
}

function isType(name: string): boolean {
  return name.toLowerCase() === 'content-type';
}

function condition(pattern: PathPattern): string {
  return quoted(test(pattern));
}

function test(pattern: PathPattern): string {
  // What lies compressed beside a file has all of its headers
  const expression = toExpression(pattern).replace(/\$$/, '(\\.(br|gz))?$');
  return `%{REQUEST_URI} =~ m#${expression.replaceAll('#', '\\#')}#`;
}

/** In a folder's own file, a rule sees the path below that folder; of others it learns nothing. */
function relative(pattern: PathPattern, base: string): string[] {
  const [first, ...rest] = pattern;
  if (typeof first !== 'string' || !first.startsWith(base)) return [];
  return [toExpression([first.slice(base.length), ...rest])];
}

/** Signs that stand for something in the target of a rule. */
function literal(text: string): string {
  return text.replace(/[%$\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
