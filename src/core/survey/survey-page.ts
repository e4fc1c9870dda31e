/** Writes the report as one HTML file that needs no other, and asks for nothing. */
import { withoutUnseen } from '../review/harmless-text.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { SORT_SCRIPT } from './sort-script.ts';
import type { Survey } from './survey.ts';
import { SURVEY_STYLE } from './survey-style.ts';
import { type Cell, countOfRows, printedRows, type SurveyTable } from './survey-table.ts';
import { SURVEY_WORDS as WORDS } from './survey-words.ts';

export interface PageOptions {
  /** Whether long tables are printed whole. */
  isAll: boolean;
  /** Returns the SHA-256 of a text in Base64, for the page's policy (CSP Level 3, 2.3.1). */
  sha256: (text: string) => string;
}

/** Returns the page of all tables. Titles and addresses are anybody's, and stay text. */
export function surveyPage(
  { name, day, hasErrors }: Pick<Survey, 'name' | 'day' | 'hasErrors'>,
  tables: readonly SurveyTable[],
  { isAll, sha256 }: PageOptions,
): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256(SURVEY_STYLE)}'`,
    `script-src 'sha256-${sha256(SORT_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  const title = `${WORDS.title}: ${harmless(name)}`;
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${SURVEY_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="quiet">${WORDS.at} <time datetime="${day}">${day}</time></p>
${hasErrors ? `<p><strong>${WORDS.errors}</strong></p>\n` : ''}<nav aria-label="${WORDS.contents}"><ul>
${tables.map(contentsLine).join('\n')}
</ul></nav>
</header>
<main>
${tables.map((table) => section(table, isAll)).join('\n')}
</main>
<script>${SORT_SCRIPT}</script>
</body>
</html>
`;
}

function contentsLine(table: SurveyTable): string {
  return `<li><a href="#${table.id}">${table.title}</a> <span class="number">${countOfRows(table)}</span></li>`;
}

function section(table: SurveyTable, isAll: boolean): string {
  const { id, title, note, none, columns } = table;
  const { rows, more } = printedRows(table, isAll);
  const head = columns
    .map(({ name, isNumber }) => `<th scope="col"${classOf(isNumber)}>${harmless(name)}</th>`)
    .join('');
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, index) => tableCell(cell, index === 0 ? 'th scope="row"' : 'td', columns[index]?.isNumber ?? false)).join('')}</tr>`,
  );
  const shown =
    rows.length === 0
      ? `<p>${none}</p>`
      : `<div class="wide" role="group" tabindex="0" aria-labelledby="${id}-title"><table><caption>${title}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
<p class="quiet">${note}</p>
${shown}${more === '' ? '' : `\n<p>${more}</p>`}
</section>`;
}

function tableCell({ text, href, value, lang }: Cell, tag: string, isNumber: boolean): string {
  const [name = 'td'] = tag.split(' ');
  const words = `<bdi${lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`}>${harmless(text)}</bdi>`;
  const shown = isNumber ? harmless(text) : words;
  const address = webAddress(href);
  const linked = address === undefined ? shown : `<a href="${escapeHtml(address)}" rel="noreferrer">${shown}</a>`;
  return `<${tag}${classOf(isNumber)}${value === undefined ? '' : ` data-value="${value}"`}>${linked}</${name}>`;
}

function classOf(isNumber: boolean): string {
  return isNumber ? ' class="number"' : '';
}

/** Returns an address of the web, all of its signs percent-encoded that would be more than letters. */
function webAddress(href: string | undefined): string | undefined {
  const url = href === undefined ? null : URL.parse(href);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function harmless(text: string): string {
  return escapeHtml(withoutUnseen(text));
}
