/**
 * Finds emphasis in a time that grows with the text, where the parser's own search tries every opening mark for every
 * closing one, and goes through all that stands between them again (CommonMark 0.31.2, appendix, “process emphasis”).
 */
import type { Construct, Event, Point, Resolver, Token, TokenizeContext } from 'micromark-util-types';
import { OverBudget } from './budgets.ts';

/** How deep one emphasis may stand in another. */
const DEEPEST = 100;
/** How many rows of ~~ a paragraph may have: each makes the parser move all that follows it. */
const MOST_STRIKES = 2000;

/** A row of `*` or `_`, of which marks are taken from both ends. */
interface Run {
  token: Token;
  marker: string;
  /** The number of marks that are left. */
  size: number;
  closings: Span[];
  /** The innermost first. */
  openings: Span[];
}

interface Span {
  /** The marks on either side. */
  use: 1 | 2;
  open: Run;
  close: Run;
}

/** Returns the construct with a search that takes no longer than the text is long. */
export function withLinearSearch(construct: Construct): Construct {
  if (construct.name === 'attention') return { ...construct, resolveAll: resolveAttention };
  if (construct.name === 'strikethrough' && construct.resolveAll)
    return { ...construct, resolveAll: withoutVainClosers(construct.resolveAll) };
  return construct;
}

const resolveAttention: Resolver = (events, context) => {
  const runs = new Map<Token, Run>();
  for (const [kind, token] of events) {
    if (kind !== 'enter' || token.type !== 'attentionSequence') continue;
    const { start, end } = token;
    const marker = context.sliceSerialize(token).charAt(0);
    runs.set(token, { token, marker, size: end.offset - start.offset, closings: [], openings: [] });
  }
  if (runs.size === 0) return events;
  matchRuns([...runs.values()]);
  const nested = nestEvents(events, runs, context);
  // The parser keeps the list itself
  events.length = 0;
  for (const event of nested) events.push(event);
  return events;
};

function matchRuns(runs: readonly Run[]): void {
  const openers: { run: Run; index: number }[] = [];
  const left: { run: Run; index: number }[] = [];
  // Up to which run none can open what such a closing run ends
  const vain = new Map<string, number>();
  for (const [index, run] of runs.entries()) {
    while (run.token._close && run.size > 0) {
      const kind = `${run.marker}${run.size % 3}${Boolean(run.token._open)}`;
      const from = vain.get(kind) ?? -1;
      const at = openers.findLastIndex(({ run: opener, index }) => index <= from || isPair(opener, run));
      const opener = openers[at];
      if (!opener || opener.index <= from) {
        vain.set(kind, index - 1);
        break;
      }
      openers.length = at + 1;
      const inside = left.splice(left.findLastIndex(({ index }) => index <= opener.index) + 1);
      // The parser tries once more what a span takes in, as some of it may have become shorter since
      if (inside.length > 1) matchRuns(inside.map(({ run }) => run));
      const span: Span = { use: opener.run.size > 1 && run.size > 1 ? 2 : 1, open: opener.run, close: run };
      opener.run.openings.push(span);
      run.closings.push(span);
      opener.run.size -= span.use;
      run.size -= span.use;
      if (opener.run.size === 0) {
        openers.pop();
        left.pop();
      }
      // Of another length it may open what it could not
      else for (const [kind, last] of vain) if (last >= opener.index) vain.set(kind, opener.index - 1);
    }
    if (run.size === 0) continue;
    left.push({ run, index });
    if (run.token._open) openers.push({ run, index });
  }
}

function isPair(open: Run, close: Run): boolean {
  if (open.marker !== close.marker) return false;
  const isEitherBoth = open.token._close || close.token._open;
  return !(isEitherBoth && close.size % 3 !== 0 && (open.size + close.size) % 3 === 0);
}

interface Frame {
  span: Tokens;
  /** Where its words begin among the events. */
  from: number;
  holdsStrikes: boolean;
}

interface Tokens {
  group: Token;
  opening: Token;
  text: Token;
  closing: Token;
}

