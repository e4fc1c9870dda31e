/** Ends a bare address before the punctuation of sentences that are written without spaces. */
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, ConstructRecord, Event, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Apostrophes, hyphens and middle dots stand inside addresses too: /wiki/Cauchy–Schwarz, /wiki/ジョン・スミス. */
const INSIDE = '\\u2010-\\u2013\\u2019\\u00B7\\u2027\\u30FB\\uFF65';
const PUNCTUATION = String.raw`(?![\u0000-\u007F${INSIDE}])[\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}\u2014\u2015\u200B\uFF1C\uFF1E\uFF5C\uFF5E]`;
const ENDING = new RegExp(PUNCTUATION, 'u');
/** What GFM leaves out where it ends an address, as far as it can stand before an ending. */
const TRAIL = /[?!.,:*_~'"]+$/;
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s/?#.][^\s]*$/i;
const LETTER_H = [72, 104] as const;
const LETTER_W = [87, 119] as const;

/** Matches the rest of a bare address that belongs to the sentence around it. */
export const SENTENCE_REST = new RegExp(`(?:${PUNCTUATION}.*|[${INSIDE}]+)$`, 'u');

/**
 * Adds bare addresses to the parser of a unified processor, before those of GFM. GFM 0.29, 6.9 leaves ASCII punctuation
 * out of an address where it ends one; that of other scripts has no space behind it, and ends it anywhere.
 */
export function bareAddresses(this: Processor): undefined {
  const data = this.data();
  const text: ConstructRecord = {};
  const gfm = gfmAutolinkLiteral().text ?? {};
  for (const [codes, token] of [
    [LETTER_H, 'literalAutolinkHttp'],
    [LETTER_W, 'literalAutolinkWww'],
  ] as const) {
    for (const code of codes) text[code] = endedAddress([gfm[code] ?? []].flat().at(-1)?.previous, token);
  }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text }];
}

function endedAddress(previous: Construct['previous'], token: 'literalAutolinkHttp' | 'literalAutolinkWww'): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let left = 0;
    const scan: Construct = {
      partial: true,
      tokenize: (inner, found, missing) =>
        readUpToEnding(inner, found, missing, (length) => {
          left = length;
        }),
    };
    const consume: State = (code) => {
      effects.consume(code);
      left--;
      return left > 0 ? consume : end;
    };
    const end: State = (code) => {
      effects.exit(token);
      effects.exit('literalAutolink');
      return ok(code);
    };
    const begin: State = (code) => {
      if (isInLabel(this.events)) return nok(code);
      effects.enter('literalAutolink');
      effects.enter(token);
      return consume(code);
    };
    return (code) =>
      previous?.call(this, this.previous) === false ? nok(code) : effects.check(scan, begin, nok)(code);
  };
  return { name: 'endedAddress', tokenize, ...(previous && { previous }) };
}

/** Reads up to an ending, and tells the length of the address before it; there is none where a space comes first. */
function readUpToEnding(
  effects: Parameters<Tokenizer>[0],
  ok: State,
  nok: State,
  tell: (length: number) => void,
): State {
  let address = '';
  const read: State = (code) => {
    if (code === null || code <= 32 || code === 60 || /\s/.test(String.fromCharCode(code))) return leave(code);
    if (isEnding(code)) {
      const bare = address.replace(TRAIL, '');
      tell(bare.length);
      return ADDRESS.test(bare) ? leave(code, ok) : leave(code);
    }
    address += String.fromCharCode(code);
    // All that is neither http:// nor www. is left at its fourth letter
    if (address.length === 4 && !/^(?:http|www\.)$/i.test(address)) return leave(code);
    effects.consume(code);
    return read;
  };
  const leave = (code: Code, to = nok): State | undefined => {
    effects.exit('data');
    return to(code);
  };
  return (code) => {
    effects.enter('data');
    return read(code);
  };
}

function isEnding(code: number): boolean {
  return code > 127 && ENDING.test(String.fromCharCode(code));
}

/** Returns whether an open bracket may still become a link, in which no other can stand, as GFM's own parser asks. */
function isInLabel(events: TokenizeContext['events']): boolean {
  const isOpen = ([, token]: Event) => /^label(?:Link|Image)$/.test(token.type) && !token._balanced;
  const at = events.findLastIndex((event) => isOpen(event) || event[1]._gfmAutolinkLiteralWalkedInto === true);
  const isInside = at >= 0 && isOpen(events[at] as Event);
  const last = events.at(-1)?.[1];
  if (last && !isInside) last._gfmAutolinkLiteralWalkedInto = true;
  return isInside;
}
