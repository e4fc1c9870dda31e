/** The files of the words that the reader's scripts print, such as `/_words/pt-BR.json`. */
import type { Chrome } from '../chrome/chrome.ts';
import { type ScriptWords, scriptWordsOf, scriptWordsPath } from '../i18n/script-words.ts';
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';

/** The entry of the words for scripts: one file for each language of the newsroom. */
export const scriptWords: OutputFileKind<undefined> = {
  mediaType: 'application/json',
  from: ({ locales }) => locales.map(({ tag }) => ({ path: scriptWordsPath(tag), locale: tag, item: undefined })),
  make:
    ({ dictionaryOf, chromeOf }) =>
    ({ locale }) =>
      asContent(JSON.stringify(scriptWordsOf(dictionaryOf(locale).interface, describedLinks(chromeOf(locale))))),
};

function describedLinks({ menu }: Chrome): ScriptWords['menu'] {
  return menu
    .flatMap(({ groups = [] }) => groups.flatMap(({ links }) => links))
    .flatMap(({ label, description }) => (description ? [[label, description] as const] : []));
}
