/** The files of the desk besides its program: its page, its configuration, and the styles of its preview. */
import { brandStyle } from '../chrome/brand-style.ts';
import { asContent, type OutputFileKind, singleFile } from '../presentation/output-file-kind.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { DESK_FOLDER, DESK_SCRIPT } from '../urls/reserved-paths.ts';
import { pathToHref } from '../urls/site-url.ts';
import { createDeskConfig } from './desk-config.ts';
import { deskPolicy } from './desk-policy.ts';

/** Readers’ styles that the preview of a text needs, by their names in `src/styles`. */
const STYLES = ['tokens.css', 'base.css', 'prose.css', 'article.css', 'desk.css'];

function deskFile(name: string, mediaType: string, make: OutputFileKind<undefined>['make']): OutputFileKind<undefined> {
  return singleFile({ path: DESK_FOLDER + name, mediaType, when: ({ hasDesk }) => hasDesk, make });
}

/** `/desk/index.html`. Its policy stands in it as well, for hosts that send no headers. */
export const deskPage = deskFile('index.html', 'text/html; charset=utf-8', ({ site, library }) => () => {
  const policy = site.desk ? deskPolicy(site.desk) : '';
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(`Desk: ${site.name}`)}</title>`,
    `<script type="module" src="${escapeHtml(pathToHref(library.address, DESK_SCRIPT))}"></script>`,
    '</head>',
    '<body>',
    '<noscript>The desk needs JavaScript.</noscript>',
    '</body>',
    '</html>',
  ];
  return asContent(`${lines.join('\n')}\n`);
});

/** `/desk/config.json` */
export const deskConfig = deskFile('config.json', 'application/json', ({ site, library, locales }) => () => {
  if (!site.desk) return asContent('');
  const tags = locales.map(({ tag }) => tag);
  const facts = { desk: site.desk, name: site.name, url: library.address.url, locales: tags };
  return asContent(`${JSON.stringify(createDeskConfig(facts))}\n`);
});

/** `/desk/preview.css` */
export const deskStyle = deskFile(
  'preview.css',
  'text/css; charset=utf-8',
  ({ chromeOf, locales }, { readStyle }) =>
    () => {
      const [locale] = locales;
      const brand = locale ? brandStyle(chromeOf(locale.tag)) : '';
      return asContent([brand, ...STYLES.map(readStyle)].join('\n'));
    },
);
