/** Talks with Pagefind's worker: every message has an id, and its answer has the same. */

/** The part of a `Worker` that is used here. */
export interface EngineWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: Answer }) => void): void;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
}

/** A story in the engine's list of results (see `PagefindSearchResult`); `data` is what `getData` takes. */
export interface EngineResult {
  /** The name of the story in the index; `data` is another in each answer. */
  id: string;
  data: string;
  score: number;
  scores?: { search_term: string }[];
  verbose_meta_scores?: { matched_terms: string[] }[];
}

export interface EngineAnswer {
  results: EngineResult[];
  /** The words of the query, in the form in which the engine compares them. */
  search_keywords?: string[];
}

/** A story as `getData` returns it. */
export interface EngineStory {
  raw_url: string;
  content: string;
  meta: { title: string };
  filters: Record<'category' | 'date' | 'language', [string]>;
  weighted_locations: { location: number; verbose: { word_string: string } }[];
}

interface Answer {
  id: string;
  result?: unknown;
  error?: string;
}

/**
 * Returns a function that calls a method of one of the worker's instances, and resolves to its result. It rejects where
 * the worker reports an error or does not start.
 */
export function askWorker(worker: EngineWorker) {
  const waiting = new Map<string, { resolve(result: unknown): void; reject(error: Error): void }>();
  let count = 0;
  worker.addEventListener('message', ({ data: { id, result, error } }) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) caller?.resolve(result);
    else caller?.reject(new Error(error));
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search engine does not start.'));
    waiting.clear();
  });
  return (instanceId: string, method: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = String(count++);
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId, method, args });
    });
}
