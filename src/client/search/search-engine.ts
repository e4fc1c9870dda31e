/**
 * Asks the search engine, which runs in a worker of its own, because the pages' policy lets no page compile
 * WebAssembly.
 */
import { createExcerpt, type ExcerptPart, locateLetters } from '../../core/search/search-excerpt.ts';
import { isAnswer, isAsked } from '../../core/search/search-match.ts';
import { readQuery, type SearchQuery } from '../../core/search/search-query.ts';
import { showSearchText } from '../../core/search/word-division.ts';
import { mergeNewest } from './newest-first.ts';
import {
  askWorker,
  type EngineAnswer,
  type EngineResult,
  type EngineStory,
  type EngineWorker,
} from './search-worker.ts';

/** The place of a language's index. */
export interface SearchPlace {
  /** The address of its folder, with a slash at the end. */
  base: string;
  shards: string[];
}

/** The values that a story must have, by `category` or `year`. */
export type SearchFilters = Record<string, string[]>;

export interface FoundStory {
  url: string;
  title: string;
  excerpt: ExcerptPart[];
  category: string;
  /** A day, or a date-time with its offset. */
  date: string;
  /** The language of the story, as a BCP 47 tag. */
  locale: string;
}

/** The stories that were found, the best first. They are loaded as they are shown, and only until the next query. */
export interface Findings {
  count: number;
  load(from: number, to: number): Promise<FoundStory[]>;
}

/** In which order stories are shown: the best first, or the newest. */
export type SearchOrder = 'relevance' | 'newest';

/** A search engine that was started; `find` rejects where the index can't be reached. */
export interface SearchEngine {
  find(query: string, filters: SearchFilters, order?: SearchOrder): Promise<Findings>;
}

/** The number of the best uncertain results that are read to decide. */
const DOUBTFUL = 40;
/** The number of the best results that are read to find a phrase in them. */
const PHRASED = 200;

/**
 * A word in a title counts five times, by the engine's own rule; ends of words tell that a story matches, not how well.
 */
const RANKING = { metaWeights: { ends: 0 } };

type Candidate = { shard: string; result: EngineResult; stems: string[] };

/**
 * Starts the engine for an index; `worker` runs Pagefind's script. Rejects where the script or the index can't be
 * loaded.
 */
export async function openEngine({ base, shards }: SearchPlace, worker: EngineWorker): Promise<SearchEngine> {
  const ask = askWorker(worker);
  const start = async (shard: string) => {
    await ask(shard, 'init', { basePath: base, language: shard, ranking: RANKING });
    // Only in this mode does the engine tell which of a story's words it took for those of the query
    await ask(shard, 'enterPlaygroundMode');
  };
  // All shards share one WebAssembly, which the first one loads: if they started at once, each would take it from the
  // others
  const [first = '', ...others] = shards;
  await start(first);
  await Promise.all(others.map(start));

  /** Results that the worker holds in memory until it is told to release them. */
  const held: Candidate[] = [];
  const release = () => {
    for (const { shard, result } of held.splice(0)) ask(shard, 'releaseData', result.data).catch(() => {});
  };
  const search = async (words: string, filters: SearchFilters, order: SearchOrder): Promise<Candidate[]> => {
    const options = order === 'newest' ? { filters, sort: { date: 'desc' } } : { filters };
    const answers = await Promise.all(
      shards.map(async (shard) => {
        const answer = (await ask(shard, 'search', words, options)) as EngineAnswer;
        return answer.results.map((result) => ({ shard, result, stems: answer.search_keywords ?? [] }));
      }),
    );
    held.push(...answers.flat());
    // By date, those of each shard stay in their order
    return order === 'newest' ? answers.flat() : answers.flat().sort((a, b) => b.result.score - a.result.score);
  };
  const read = async ({ shard, result }: Candidate) => (await ask(shard, 'getData', result.data)) as EngineStory;

  return {
    async find(query, filters, order = 'relevance') {
      release();
      const asked = readQuery(query);
      const found = await findCandidates(asked, (words) => search(words, filters, order), read);
      const ofShards = Map.groupBy(found, ({ shard }) => shard).values();
      const dateOf = async (candidate: Candidate) => (await read(candidate)).filters.date[0];
      const pick =
        order === 'newest'
          ? mergeNewest([...ofShards], dateOf)
          : async (from: number, to: number) => found.slice(from, to);
      const show = async (candidate: Candidate) => toStory(await read(candidate), candidate, asked);
      return { count: found.length, load: async (from, to) => Promise.all((await pick(from, to)).map(show)) };
    },
  };
}

/**
 * Finds stories that match the words; else those that match their smaller pieces; else those that hold the letters in a
 * row. Of these, they are the ones that hold all phrases of the query.
 */
async function findCandidates(
  { words, pieces, letters, phrases }: SearchQuery,
  search: (words: string) => Promise<Candidate[]>,
  read: (candidate: Candidate) => Promise<EngineStory>,
): Promise<Candidate[]> {
  if (words === '') return [];
  let doubtful: Candidate[] = [];
  for (const asked of new Set([words, pieces].filter(Boolean))) {
    const candidates = await search(asked);
    const certain = candidates.filter(({ result, stems }) => isAnswer(stems, matchedWords(result)));
    if (certain.length > 0 && phrases.length > 0) return holdingPhrases(certain.slice(0, PHRASED), phrases, read);
    if (certain.length > 0) return certain;
    if (doubtful.length === 0) doubtful = candidates;
  }
  if (phrases.length > 0) return [];
  const likely = doubtful.slice(0, DOUBTFUL);
  const contents = await Promise.all(likely.map(async (candidate) => (await read(candidate)).content));
  return likely.filter((_, index) => locateLetters(contents[index] as string, letters).length > 0);
}

/** Returns those that hold each phrase as it was written, in title or text. */
async function holdingPhrases(
  candidates: Candidate[],
  phrases: readonly string[],
  read: (candidate: Candidate) => Promise<EngineStory>,
): Promise<Candidate[]> {
  const stories = await Promise.all(candidates.map(read));
  return candidates.filter((_, index) => {
    const { content, meta } = stories[index] as EngineStory;
    const texts = [content, ...Object.values(meta)];
    return phrases.every((phrase) => texts.some((text) => locateLetters(text, phrase, true).length > 0));
  });
}

function matchedWords({ scores = [], verbose_meta_scores = [] }: EngineResult): string[] {
  return [
    ...scores.map(({ search_term }) => search_term),
    ...verbose_meta_scores.flatMap(({ matched_terms }) => matched_terms),
  ];
}

function toStory(story: EngineStory, { stems }: Candidate, { letters }: SearchQuery): FoundStory {
  const { content, filters, weighted_locations: found } = story;
  const row = locateLetters(content, letters);
  const single = found.filter(({ verbose }) => isAsked(verbose.word_string, stems)).map(({ location }) => location);
  return {
    url: story.raw_url,
    title: showSearchText(story.meta.title),
    excerpt: createExcerpt(content, [...row, ...single], row[0]),
    category: filters.category[0],
    date: filters.date[0],
    locale: filters.language[0],
  };
}
