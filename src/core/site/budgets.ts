/** `budgets:` of `site.yaml`: how much a page may make readers download. */
import { z } from 'zod';

const kilobytes = z
  .number({ error: 'Write kilobytes as a number, such as 60.' })
  .positive({ error: 'Write kilobytes as a number above zero, such as 60.' })
  .optional();

/** What `budgets:` of `site.yaml` may hold, in kilobytes of 1,000 bytes, as they are sent. `npm run report` holds each page of the built site against it. */
export const budgetsSchema = z.strictObject({
  /** The HTML, compressed. */
  html: kilobytes,
  /** Style sheets of their own, compressed. */
  styles: kilobytes,
  /** Scripts, compressed. */
  scripts: kilobytes,
  /** Fonts. */
  fonts: kilobytes,
  /** Pictures, where the page is read to its end. */
  pictures: kilobytes,
  /** All of these together. */
  page: kilobytes,
});

/** The budgets of a newsroom. */
export type Budgets = z.output<typeof budgetsSchema>;

export type BudgetKey = keyof Budgets;

/** The keys, in the order in which they are told. */
export const BUDGET_KEYS = Object.keys(budgetsSchema.shape) as BudgetKey[];
