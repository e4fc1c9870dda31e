/** `npm run approve`: gives a second person's word for one language of a story. */
import { parseArgs } from 'node:util';
import { UserError } from '../newsroom/files/user-error.ts';
import { approveStory } from './approve-story.ts';
import { tellFault } from './command-fault.ts';

const USAGE = `Usage: npm run approve -- <story> <locale> [--by "Name"]

Notes in the file of a story (its folder below content/articles, such as 2024/harbour-watch) and a language that a
second person has read it as it is now. Any edit voids that. Without --by, the person is the one whom Git knows.
With “approvals: required” in site.yaml, a story without it is a draft.`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, by: { type: 'string' } },
  });
  const [story, locale, ...more] = positionals;
  if (values.help) console.log(USAGE);
  else if (story === undefined || locale === undefined || more.length > 0)
    throw new UserError(`A story and one language are needed.\n\n${USAGE}`);
  else console.log(await approveStory(story, locale, values.by));
} catch (error) {
  tellFault(error);
}
