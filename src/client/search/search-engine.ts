/**
 * Asks the search engine, which runs in a worker of its own, because the pages' policy lets no page compile
 * WebAssembly.
 */
import { createExcerpt, type ExcerptPart, locateInside, locateLetters } from '../../core/search/search-excerpt.ts';
import { isAsked } from '../../core/search/search-match.ts';
import { readQuery, type SearchQuery } from '../../core/search/search-query.ts';
import { showSearchText } from '../../core/search/word-division.ts';
import { type Candidate, findCandidates, type SearchAnswer } from './find-candidates.ts';
import { mergeNewest } from './newest-first.ts';
import { askWorker, type EngineAnswer, type EngineStory, type EngineWorker } from './search-worker.ts';

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

/**
 * A word in a title counts five times, by the engine's own rule; ends of words tell that a story matches, not how well.
 */
const RANKING = { metaWeights: { ends: 0, pairs: 0 } };

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
  const search = async (words: string, filters: SearchFilters, order: SearchOrder): Promise<SearchAnswer> => {
    const options = order === 'newest' ? { filters, sort: { date: 'desc' } } : { filters };
    const answers = await Promise.all(
      shards.map(async (shard) => {
        const answer = (await ask(shard, 'search', words, options)) as EngineAnswer;
        const stems = answer.search_keywords ?? [];
        return { stems, candidates: answer.results.map((result) => ({ shard, result, stems })) };
      }),
    );
    const candidates = answers.flatMap((answer) => answer.candidates);
    held.push(...candidates);
    // By date, those of each shard stay in their order
    if (order === 'relevance') candidates.sort((a, b) => b.result.score - a.result.score);
    return { stems: answers[0]?.stems ?? [], candidates };
  };
  const read = async ({ shard, result }: Candidate) => (await ask(shard, 'getData', result.data)) as EngineStory;

  return {
    async find(query, filters, order = 'relevance') {
      release();
      const asked = readQuery(query);
      const found = await findCandidates(asked, (words) => search(words, filters, order), read);
      // What one shard answers to one question has an array of words of its own, and is in order
      const answers = Map.groupBy(found, ({ stems }) => stems).values();
      const dateOf = async (candidate: Candidate) => (await read(candidate)).filters.date[0];
      const pick =
        order === 'newest'
          ? mergeNewest([...answers], dateOf)
          : async (from: number, to: number) => found.slice(from, to);
      const show = async (candidate: Candidate) => toStory(await read(candidate), candidate, asked);
      return { count: found.length, load: async (from, to) => Promise.all((await pick(from, to)).map(show)) };
    },
  };
}

function toStory(story: EngineStory, { stems }: Candidate, { letters }: SearchQuery): FoundStory {
  const { content, filters, weighted_locations: found } = story;
  const row = locateLetters(content, letters);
  const single = found.filter(({ verbose }) => isAsked(verbose.word_string, stems)).map(({ location }) => location);
  const hits = row.length + single.length > 0 ? [...row, ...single] : locateInside(content, stems);
  return {
    url: story.raw_url,
    title: showSearchText(story.meta.title),
    excerpt: createExcerpt(content, hits, row[0]),
    category: filters.category[0],
    date: filters.date[0],
    locale: filters.language[0],
  };
}
