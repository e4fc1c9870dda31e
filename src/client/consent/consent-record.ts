/** What a reader's browser keeps of a choice. */

/** Whether each category is allowed, by its id. */
export type Choices = Record<string, boolean>;

/** The record, as it is stored under `privacyChoices`. A browser may hold anything there. */
export interface ConsentRecord {
  choices?: Choices | undefined;
  /** When, in ISO 8601. */
  date?: string | undefined;
  /** The language in which the reader was asked. */
  language?: string | undefined;
  /** The digest of all that there was to choose. */
  terms?: string | undefined;
  /** The digest of what was agreed to with each service, by its id. */
  services?: Record<string, string> | undefined;
  /** When consent was last withdrawn, in ISO 8601. */
  withdrawn?: string | undefined;
  /** Since when what comes from a host is always loaded, in ISO 8601, by the host. */
  embeds?: Record<string, string> | undefined;
}

const KEY = 'privacyChoices';

/** Where storage is refused, a choice lasts as long as the page. */
let unstored: ConsentRecord | undefined;

/** Returns the record, or `undefined` where there is none that can be read. */
export function readRecord(): ConsentRecord | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) as string) ?? unstored;
  } catch {
    return unstored;
  }
}

/** Keeps a record in place of the last; one that holds nothing is not kept. */
export function keepRecord(record: ConsentRecord): void {
  try {
    if (Object.keys(record).length > 0) localStorage.setItem(KEY, JSON.stringify(record));
    else localStorage.removeItem(KEY);
  } catch {
    unstored = record;
  }
}

/** Keeps whether what comes from a host is always loaded. The rest of the record stays as it is. */
export function keepEmbedHost(host: string, isAllowed: boolean): void {
  const { embeds, ...record } = Object(readRecord()) as ConsentRecord;
  const { [host]: _, ...others } = Object(embeds) as Record<string, string>;
  const kept = isAllowed ? { ...others, [host]: new Date().toISOString() } : others;
  keepRecord(Object.keys(kept).length > 0 ? { ...record, embeds: kept } : record);
}
