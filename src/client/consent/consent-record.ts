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

/** Reads the record, or `undefined` where there is none that can be read. */
export function readRecord(): ConsentRecord | undefined {
  try {
    return JSON.parse(localStorage.getItem('privacyChoices') ?? '') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps whether what comes from a host is always loaded. The rest of the record stays as it is. */
export function keepEmbedHost(host: string, isAllowed: boolean): void {
  const { embeds, ...record } = Object(readRecord()) as ConsentRecord;
  const { [host]: _, ...others } = Object(embeds) as Record<string, string>;
  const kept = isAllowed ? { ...others, [host]: new Date().toISOString() } : others;
  const next = Object.keys(kept).length > 0 ? { ...record, embeds: kept } : record;
  try {
    if (Object.keys(next).length > 0) localStorage.setItem('privacyChoices', JSON.stringify(next));
    else localStorage.removeItem('privacyChoices');
  } catch {
    // Where storage is refused, the choice lasts as long as the page
  }
}
