/** Keeps what a reader has chosen, and lets the script of services follow it. */
import { type Choices, keepRecord, readRecord } from './consent-record.ts';

/** What the script of services offers. */
interface ServicesScript {
  /** Starts what is allowed, and clears away after the rest. */
  follow(choices: Choices): void;
}

const { terms, services } = (document.querySelector('.privacy') as HTMLElement).dataset;

/**
 * Keeps choices with the digest of what is agreed to with each service, by its id. `refusesAll` tells whether hosts that
 * were allowed for good are refused too. Where something is taken back, the page is loaded anew: what has started can't
 * be stopped otherwise.
 */
export async function keepChoices(
  choices: Choices,
  agreed: Record<string, string>,
  refusesAll: boolean,
): Promise<void> {
  const last = readRecord();
  const date = new Date().toISOString();
  const isLess = Object.keys(choices).some((id) => last?.choices?.[id] && !choices[id]);
  const withdrawn = isLess ? date : last?.withdrawn;
  const language = document.documentElement.lang;
  const embeds = refusesAll ? undefined : last?.embeds;
  keepRecord({ choices, date, language, terms, services: agreed, withdrawn, embeds });
  dispatchEvent(new Event('consent'));
  if (isLess || Object.values(choices).includes(true))
    await (import(/* @vite-ignore */ services as string) as Promise<ServicesScript>)
      .then(({ follow }) => follow(choices))
      // The next page tries again
      .catch(() => {});
  if (isLess || (refusesAll && document.querySelector('.place[data-loaded]'))) location.reload();
}
