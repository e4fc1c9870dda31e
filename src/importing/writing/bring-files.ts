/** Brings files that readers save from links into `public/`: never one that a browser or a server would run. */
import { readFileSync, statSync } from 'node:fs';
import { decodeSafely } from '../../core/urls/permalink.ts';
import { nameFault, unseenFault } from '../../core/urls/portable-name.ts';
import type { LocalFiles } from '../pictures/local-files.ts';
import type { PutFile } from '../pictures/picture-shelf.ts';

/** Files that readers save; those that a server has made of something are pages. */
const SAVED = /\.(?!(?:html?|php\d?|aspx?|jsp|cgi|md|mdx|markdown)$)[a-z][a-z0-9]{1,4}$/i;
/**
 * What is shown as a page of its own may hold scripts, which then are scripts of the newsroom; the others are run by
 * servers, or by whoever saves them.
 */
const RUN = endings(
  'xhtml xhtm xht shtml shtm svg svgz xml xsl xslt rdf mathml mml js mjs cjs jsx ts tsx wasm swf mht mhtml htc hta stm',
  'phtml pht phar phps pl ashx asmx jspx cfm exe msi bat cmd com scr vbs ps1 lnk jar appcache',
);
/** Settings, keys and logs, which old hosts serve by mistake. */
const PRIVATE = endings('toml yml yaml ini env conf cfg lock log sql bak old swp pem key p12 pfx db sqlite');
/** Files by which programs know a whole site, or a project. */
const OF_SITE =
  /^\/(?:(?:robots|ads|app-ads|security|humans|llms)\.txt|favicon\.\w+|(?:package|package-lock|tsconfig|composer)\.json)$/i;
/** In bytes. */
const MOST = 100_000_000;

/** Where a file is now, or why it has stayed behind. */
type BroughtFile = { to: string } | { told: { kind: 'doubtful'; what: string; remedy: string } };

/** Makes the function that brings the file at an old address; it returns `undefined` where the source has none. */
export function bringFiles(local: LocalFiles, putPublic: PutFile): (address: string) => BroughtFile | undefined {
  return (address) => {
    const path = decodeSafely(address.replace(/[?#].*$/s, ''));
    const file = SAVED.test(path) ? local.findServed(path) : undefined;
    if (!file) return undefined;
    const parts = path.split('/').filter(Boolean);
    const fault = faultOf(path, parts, statSync(file.path).size);
    if (fault === undefined && putPublic(`public/${parts.join('/')}`, readFileSync(file.path)) !== 'taken')
      return { to: `/${parts.map(encodeURIComponent).join('/')}` };
    const what = `The file “${path}” did not come along: ${fault ?? 'another one has its name'}.`;
    return {
      told: { kind: 'doubtful', what, remedy: 'Look at it, and put it into “public” by hand, or take the link away.' },
    };
  };
}

/** Returns why a file stays behind, as the end of a sentence. */
function faultOf(path: string, parts: readonly string[], size: number): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (RUN.has(ending)) return 'a browser or a server might run it';
  if (PRIVATE.has(ending) || OF_SITE.test(path)) return 'it is one of the site itself';
  if (size > MOST) return `it has more than ${MOST / 1_000_000} MB`;
  const isPortable = parts.every((part) => !nameFault(part) && !unseenFault(part));
  return isPortable ? undefined : 'its name can’t be that of a file everywhere';
}

function endings(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
