/** Keeps what a reader has chosen, and lets the script of services follow it. */
import type { Choices, ConsentRecord } from './consent-record.ts';

/** What the script of services offers. */
interface ServicesScript {
  /** Starts what is allowed, and clears away after the rest. */
  follow(choices: Choices): void;
}

const KEY = 'privacyChoices';
const { terms, services } = (document.querySelector('.privacy') as HTMLElement).dataset;
/** Where storage is refused, a choice lasts as long as the page. */
let unstored: ConsentRecord | undefined;

/** Returns the record, or nothing where there is none that can be read. */
export function readRecord(): ConsentRecord | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) as string) ?? unstored;
  } catch {
    return unstored;
  }
}

/**
 * Keeps choices with the digest of what is agreed to with each service, by its id. Where one is taken back, the page is
 * loaded anew: what has started can't be stopped otherwise.
 */
export async function keepChoices(choices: Choices, agreed: Record<string, string>): Promise<void> {
  const last = readRecord();
  const date = new Date().toISOString();
  const isLess = Object.keys(choices).some((id) => last?.choices?.[id] && !choices[id]);
  const withdrawn = isLess ? date : last?.withdrawn;
  const language = document.documentElement.lang;
  const record: ConsentRecord = { choices, date, language, terms, services: agreed, withdrawn };
  try {
    localStorage.setItem(KEY, JSON.stringify(record));
  } catch {
    unstored = record;
  }
  dispatchEvent(new Event('consent'));
  if (isLess || Object.values(choices).includes(true))
    await (import(/* @vite-ignore */ services as string) as Promise<ServicesScript>)
      .then(({ follow }) => follow(choices))
      // The next page tries again
      .catch(() => {});
  if (isLess) location.reload();
}
