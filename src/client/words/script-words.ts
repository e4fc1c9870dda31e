/** Fetches the words that scripts print, which pages do not hold, and tells the language of their dates and numbers. */
import { type ScriptWords, scriptWordsPath } from '../../core/i18n/script-words.ts';

/** Fetches the words of the page's language. Throws where they can't be had. */
export async function fetchScriptWords(options?: RequestInit): Promise<ScriptWords> {
  const path = scriptWordsPath(document.documentElement.lang);
  const response = await fetch(import.meta.env.BASE_URL.replace(/\/$/, '') + path, options);
  return response.json();
}

/** The tag of `formats:` in `site.yaml` where the page's language has one, or else that of the page's language. */
export const pageFormats = document.documentElement.dataset['formats'] ?? document.documentElement.lang;
