/** Writes the page that shows each changed article before and after, as one file that needs no other. */
import { escapeHtml } from '../text/escape-html.ts';
import type { Change, ChangeList } from './change.ts';

/** No script, and nothing from elsewhere: titles and pictures are a pull request’s. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:2rem auto;max-width:60rem;padding:0 1rem}
article{border-block-start:1px solid;padding-block:1.5rem}h2{margin:0;font-size:1.25rem}p{margin:.25rem 0 1rem;opacity:.75}
div{display:flex;flex-wrap:wrap;gap:1.5rem}figure{margin:0}img{inline-size:23rem;max-inline-size:100%;border:1px solid}`;

/**
 * Returns the page.
 *
 * @param base64Of Reads a picture by its name, as Base64.
 */
export function reviewPage({ changes, total }: ChangeList, base64Of: (picture: string) => string): string {
  const title = `What readers see: ${total} ${total === 1 ? 'article' : 'articles'}`;
  const more = total > changes.length ? `<p>… and ${total - changes.length} more.</p>` : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${STYLE}</style>
<h1>${title}</h1>
${changes.map((change) => section(change, base64Of)).join('\n')}
${more}
</html>
`;
}

function section({ what, title, locale, file, pictures }: Change, base64Of: (picture: string) => string): string {
  const shown = (['before', 'after'] as const).flatMap((when) => {
    const name = pictures?.[when];
    return name === undefined ? [] : [figure(when, base64Of(name))];
  });
  return `<article><h2 dir="auto">${escapeHtml(title)}</h2><p>${what} · ${escapeHtml(locale)} · ${escapeHtml(file)}</p><div>${shown.join('')}</div></article>`;
}

function figure(when: string, data: string): string {
  return `<figure><figcaption>${when}</figcaption><img alt="${when}" src="data:image/jpeg;base64,${data}"></figure>`;
}
