/** `npm run new`: begins an article or a translation, and notes that a translation is up to date. */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { beginFromDocument } from './begin-from-document.ts';
import { beginLanguage } from './begin-language.ts';
import { beginStory } from './begin-story.ts';
import { tellFault } from './command-fault.ts';
import { markCurrent, translateStory } from './translate-story.ts';

const USAGE = `Usage: npm run new -- "The headline"
       npm run new -- --from <document>
       npm run new -- --translate <story> <locale>
       npm run new -- --mark-current <story> [locale …]
       npm run new -- --language <locale>

The first makes content/articles/<year>/<headline>/ with an article in the newsroom's first language, as a draft.
The second does the same with the text of a document: a Word document (.docx), or what Google Docs saves as a web page
(.html, or .zip with the pictures); a headline behind it takes the place of the document's own title. It tells what could
not come along.
The third begins a translation of a story (its folder below content/articles or content/pages, such as
2024/harbour-watch) into one of the newsroom's languages, as a draft. The fourth notes that translations, all unless
you name some, say what their source says now. The fifth begins a language, such as th: it lists it in site.yaml, and
writes its file of words with all that is left to fill in; for a language that is there, it adds what is missing.`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      translate: { type: 'boolean' },
      'mark-current': { type: 'boolean' },
      language: { type: 'boolean' },
      from: { type: 'string' },
    },
  });
  const [story, ...locales] = positionals;
  if (values.help) console.log(USAGE);
  else if (values.from !== undefined) console.log(await beginFromDocument(values.from, headline(positionals)));
  else if (values.translate) {
    if (story === undefined || locales.length !== 1)
      throw new UserError(`A story and one language are needed.\n\n${USAGE}`);
    console.log(await translateStory(story, locales[0] as string));
  } else if (values.language) {
    if (story === undefined || locales.length > 0) throw new UserError(`One language is needed.\n\n${USAGE}`);
    console.log(await beginLanguage(story, readEnvironment(process.env, process.cwd())));
  } else if (values['mark-current']) {
    if (story === undefined) throw new UserError(`The story is missing.\n\n${USAGE}`);
    console.log(await markCurrent(story, locales));
  } else {
    const title = headline(positionals);
    if (title === '') throw new UserError(`The headline is missing.\n\n${USAGE}`);
    console.log(beginStory(title));
  }
} catch (error) {
  tellFault(error);
}

function headline(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
