/** Shows problems in the pages of the preview. It needs no script, and its styles touch nothing of the page. */
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import { PROBLEMS_PAGE } from '../../core/urls/reserved-paths.ts';
import { countOf, countProblems, printBlocks } from './print-problems.ts';

/** What the overlay of one page shows. */
export interface Overlay {
  problems: readonly Problem[];
  levels: CheckLevels;
  mended: readonly Problem[];
  /** The file that the page shows, as problems name it; left out where it shows no single one. */
  file: string | undefined;
  cwd: string;
  /** The path below which the newsroom is published, with or without a last slash. */
  base: string;
}

const STYLE = `:host{all:initial;display:block;position:sticky;inset-block-start:0;z-index:2147483647;direction:ltr;
max-block-size:60vh;overflow:auto;background:#1d1f23;color:#f2f2f2;font:15px/1.5 system-ui,sans-serif}
div{padding:.5rem 1rem;border-inline-start:.4rem solid #d33}div.quiet{border-color:#3a3}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.5 ui-monospace,monospace;margin:.25rem 0 .75rem}
summary{cursor:pointer;font-weight:600}a{color:#9cf}p{margin:.25rem 0}`;

/**
 * Returns the HTML of the overlay: the problems of the page's file, errors open and warnings folded, a link to the list
 * of all others, and what is mended. Returns an empty text where there is nothing to say.
 */
export function problemOverlay({ problems, levels, mended, file, cwd, base }: Overlay): string {
  const own = problems.filter((problem) => problem.file === file);
  const others = problems.filter((problem) => problem.file !== file);
  const files = new Set(others.map((problem) => problem.file)).size;
  const parts = [
    ...mended.map((problem) => `<p>✓ Mended: ${escapeHtml(`${problem.file}: ${problem.message}`)}</p>`),
    ...blocksOf(own, levels, cwd),
    ...(others.length > 0
      ? [
          `<p><a href="${escapeHtml(base.replace(/\/$/, '') + PROBLEMS_PAGE)}">${countProblems(others, levels)} in ${countOf(files, 'other file', 'other files')}</a></p>`,
        ]
      : []),
  ];
  if (parts.length === 0) return '';
  const isQuiet = !own.some((problem) => levelOf(problem, levels) === 'error');
  return `<broadsheet-problems lang="en"><template shadowrootmode="open"><style>${STYLE}</style><div role="status"${isQuiet ? ' class="quiet"' : ''}>${parts.join('')}</div></template></broadsheet-problems>`;
}

/** Returns the page that lists all problems of a newsroom. */
export function problemsPage(
  { problems, levels }: { problems: readonly Problem[]; levels: CheckLevels },
  cwd: string,
  base: string,
): string {
  const title = countProblems(problems, levels);
  const style = STYLE.replace(/:host\{[^}]*\}/, 'body{background:#1d1f23;color:#f2f2f2;font:15px/1.5 system-ui}');
  // It is loaded anew by Vite's own script, as every page of the preview
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><script type="module" src="${escapeHtml(base.replace(/\/$/, ''))}/@vite/client"></script><h1>${title}</h1><div>${blocksOf(problems, levels, cwd).join('')}</div></html>`;
}

function blocksOf(problems: readonly Problem[], levels: CheckLevels, cwd: string): string[] {
  return printBlocks(problems, levels, cwd).map((block, index) => {
    const [place = '', ...rest] = block.split('\n');
    const isError = levelOf(problems[index] as Problem, levels) === 'error';
    return `<details${isError ? ' open' : ''}><summary>${escapeHtml(place)}</summary><pre>${escapeHtml(rest.join('\n'))}</pre></details>`;
  });
}
