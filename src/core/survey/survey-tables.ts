/** The one list of the report's tables, in the order in which they are printed. */
import { alternativesTable, linksTable, picturesTable, titlesTable } from './content-tables.ts';
import { budgetsTable, kindsTable } from './page-tables.ts';
import { languagesTable, missingTable, monthsTable, outdatedTable } from './story-tables.ts';
import type { Survey } from './survey.ts';
import type { SurveyTable } from './survey-table.ts';

const TABLES: readonly ((survey: Survey) => SurveyTable)[] = [
  budgetsTable,
  kindsTable,
  linksTable,
  outdatedTable,
  missingTable,
  alternativesTable,
  picturesTable,
  titlesTable,
  languagesTable,
  monthsTable,
];

/** Makes all tables of the report. */
export function surveyTables(survey: Survey): SurveyTable[] {
  return TABLES.map((table) => table(survey));
}
