/** Finds the stories that answer a query, in one way after another until one has results. */
import { locateLetters } from '../../core/search/search-excerpt.ts';
import { isAnswer } from '../../core/search/search-match.ts';
import type { SearchQuery } from '../../core/search/search-query.ts';
import { canBeTypo, nearWords, typoPrefixes } from '../../core/search/search-typos.ts';
import type { EngineResult, EngineStory } from './search-worker.ts';

/** A story that the engine offers, with the words of the query in the form in which it compares them. */
export interface Candidate {
  shard: string;
  result: EngineResult;
  stems: string[];
}

/** What the engine answers: the stories, best first. */
export interface SearchAnswer {
  candidates: Candidate[];
  /** The words of the query, in the form in which the engine compares them. */
  stems: string[];
}

type Search = (words: string) => Promise<SearchAnswer>;

/** The number of the best uncertain results that are read to decide. */
const DOUBTFUL = 40;

/** The number of the best results that are read to find a phrase in them. */
const PHRASED = 200;

/** How many words are tried in the place of one that nobody wrote. */
const CORRECTIONS = 3;

/**
 * Finds stories that match the words, and those that hold the same letters, which a browser may divide otherwise; else
 * those that match their smaller pieces; else those that hold the letters in a row; else those that have a word of which
 * one in the query is a letter away. Where the query has phrases, they are the ones that hold all of them.
 */
export async function findCandidates(
  { words, pieces, pairs, letters, phrases }: SearchQuery,
  search: Search,
  read: (candidate: Candidate) => Promise<EngineStory>,
): Promise<Candidate[]> {
  if (words === '') return [];
  const paired = pairs === '' ? [] : (await search(pairs)).candidates.filter(isCertain);
  let doubtful: Candidate[] = [];
  for (const asked of new Set([words, pieces].filter(Boolean))) {
    const { candidates } = await search(asked);
    const certain = candidates.filter(isCertain);
    if (certain.length > 0 && phrases.length > 0) return holdingPhrases(certain.slice(0, PHRASED), phrases, read);
    if (certain.length > 0) {
      const known = new Set(certain.map(({ result }) => result.id));
      return [...certain, ...paired.filter(({ result }) => !known.has(result.id))];
    }
    if (doubtful.length === 0) doubtful = candidates;
  }
  if (phrases.length > 0) return [];
  if (paired.length > 0) return paired;
  const likely = doubtful.slice(0, DOUBTFUL);
  const contents = await Promise.all(likely.map(async (candidate) => (await read(candidate)).content));
  const inRow = likely.filter((_, index) => locateLetters(contents[index] as string, letters).length > 0);
  return inRow.length > 0 ? inRow : correct(words, search);
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

/** Looks for the query with each word that nobody wrote replaced by one that is a slip of a finger away. */
async function correct(words: string, search: Search): Promise<Candidate[]> {
  let queries = [''];
  for (const word of words.split(' ')) {
    const choices = (await isWritten(word, search)) ? [word] : await correctionsOf(word, search);
    queries = queries.flatMap((query) => choices.map((choice) => `${query} ${choice}`.trim())).slice(0, CORRECTIONS);
  }
  const found = new Map<string, Candidate>();
  for (const query of queries) {
    if (query === words) continue;
    for (const candidate of (await search(query)).candidates.filter(isCertain))
      if (!found.has(candidate.result.id)) found.set(candidate.result.id, candidate);
  }
  return [...found.values()];
}

async function isWritten(word: string, search: Search): Promise<boolean> {
  return !canBeTypo(word) || (await search(word)).candidates.some(isCertain);
}

async function correctionsOf(word: string, search: Search): Promise<string[]> {
  const [stem = word] = (await search(word)).stems;
  for (const prefix of typoPrefixes([word, stem])) {
    const { candidates } = await search(prefix);
    const near = nearWords([word, stem], new Set(candidates.flatMap(({ result }) => matchedWords(result))));
    if (near.length > 0) return near.slice(0, CORRECTIONS);
  }
  return [word];
}

function isCertain({ result, stems }: Candidate): boolean {
  return isAnswer(stems, matchedWords(result));
}

function matchedWords({ scores = [], verbose_meta_scores = [] }: EngineResult): string[] {
  return [
    ...scores.map(({ search_term }) => search_term),
    ...verbose_meta_scores.flatMap(({ matched_terms }) => matched_terms),
  ];
}
