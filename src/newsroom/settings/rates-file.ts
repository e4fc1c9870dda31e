/** Writes new rates into `content/site/rates.yaml`, so that what editors have noted there stays. */
import { type Document, isMap, isScalar, type Node, parseDocument, YAMLMap } from 'yaml';
import { UserError } from '../files/user-error.ts';
import type { FreshRates } from './fresh-rates.ts';

const HEADER = ` Exchange rates, by which readers see amounts in their own currency. “npm run rates” takes new ones over:
 what you note here is kept.`;

/** A rate that has changed by more than a tenth: so much is rare, and often a mistake. */
export interface Leap {
  currency: string;
  before: number;
  after: number;
}

const TENTH = 0.1;

/** What has become of the file. */
export interface RatesEdit {
  text: string;
  /** How many rates have another value than before, new ones included. */
  written: number;
  leaps: Leap[];
  /** The currencies that the new rates lack, whose lines keep their values. */
  kept: string[];
}

/**
 * Returns the text of `rates.yaml` with new rates. Comments, other keys and currencies that are not among the new rates
 * stay; such a currency notes the day and the source that were those of the file. `source` names a publisher that does
 * not name itself.
 *
 * @throws UserError When the file is no YAML, or its rates are told in another currency.
 */
export function editRates(before: string, fresh: FreshRates, source: string): RatesEdit {
  const document = parseDocument(before, { version: '1.2' });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    throw new UserError('content/site/rates.yaml can’t be read: “npm run check” says why.');
  if (document.contents === null) {
    document.commentBefore ??= HEADER;
    (document as Document).contents = new YAMLMap();
  }
  const base = document.get('base') ?? fresh.base;
  if (base !== fresh.base)
    throw new UserError(`The new rates are told in ${fresh.base}, those of content/site/rates.yaml in ${base}.`);
  const found = document.get('rates', true);
  const rates = (isMap(found) ? found : new YAMLMap()) as YAMLMap<Node, Node | null>;
  const last = { date: document.get('date'), source: document.get('source') };
  const kept = keepOthers(document, rates, fresh, last);
  setValue(document, 'base', fresh.base);
  setValue(document, 'date', fresh.date);
  setValue(document, 'source', fresh.source ?? document.get('source') ?? source);
  if (rates !== found) document.set('rates', rates);
  const leaps: Leap[] = [];
  let written = 0;
  for (const [currency, after] of fresh.rates) {
    const previous = rateOf(rates, currency);
    if (previous !== after) written++;
    if (previous !== undefined && previous > 0 && Math.abs(after / previous - 1) > TENTH)
      leaps.push({ currency, before: previous, after });
    setRate(document, rates, currency, after);
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return { text: before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text, written, leaps, kept };
}

/** Notes day and source at the lines that keep their values, as those of the file become others. */
function keepOthers(
  document: Document,
  rates: YAMLMap<Node, Node | null>,
  fresh: FreshRates,
  last: { date: unknown; source: unknown },
): string[] {
  const kept: string[] = [];
  for (const pair of rates.items) {
    const currency = isScalar(pair.key) ? String(pair.key.value) : '';
    if (fresh.rates.has(currency)) continue;
    const rate = rateOf(rates, currency);
    if (rate === undefined) continue;
    kept.push(currency);
    const own = isMap(pair.value) ? pair.value : undefined;
    const map = own ?? (document.createNode({ rate }) as YAMLMap);
    if (!own) {
      map.flow = true;
      map.comment = pair.value?.comment ?? null;
      map.commentBefore = pair.value?.commentBefore ?? null;
      pair.value = map;
    }
    for (const key of ['date', 'source'] as const)
      if (!map.has(key) && last[key] !== undefined) map.set(key, document.createNode(last[key]));
  }
  return kept;
}

/** Sets the rate of a currency, whose day and source are those of the file from now on. */
function setRate(document: Document, rates: YAMLMap<Node, Node | null>, currency: string, rate: number): void {
  const node = rates.get(currency, true) as Node | undefined;
  if (isMap(node)) {
    setIn(document, node, 'rate', rate);
    node.delete('date');
    node.delete('source');
  } else setIn(document, rates, currency, rate);
}

function setValue(document: Document, key: string, value: unknown): void {
  setIn(document, document.contents as unknown as YAMLMap, key, value);
}

/** Only the value is replaced, so that a comment behind it stays. */
function setIn(document: Document, map: YAMLMap, key: string, value: unknown): void {
  const node = map.get(key, true);
  if (!isScalar(node)) map.set(key, document.createNode(value));
  else if (node.value !== value) {
    node.value = value;
    // Otherwise the number would be printed with as many decimals as the one before
    delete node.minFractionDigits;
    delete node.source;
  }
}

function rateOf(rates: YAMLMap<Node, Node | null>, currency: string): number | undefined {
  const node = rates.get(currency, true) as Node | undefined;
  const value = isMap(node) ? node.get('rate') : isScalar(node) ? node.value : undefined;
  return typeof value === 'number' ? value : undefined;
}
