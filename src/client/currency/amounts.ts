/** Shows the amounts that editors have marked in another currency, with the day and the source of the rate. */
import type { CurrencyOffer } from '../../core/money/currency-offer.ts';
import { formatConverted, readMoney } from '../../core/money/money.ts';
import { describe } from './rate-note.ts';

/**
 * Prints each amount of the page in a currency behind what was written; an amount of that currency, or of one without a
 * rate, stays alone. Without a currency all stay alone.
 */
export function showAmounts({ rates, notes }: CurrencyOffer, currency: string): void {
  for (const shown of document.querySelectorAll('.converted')) shown.remove();
  const to = rates[currency];
  if (!to) return;
  for (const written of document.querySelectorAll<HTMLDataElement>('main data[value]')) {
    const amount = readMoney(written.value);
    const from = amount && rates[amount.currency];
    if (!from || amount.currency === currency) continue;
    const text = formatConverted(amount, to[0] / from[0], currency, document.documentElement.lang);
    const note = [...new Set([from[1], to[1]].flatMap((index) => notes[index ?? -1] ?? []))].join(' ');
    written.after(convert(text, note));
  }
}

function convert(text: string, note: string): HTMLElement {
  const shown = document.createElement('span');
  shown.className = 'converted';
  const amount = document.createElement('button');
  amount.type = 'button';
  const isolated = document.createElement('bdi');
  isolated.textContent = text;
  amount.append('≈\u00a0', isolated);
  describe(amount, note);
  shown.append(' (', amount, ')');
  return shown;
}
