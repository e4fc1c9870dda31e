/** Fetches the words that scripts print, which pages do not hold. */
import { type ScriptWords, scriptWordsPath } from '../../core/i18n/script-words.ts';

/** Fetches the words of the page's language. Throws where they can't be had. */
export async function fetchScriptWords(options?: RequestInit): Promise<ScriptWords> {
  const path = scriptWordsPath(document.documentElement.lang);
  const response = await fetch(import.meta.env.BASE_URL.replace(/\/$/, '') + path, options);
  return response.json();
}
