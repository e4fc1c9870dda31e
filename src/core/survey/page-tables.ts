/** The tables of what readers download. */
import { BUDGET_KEYS, type BudgetKey } from '../site/budgets.ts';
import { compareText } from '../text/compare-text.ts';
import type { PageWeight } from './page-weight.ts';
import type { Survey } from './survey.ts';
import { type Cell, createTable, kilobytesCell, numberCell, type SurveyTable } from './survey-table.ts';
import { SURVEY_WORDS } from './survey-words.ts';

/** What the middle page of each kind weighs, the heaviest kind first. */
export function kindsTable({ pages }: Survey): SurveyTable {
  const words = SURVEY_WORDS.kinds;
  if (!pages) return createTable('kinds', words, [], words.unbuilt);
  const rows = [...Map.groupBy(pages, ({ kind }) => kind)]
    .map(([kind, all]) => ({ kind, count: all.length, page: middleOf(all) }))
    .sort((a, b) => weightOf(b.page) - weightOf(a.page) || compareText(a.kind, b.kind))
    .map(({ kind, count, page }): Cell[] => [
      { text: kind },
      numberCell(count),
      { text: page.path, href: page.url },
      kilobytesCell(totalOf(page, 'phone')),
      kilobytesCell(totalOf(page, 'desk')),
      kilobytesCell(page.bytes),
      kilobytesCell(page.gzip()),
      kilobytesCell(page.html),
      kilobytesCell(page.styles),
      kilobytesCell(page.scripts),
      kilobytesCell(page.fonts),
      kilobytesCell(page.pictures.phone),
      kilobytesCell(page.pictures.desk),
    ]);
  return createTable('kinds', words, rows);
}

/** A page that is above a budget. */
export interface Excess {
  page: PageWeight;
  key: BudgetKey;
  bytes: number;
  /** In bytes. */
  budget: number;
}

/** Lists what is above the newsroom's budgets, the farthest above first. */
export function listExcesses({ pages = [], budgets }: Pick<Survey, 'pages' | 'budgets'>): Excess[] {
  return pages
    .flatMap((page) =>
      BUDGET_KEYS.flatMap((key): Excess[] => {
        const budget = (budgets[key] ?? Number.POSITIVE_INFINITY) * 1000;
        const bytes = MEASURES[key](page);
        return bytes > budget ? [{ page, key, bytes, budget }] : [];
      }),
    )
    .sort((a, b) => b.bytes / b.budget - a.bytes / a.budget || compareText(a.page.path, b.page.path));
}

/** The pages above the newsroom's budgets. */
export function budgetsTable(survey: Survey): SurveyTable {
  const words = SURVEY_WORDS.budgets;
  const rows = listExcesses(survey).map(({ page, key, bytes, budget }): Cell[] => [
    { text: page.path, href: page.url },
    { text: key },
    kilobytesCell(bytes),
    kilobytesCell(budget),
    page.file === undefined ? { text: '' } : { text: page.file, href: survey.hrefOf(page.file) },
  ]);
  const isUnset = Object.keys(survey.budgets).length === 0;
  const unknown = isUnset ? words.unset : survey.pages ? undefined : SURVEY_WORDS.kinds.unbuilt;
  return createTable('budgets', words, rows, unknown);
}

/** What each budget is held against: what a reader with a wide window downloads. */
const MEASURES: Readonly<Record<BudgetKey, (page: PageWeight) => number>> = {
  html: ({ html }) => html,
  styles: ({ styles }) => styles,
  scripts: ({ scripts }) => scripts,
  fonts: ({ fonts }) => fonts,
  pictures: ({ pictures }) => Math.max(pictures.phone, pictures.desk),
  page: weightOf,
};

function totalOf({ html, styles, scripts, fonts, pictures }: PageWeight, window: 'phone' | 'desk'): number {
  return html + styles + scripts + fonts + pictures[window];
}

function weightOf(page: PageWeight): number {
  return Math.max(totalOf(page, 'phone'), totalOf(page, 'desk'));
}

function middleOf(pages: readonly PageWeight[]): PageWeight {
  const sorted = pages.toSorted((a, b) => weightOf(a) - weightOf(b) || compareText(a.path, b.path));
  return sorted[Math.floor((sorted.length - 1) / 2)] as PageWeight;
}
