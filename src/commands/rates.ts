/** `npm run rates`: takes published exchange rates over into `content/site/rates.yaml`. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { countOf, visible } from '../newsroom/report/print-problems.ts';
import { LARGEST, readFreshRates } from '../newsroom/settings/fresh-rates.ts';
import { editRates, type Leap } from '../newsroom/settings/rates-file.ts';
import { causeOf, tellFault } from './command-fault.ts';

const USAGE = `Usage: npm run rates -- <file or address>

Takes exchange rates over into content/site/rates.yaml, from a file or an https address. It reads the daily XML of the
European Central Bank (https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml), and JSON such as
{"base": "EUR", "date": "2026-08-28", "source": "…", "rates": {"USD": 1.0839}}.
Comments, other keys and currencies that are not among the new rates stay. A change of more than a tenth is reported.`;

/** Milliseconds after which an address counts as out of reach. */
const PATIENCE = 30_000;

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  const [place, ...others] = positionals;
  if (values.help) console.log(USAGE);
  else if (place === undefined || others.length > 0)
    throw new UserError(`One file or address with rates is needed.\n\n${USAGE}`);
  else await takeOver(place);
} catch (error) {
  tellFault(error);
}

async function takeOver(place: string): Promise<void> {
  const { contentDir } = readEnvironment(process.env, process.cwd());
  const file = join(contentDir, 'site/rates.yaml');
  const fresh = readFreshRates(await read(place));
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { text, written, leaps, kept } = editRates(before, fresh, sourceOf(place));
  if (text !== before) writeWholeSync(file, text);
  const lines = [
    `content/site/rates.yaml has the rates of ${fresh.date}: ${countOf(written, 'rate is', 'rates are')} new.`,
    kept.length > 0 && `Not among the new rates, so left as they are: ${kept.join(', ')}.`,
    ...leaps.map(tell),
    leaps.length > 0 && 'Compare these with another source before you commit.',
  ];
  console.log(lines.flatMap((line) => (line ? [visible(line)] : [])).join('\n'));
}

function tell({ currency, before, after }: Leap): string {
  const change = new Intl.NumberFormat('en', { style: 'percent', signDisplay: 'always' }).format(after / before - 1);
  return `${currency} has changed by ${change}: from ${before} to ${after}.`;
}

async function read(place: string): Promise<string> {
  if (!/^[a-z]+:\/\//i.test(place)) {
    if (statSync(place, { throwIfNoEntry: false })?.isFile()) return readFileSync(place, 'utf8');
    throw new UserError(visible(`There is no file ${place}.`));
  }
  if (!/^https:\/\//i.test(place)) throw new UserError('Rates are read from https addresses alone.');
  const response = await fetch(place, { signal: AbortSignal.timeout(PATIENCE) }).catch((error: Error) => {
    throw new UserError(visible(`${place} can’t be reached: ${causeOf(error)}.`));
  });
  if (!response.ok) throw new UserError(`The address answers ${response.status} (${visible(response.statusText)}).`);
  const text = await response.text();
  if (text.length > LARGEST) throw new UserError('What lies at the address is too large to be a file of rates.');
  return text;
}

/** Names a publisher that does not name itself, by the host of its address. */
function sourceOf(place: string): string {
  return URL.canParse(place) ? new URL(place).host : place;
}
