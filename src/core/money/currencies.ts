/** The currencies that readers can choose, with the signs that they go by; safe in the browser. */

/** The signs by code (ISO 4217), in the order in which they are offered. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  AED: 'د.إ',
  ARS: 'ARS$',
  AUD: 'A$',
  BDT: '৳',
  BGN: 'лв',
  BHD: '.د.ب',
  BOB: '$b',
  BRL: 'R$',
  CAD: 'C$',
  CHF: 'CHF',
  CNY: '¥',
  COP: 'COL$',
  CZK: 'Kč',
  DKK: 'KR',
  EGP: 'E£',
  EUR: '€',
  GBP: '£',
  HKD: 'HKD',
  HRK: 'kn',
  HUF: 'Ft',
  IDR: 'Rp',
  INR: '₹',
  JPY: '¥',
  KES: 'KSh',
  KWD: 'ك.د',
  KZT: '₸',
  MAD: 'م.د.',
  MNT: '₮',
  MXN: 'Mex$',
  NZD: 'NZ$',
  OMR: 'ر.ع.',
  PEN: 'S/.',
  PHP: '₱',
  PKR: '₨',
  PLN: 'zł',
  QAR: 'ر.ق',
  RON: 'lei',
  RUB: '₽',
  SAR: 'ر.س',
  SEK: 'kr',
  THB: '฿',
  TRY: '₺',
  TWD: 'NT$',
  UAH: '₴',
  UGX: 'USh',
  VES: 'Bs',
  VND: '₫',
  ZAR: 'R',
};

/** The codes of all currencies that `Intl` knows, and of those that readers can choose, some of which are of the past. */
export const CURRENCIES: ReadonlySet<string> = new Set([
  ...Intl.supportedValuesOf('currency'),
  ...Object.keys(CURRENCY_SIGNS),
]);

/** Returns whether there is, or was, a currency of this code, in capitals or not. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code.toUpperCase());
}
