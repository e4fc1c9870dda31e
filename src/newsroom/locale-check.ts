/** Checks the newsroom's languages: each listed once, each with words to print. */
import type { Locale } from '../core/locale.ts';
import { canonicalTag } from '../core/locale.ts';
import type { Problem } from '../core/problem.ts';
import { interfaceWordsOf } from '../locales/registry.ts';
import type { Settings } from './settings.ts';

/** Languages that nobody can print, or that are listed twice. */
export function localeProblems({ site, words }: Settings, locales: Locale[]): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, message: string, hint: string) =>
    problems.push({ check: 'unknown-locale', file: 'content/site/site.yaml', field, message, hint });
  for (const [index, { tag, path }] of locales.entries()) {
    const field = `locales[${index}].tag`;
    if (locales.findIndex((other) => other.tag === tag) < index)
      report(field, `The language ${tag} is listed twice.`, 'Take one of the two away.');
    else if (locales.findIndex((other) => other.path.toLowerCase() === path.toLowerCase()) < index) {
      report(
        site.locales[index]?.path === undefined ? field : `locales[${index}].path`,
        `Two languages share the path “${path}”.`,
        'Write another “path:” in one of the two.',
      );
    }
    if (!interfaceWordsOf(tag).isComplete)
      report(
        field,
        `Broadsheet has no words in ${tag} yet.`,
        'Take the language away until a file for it exists in src/locales.',
      );
  }
  for (const tag of words.keys()) {
    if (canonicalTag(tag) !== undefined && locales.some((locale) => locale.tag === tag || locale.inherits === tag))
      continue;
    problems.push({
      check: 'unknown-locale',
      file: `content/words/${tag}.yaml`,
      message: `“${tag}” is not one of the newsroom’s languages.`,
      hint: 'List it in content/site/site.yaml, or take the file away.',
    });
  }
  return problems;
}
