/** The entry of the files of currencies and rates, one in each language, which pages load when a reader wants one. */
import { createCurrencyOffer, hasCurrencyOffer } from '../money/currency-offer.ts';
import { currenciesPath } from '../routes/file-paths.ts';
import type { Rates } from '../schemas/rates.ts';
import { homePath } from '../urls/permalink.ts';
import { asContent, type OutputFileKind } from './output-file-kind.ts';

/** Apart from the pages, so that new rates change no page. */
export const currencies: OutputFileKind<undefined> = {
  mediaType: 'application/json',
  *when({ homes, rates }) {
    if (hasCurrencyOffer(rates)) for (const locale of homes) yield { locale, item: undefined };
  },
  path: (_, locale, { permalinks }) => currenciesPath(homePath(permalinks, locale.path)),
  make:
    ({ rates, dictionaryOf }) =>
    ({ locale }) =>
      asContent(JSON.stringify(createCurrencyOffer(rates as Rates, dictionaryOf(locale)))),
};
