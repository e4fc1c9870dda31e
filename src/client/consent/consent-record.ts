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
}
