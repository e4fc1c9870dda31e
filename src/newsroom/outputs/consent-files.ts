/** Makes the files by which pages ask readers about services and start those that are allowed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsentFiles } from '../../core/chrome/chrome.ts';
import { createConsentQuestion } from '../../core/consent/consent-question.ts';
import type { ConsentTerms } from '../../core/consent/consent-terms.ts';
import { servicesScript } from '../../core/consent/services-script.ts';
import type { Dictionary } from '../../core/i18n/dictionary.ts';
import type { Library } from '../../core/library/library.ts';
import { imageHref } from '../../core/presentation/page-pictures.ts';
import { type Consent, NECESSARY } from '../../core/schemas/consent.ts';
import { shortDigestOf } from '../../disk/digest.ts';

const SERVICES = join(import.meta.dirname, '../../client/consent/services.js');

/**
 * Makes the files, which lie below `/_images/`: their text by their name. `filesOf` returns the addresses of those of a
 * language, by its tag. Without a service there is none.
 */
export function createConsentFiles(
  consent: Consent,
  terms: ConsentTerms | undefined,
  library: Library,
  dictionaryOf: (tag: string) => Dictionary,
): { files: Map<string, string>; filesOf(tag: string): ConsentFiles | undefined } {
  const files = new Map<string, string>();
  const add = (data: string, name: string, ending: string) => {
    const file = `${name}-${shortDigestOf(data)}.${ending}`;
    files.set(file, data);
    return imageHref(library, file);
  };
  const all = Object.values(consent.services);
  if (all.length === 0) return { files, filesOf: () => undefined };
  const services = add(servicesScript(consent, readFileSync(SERVICES, 'utf8')), 'services', 'js');
  const hasNecessary = all.some(({ category }) => category === NECESSARY);
  const byTag = new Map(
    library.homes.map(({ tag }): [string, ConsentFiles] => {
      const question = terms && createConsentQuestion(consent, terms, dictionaryOf(tag));
      const choice = terms && { terms: terms.all, question: add(JSON.stringify(question), 'question', 'json') };
      return [tag, { services, hasNecessary, ...(choice && { choice }) }];
    }),
  );
  return { files, filesOf: (tag) => byTag.get(library.homeOf(tag).tag) };
}
