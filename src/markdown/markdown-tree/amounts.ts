/** Turns `:money[$39.6 billion]{USD=39.6e9}` into an element whose value a page can convert. */
import type { TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { CURRENCIES, isCurrency } from '../../core/money/currencies.ts';
import { readMoney, writeMoney } from '../../core/money/money.ts';
import { didYouMean } from '../../core/text/suggest.ts';
import { excerpt, report } from '../syntax/rendering.ts';

const EXAMPLE = ':money[$39.6 billion]{USD=39.6e9}';

/** Returns the amount that a `:money` directive marks, such as `USD 39.6e9`, or `undefined` where it has mistakes. */
export function amountOf({ attributes }: TextDirective): string | undefined {
  const [entry, ...others] = Object.entries(attributes ?? {});
  if (!entry || others.length > 0 || !isCurrency(entry[0])) return undefined;
  const amount = writeMoney(entry[0], entry[1] ?? '');
  return readMoney(amount) && amount;
}

/** Gives a `:money` directive its element. Returns whether it could; where not, its mistake is reported. */
export function turnAmount(node: TextDirective, file: VFile): boolean {
  const value = amountOf(node);
  if (value === undefined) report(file, 'invalid-value', node, ...faultOf(node));
  else node.data = { hName: 'data', hProperties: { value } };
  return value !== undefined;
}

/** Says what is wrong with an amount; returns the message and the hint. */
function faultOf({ attributes }: TextDirective): [message: string, hint: string] {
  const [[code, number] = ['', ''], ...others] = Object.entries(attributes ?? {});
  if (code === '')
    return ['This amount does not say its currency and number.', `Write both in the braces, such as ${EXAMPLE}.`];
  if (others.length > 0)
    return [
      'The braces of this amount hold more than one currency and its number.',
      `Write one code, an equals sign and a number, such as ${EXAMPLE}.`,
    ];
  const name = excerpt(code);
  if (!isCurrency(code)) {
    const near = /^[a-z]{3,4}$/i.test(code) ? didYouMean(code.toUpperCase(), CURRENCIES) : '';
    return [
      `There is no currency “${name}”.`,
      `${near ? `${near} ` : ''}Write the three letters of its code (ISO 4217), such as ${EXAMPLE}.`,
    ];
  }
  if (!number)
    return [
      'This amount has a currency, and no number.',
      `Write the number after an equals sign, such as {${name}=39.6e9} for 39.6 billion.`,
    ];
  return [
    `“${excerpt(number)}” can’t be read as a number.`,
    `Write digits alone, with a point before decimals, such as {${name}=1250.50}; e6 stands for millions, e9 for billions (thousand millions): {${name}=39.6e9}.`,
  ];
}
