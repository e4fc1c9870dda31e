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
  meta: { title: string; names?: string };
  filters: Record<'category' | 'date' | 'language', [string]>;
  weighted_locations: { location: number; verbose: { word_string: string } }[];
}

/** An answer, or a fault: what the worker could not load for one of the calls that wait. */
type Answer = { id: string; result?: unknown; error?: string } | { fault: string };

/**
 * Returns a function that calls a method of one of the worker's instances, and resolves to its result. It rejects where
 * the worker reports an error, can't load a file meanwhile, or does not start.
 */
export function askWorker(worker: EngineWorker) {
  const waiting = new Map<string, { resolve(result: unknown): void; reject(error: Error): void; fault?: string }>();
  let count = 0;
  worker.addEventListener('message', ({ data }) => {
    if ('fault' in data) {
      for (const caller of waiting.values()) caller.fault = data.fault;
      return;
    }
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    const error = data.error ?? caller?.fault;
    if (error === undefined) caller?.resolve(data.result);
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
