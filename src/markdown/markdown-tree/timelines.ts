/** Turns `:::timeline` around a list into a line of time: in each item a date in bold, and what happened. */
import type { ListItem, Strong } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { dateFormat, monthFormat } from '../../core/i18n/intl.ts';
import { withLatinDigits } from '../../core/translations/digits.ts';
import { excerpt, renderingOf, report } from '../syntax/rendering.ts';
import { boldLead, boxParts, element, listOf, turnIntoDiv } from './box-parts.ts';
import { textOf } from './chart-source.ts';

const EXAMPLE = '- **2024-09-03** The first letter arrives.';
const DATE = /^\d{4}(-\d{2}){0,2}$/;

interface Entry {
  item: ListItem;
  /** The date as it is written, `2024-09` or `2024-09-03`, where it is written so. */
  date: string;
}

/**
 * Turns a box into a timeline, as an ordered list. Dates such as `2024-09-03` are printed as the page's language writes
 * them (HTML Standard, 4.5.14); any other bold words stay as they are. Items without a date, dates that don't exist and
 * dates out of order are reported.
 */
export function turnTimeline(node: ContainerDirective, file: VFile): void {
  const { title, content } = boxParts(node);
  const list = listOf(node, content, EXAMPLE, file);
  const entries: Entry[] = [];
  for (const item of list?.children ?? []) {
    const lead = boldLead(item);
    const date = lead && printDate(lead, item, file);
    if (date) entries.push({ item, date });
    if (lead) continue;
    const message = `“${excerpt(textOf(item))}” begins with no date in bold.`;
    report(file, 'incomplete-box', item, message, `Write it between two pairs of asterisks: ${EXAMPLE}`);
  }
  reportOrder(entries, file);
  if (list) list.ordered = true;
  turnIntoDiv(node, 'timeline', title, content);
}

/** Prints a date in words, and returns it as it was written. */
function printDate(lead: Strong, item: ListItem, file: VFile): string | undefined {
  const [only, ...others] = lead.children;
  const date = only?.type === 'text' && others.length === 0 ? withLatinDigits(only.value).trim() : '';
  if (!DATE.test(date)) return undefined;
  const instant = Date.parse(date);
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(date)) {
    const message = `There is no day “${date}”.`;
    report(file, 'impossible-date', item, message, 'Write year, month and day, such as 2024-09-03.');
    return undefined;
  }
  const text = date.length === 4 ? only?.type === 'text' && only.value : writeDate(instant, date, file);
  lead.children = [element('time', [{ type: 'text', value: text }], { dateTime: date })] as never;
  return date;
}

function writeDate(instant: number, date: string, file: VFile): string {
  const { formats } = renderingOf(file).source;
  return (date.length === 7 ? monthFormat(formats, 'month', '') : dateFormat(formats, 'UTC')).format(instant);
}

/** Time runs one way, whichever it is. */
function reportOrder(entries: Entry[], file: VFile): void {
  const isLater = (a: Entry, b: Entry) => b.date.slice(0, a.date.length) > a.date.slice(0, b.date.length);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return;
  const runsBack = isLater(last, first);
  for (const [index, entry] of entries.slice(1).entries()) {
    const before = entries[index] as Entry;
    if (!(runsBack ? isLater(before, entry) : isLater(entry, before))) continue;
    const message = `“${entry.date}” stands below “${before.date}”, out of the order of the others.`;
    report(file, 'incomplete-box', entry.item, message, 'Order the entries by their dates.');
  }
}