/** Returns the events with those of each span around what stands in it. */
function nestEvents(events: readonly Event[], runs: ReadonlyMap<Token, Run>, context: TokenizeContext): Event[] {
  const nested: Event[] = [];
  const frames: Frame[] = [];
  const tokens = new Map<Span, Tokens>();
  for (const run of runs.values()) placeSpans(run, tokens);
  for (const event of events) {
    const [kind, token] = event;
    const run = runs.get(token);
    if (!run) {
      nested.push(event);
      const frame = frames.at(-1);
      if (frame && token.type === 'strikethroughSequenceTemporary') frame.holdsStrikes = true;
      continue;
    }
    if (kind === 'exit') continue;
    for (const _ of run.closings) leave(frames.pop() as Frame, nested, context);
    if (run.size > 0) nested.push(['enter', token, context], ['exit', token, context]);
    for (const span of run.openings.toReversed()) {
      const made = tokens.get(span) as Tokens;
      const { group, opening, text } = made;
      nested.push(['enter', group, context], ['enter', opening, context]);
      nested.push(['exit', opening, context], ['enter', text, context]);
      frames.push({ span: made, from: nested.length, holdsStrikes: false });
      if (frames.length > DEEPEST) throw tooDeep(token.start.line);
    }
  }
  return nested;
}

function leave({ span, from, holdsStrikes }: Frame, nested: Event[], context: TokenizeContext): void {
  // A strike ends in the span in which it begins
  if (holdsStrikes) {
    const constructs = context.parser.constructs.insideSpan.null ?? [];
    const resolvers = new Set(constructs.flatMap(({ resolveAll }) => resolveAll ?? []));
    let inside = nested.splice(from);
    for (const resolve of resolvers) inside = resolve(inside, context);
    for (const event of inside) nested.push(event);
  }
  const { group, text, closing } = span;
  nested.push(['exit', text, context], ['enter', closing, context]);
  nested.push(['exit', closing, context], ['exit', group, context]);
}

/** Makes the tokens of a run's spans, from its ends inwards, and leaves the rest of the run as text. */
function placeSpans({ token, closings, openings }: Run, tokens: Map<Span, Tokens>): void {
  for (const span of closings) {
    const start = { ...token.start };
    token.start = moved(token.start, span.use);
    const made = tokens.get(span) as Tokens;
    made.text.end = { ...start };
    made.closing.start = start;
    made.closing.end = { ...token.start };
    made.group.end = { ...token.start };
  }
  for (const span of openings) {
    const end = { ...token.end };
    token.end = moved(token.end, -span.use);
    const [group, opening, text] =
      span.use > 1
        ? (['strong', 'strongSequence', 'strongText'] as const)
        : (['emphasis', 'emphasisSequence', 'emphasisText'] as const);
    const start = { ...token.end };
    tokens.set(span, {
      group: { type: group, start, end },
      opening: { type: opening, start: { ...start }, end: { ...end } },
      text: { type: text, start: { ...end }, end },
      closing: { type: opening, start: end, end },
    });
  }
  token.type = 'data';
}

function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}

/**
 * Takes from two tildes that nothing opens the right to close, as the search for what opens them goes back to the
 * beginning.
 */
function withoutVainClosers(resolve: Resolver): Resolver {
  return (events, context) => {
    // For each that may open: how deep strikes stand in each other before it
    const openers: number[] = [];
    let depth = 0;
    let count = 0;
    for (const [kind, token] of events) {
      if (kind !== 'enter' || token.type !== 'strikethroughSequenceTemporary') continue;
      if (++count > MOST_STRIKES) throw tooManyStrikes(token.start.line);
      const before = token._close ? openers.pop() : undefined;
      if (before !== undefined) {
        depth = Math.max(before, depth + 1);
        if (depth > DEEPEST) throw tooDeep(token.start.line);
        continue;
      }
      token._close = false;
      if (!token._open) continue;
      openers.push(depth);
      depth = 0;
    }
    return resolve(events, context);
  };
}

function tooManyStrikes(line: number): OverBudget {
  return new OverBudget(
    line,
    `This paragraph has more than ${MOST_STRIKES.toLocaleString('en')} marks ~~ by this line.`,
    'Divide it by empty lines.',
  );
}

function tooDeep(line: number): OverBudget {
  return new OverBudget(
    line,
    `Emphasis stands in emphasis here, more than ${DEEPEST} deep.`,
    'Close each *, _ or ~~ where its words end, and write \\* for a star that is to be seen.',
  );
}
