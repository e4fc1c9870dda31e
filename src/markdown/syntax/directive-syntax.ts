/** Reads `:::name` and `:name[…]{…}` for our own names only; every other colon stays text. */
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Construct, Event, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

export const CONTAINER_NAMES = [
  'note',
  'warning',
  'facts',
  'pullquote',
  'gallery',
  'chart',
  'numbers',
  'timeline',
  'questions',
  'related',
  'newsletter',
  'update',
  'audio',
  'video',
  'map',
] as const;
export const INLINE_NAMES = ['abbr', 'lang', 'money'] as const;

/** The boxes that take attributes in braces. */
const WITH_ATTRIBUTES: readonly string[] = [
  'gallery',
  'chart',
  'update',
  'audio',
  'video',
  'map',
] satisfies ContainerName[];

export type ContainerName = (typeof CONTAINER_NAMES)[number];

const COLON = 58;
const ATTRIBUTES = 'directiveContainerAttributes';
const { flow, text } = directive();
const container = onlyConstruct(flow?.[COLON], 0);
const inline = onlyConstruct(text?.[COLON], 0);

/** Adds the syntax of directives to the parser of a unified processor. */
export function directiveSyntax(this: Processor): undefined {
  const data = this.data();
  const syntax = {
    flow: { [COLON]: { ...container, tokenize: tokenizeContainer } },
    text: { [COLON]: { ...inline, tokenize: tokenizeInline } },
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown({ verbose: true })];
}

/**
 * Reads a box; it looks ahead for a known name first, so that text behind an unknown one is not searched for its end.
 * Only some boxes take attributes.
 */
const tokenizeContainer: Tokenizer = function (effects, ok, nok) {
  const finish: State = (code) => (hasForeignAttributes(this) ? nok : ok)(code);
  const read = container.tokenize.call(this, effects, finish, nok);
  return effects.check({ tokenize: tokenizeContainerName, partial: true }, read, nok);
};

function hasForeignAttributes(context: TokenizeContext): boolean {
  const parts = partsOf(context, 'directiveContainer');
  const name = parts.find(isOf('directiveContainerName'))?.[1];
  return parts.some(isOf(ATTRIBUTES)) && !(name && isKnown(WITH_ATTRIBUTES, context.sliceSerialize(name)));
}

const tokenizeContainerName: Tokenizer = (effects, ok, nok) => {
  let colons = 0;
  let name = '';
  return start;
  function start(code: number | null): State | undefined {
    effects.enter('directiveContainerSequence');
    return more(code);
  }
  function more(code: number | null): State | undefined {
    const isColon = code === COLON && name === '';
    const isLetter = code !== null && code >= 97 && code <= 122 && name.length < 10;
    if (isColon) colons++;
    else if (isLetter) name += String.fromCharCode(code);
    else {
      effects.exit('directiveContainerSequence');
      return colons >= 3 && isKnown(CONTAINER_NAMES, name) ? ok(code) : nok(code);
    }
    effects.consume(code);
    return more;
  }
};

/** Reads an inline directive, and takes it only where it has one of our names, a label and attributes. */
const tokenizeInline: Tokenizer = function (effects, ok, nok) {
  return inline.tokenize.call(this, effects, (code) => (isWholeInline(this) ? ok : nok)(code), nok);
};

function isWholeInline(context: TokenizeContext): boolean {
  const parts = partsOf(context, 'directiveText');
  const name = parts.find(isOf('directiveTextName'))?.[1];
  return (
    name !== undefined &&
    isKnown(INLINE_NAMES, context.sliceSerialize(name)) &&
    parts.some(isOf('directiveTextLabel')) &&
    parts.some(isOf('directiveTextAttributes'))
  );
}

/** Returns the events of the directive that was read last. */
function partsOf({ events }: TokenizeContext, type: Event[1]['type']): Event[] {
  return events.slice(events.findLastIndex(([kind, token]) => kind === 'enter' && token.type === type));
}

function isOf(type: Event[1]['type']) {
  return (event: Event): boolean => event[1].type === type;
}

function isKnown(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

function onlyConstruct(constructs: Construct | Construct[] | undefined, index: number): Construct {
  const construct = [constructs].flat()[index];
  if (!construct) throw new Error('micromark-extension-directive no longer offers this construct.');
  return construct;
}
