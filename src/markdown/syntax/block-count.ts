/** Counts the headings, quotes, items and footnotes of a text, each of which costs far more than the signs that make it. */
import { OverBudget } from './budgets.ts';

const MOST = { headings: 10_000, containers: 8000, notes: 8000 };
const NOTE = /\[\^[^[\]]+\]/g;

const HEADING = /^[ \t>]*(?:[-+*] +|\d{1,9}[.)] +)*(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/;
const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const MARKER = />|[-+*]|\d+[.)]/g;

/**
 * Returns what looks at the lines outside code, one after the other.
 *
 * @throws OverBudget At the line that goes over.
 */
export function watchBlocks(): (line: string, number: number) => void {
  let headings = 0;
  let containers = 0;
  let notes = 0;
  let quotesBefore = 0;
  return (line, number) => {
    if (HEADING.test(line)) headings++;
    const markers = MARKERS.exec(line)?.[0].match(MARKER) ?? [];
    const quotes = markers.filter((marker) => marker === '>').length;
    // Behind an item each quote is a new one; else it may go on with the one above
    const isItem = quotes < markers.length;
    containers += markers.length - (isItem ? 0 : Math.min(quotes, quotesBefore));
    quotesBefore = quotes;
    if (line.includes('[^')) notes += line.match(NOTE)?.length ?? 0;
    const over: [count: number, most: number, what: string][] = [
      [headings, MOST.headings, 'headings'],
      [containers, MOST.containers, 'quotes and items of lists'],
      [notes, MOST.notes, 'footnotes and references to them'],
    ];
    const [, most = 0, what] = over.find(([count, most]) => count > most) ?? [];
    if (what === undefined) return;
    throw new OverBudget(
      number,
      `This text has more than ${most.toLocaleString('en')} ${what} by this line.`,
      'Divide the text into several articles.',
    );
  };
}
