/** The kinds of values that all schemas share; the error text of a schema tells editors what to write instead. */

import { z } from 'zod';
import { tokensOf } from '../i18n/tokens.ts';
import { balanceBidi } from '../text/bidi.ts';
import { withoutHidden } from '../text/hidden-characters.ts';
import { didYouMean } from '../text/suggest.ts';
import { decodeSafely } from '../urls/permalink.ts';
import { ADDRESS_TOKENS, hasTokenFirst, isReadable, isSafeAddress, unknownTokens } from '../urls/url-template.ts';
import { itemsOfText, type ListOf, printItem, printList } from './list-text.ts';

/** Matches control characters (Unicode general category Cc) other than tabs and line ends. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/**
 * Makes the schema of a text that readers see. It is trimmed and must not be empty; direction controls that it leaves
 * open are closed.
 *
 * @param hint What an editor is told to write where there is no text.
 */
export function text(hint: string) {
  return written(hint).overwrite((value) => value + balanceBidi(value));
}

/** Makes the schema of a text that is trimmed, not empty, and otherwise as written. */
function written(hint: string) {
  // Half of a surrogate pair, which "\\ud83d" in quotes makes, can't be written in UTF-8
  return z
    .string({ error: hint })
    .overwrite((value) => value.toWellFormed())
    .trim()
    .min(1, { error: hint })
    .refine((value) => !CONTROL.test(value), {
      error: 'It holds a control character that nobody sees: delete the place and type it again.',
    });
}

/** Makes the schema of an address with http(s), mailto or tel, or of a relative one. */
export function address(hint = 'Write an address such as https://www.example.org/page or /en/page/.') {
  return written(hint)
    .overwrite(withoutHidden)
    .refine(isSafeAddress, {
      error: 'Only http, https, mailto, tel and relative addresses are safe for readers.',
      params: { check: 'unsafe-address' },
    })
    .refine((value) => !/\s/.test(value), {
      error: ({ input }) => {
        const written = String(input).trim();
        const isScheme = /^(?:https?|mailto|tel):\s/i.test(written) || /^tel:/i.test(written);
        return isScheme
          ? `An address has no spaces: take them away: ${written.replace(/\s+/g, '')}`
          : `An address has no spaces: write %20 in their place: ${encodeURI(decodeSafely(written))}`;
      },
    })
    .refine((value) => /\s/.test(value) || !isSafeAddress(value) || isReadable(value), {
      error: 'No browser can read this address: copy it anew from the page that you mean.',
    });
}

const TOKENS = ADDRESS_TOKENS.map((token) => `{${token}}`);

/** Makes the schema of an address that may hold tokens such as `{locale}`. */
export function addressTemplate() {
  return address()
    .refine((value) => unknownTokens(value).length === 0, {
      error: `The tokens of an address are ${TOKENS.slice(0, -1).join(', ')} and ${TOKENS.at(-1)}.`,
    })
    .refine((value) => unknownTokens(value).length > 0 || !hasTokenFirst(value), {
      error: 'An address can’t begin with a token: write https://, mailto:, tel: or a slash before it.',
      params: { check: 'unsafe-address' },
    });
}

/** Makes the schema of the id of `an author` or another kind, which is the name of a file or, for stories, a folder. */
export function id(kind: 'an author' | 'a category' | 'a call to action' | 'a story') {
  const source = kind === 'a story' ? 'the name of its folder' : 'its file name without the ending';
  return written(`Write the id of ${kind}, which is ${source}, such as “${kind.split(' ').at(-1)}-1”.`).overwrite(
    (value) => withoutHidden(value).normalize('NFC'),
  );
}

/**
 * Makes the schema of a list, where a single value counts as a list of one. A list that is written as one text is
 * refused.
 *
 * @param of What the items are, by which such a text is known.
 */
export function list<T extends z.ZodType>(item: T, hint: string, of: ListOf = 'names') {
  return z.preprocess(
    (value, context) => {
      if (value === undefined || Array.isArray(value)) return value;
      const items = typeof value === 'string' ? itemsOfText(value, of) : undefined;
      if (!items) return [value];
      context.addIssue({ code: 'custom', message: listHint(items, of, String(value).trim()), input: value });
      return z.NEVER;
    },
    z.array(item, { error: hint }),
  );
}

function listHint(items: string[], of: ListOf, written: string): string {
  const [first = ''] = items;
  if (of === 'texts' && items.length > 1 && items.length < 10)
    return `Write nothing behind the colon and, indented below it, ${items.map((item) => `“- ${printItem(item)}”`).join(', ')}.`;
  if (of === 'texts') return `Write each on a line of its own that begins with “- ”: - ${printItem(first)}`;
  const whole = /^[^,;\n，、；،•[\]“”]+$/.test(written) && of === 'names';
  return `Write a list: ${printList(items)}.${whole ? ` Is it one, put it in brackets: [${written}].` : ''}`;
}

/**
 * A note that tells two meanings of one phrase apart. The key of the phrase in `content/words/` is then `phrase
 * (context)`.
 */
export const phraseContext = text('Write a word or two that tell this meaning from another, such as “broadcasts”.');

/** `true` or `false`. Words that mean one of them elsewhere are told which (YAML 1.1 knew yes, no, on and off). */
export const flag = z.boolean({
  error: ({ input }) => {
    const word = String(input).trim().toLowerCase();
    if (word === 'true' || word === 'false') return `Write it without quotes: ${word}.`;
    if (/^(?:yes|y|on|1)$/.test(word)) return 'Write true, without quotes: true.';
    return /^(?:no|n|off|0)$/.test(word) ? 'Write false, without quotes: false.' : 'Write true or false.';
  },
});

/** Makes the schema of a text that may hold one token, such as `{count}`, and no other. */
export function textWithToken(hint: string, token: string) {
  return text(hint).superRefine((value, context) => {
    const unknown = tokensOf(value).find((one) => one !== token);
    if (unknown === undefined) return;
    const remedy = didYouMean(unknown, [token], 'What can stand there is');
    context.addIssue({
      code: 'custom',
      message: `Nothing is filled in for ${unknown}: readers would see it. ${remedy}`,
    });
  });
}
