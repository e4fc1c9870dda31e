/** Composes the file of a story: its front matter, of which what the newsroom would refuse is left out, and its text. */
import { stringify } from 'yaml';
import { parseArticle } from '../../newsroom/articles/parse-article.ts';
import type { ImportedStory } from '../archive/archive.ts';
import { type FrontMatterSource, frontMatterOf } from './front-matter-values.ts';

/** Returns the whole file of a story. A key that the newsroom would refuse is left out, and told. */
export function composeStory(story: ImportedStory, body: string, source: FrontMatterSource): string {
  const { planned, tell } = source;
  const values = frontMatterOf(story, source);
  const text = () => `---\n${stringify(values, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${body.trim()}\n`;
  const file = `content/${planned.folder}/${planned.locale}.md`;
  const kind = story.form === 'page' ? 'standing' : 'article';
  for (let tries = 0; tries < 20; tries += 1) {
    const [problem] = parseArticle(text(), file, kind).problems;
    if (!problem) break;
    const key = problem.field?.replace(/[.[].*$/s, '');
    if (key === undefined || !(key in values)) {
      tell({ kind: 'doubtful', where: story.where, what: problem.message, remedy: problem.hint });
      break;
    }
    const what = `“${key}” is left out: ${problem.message}`;
    tell({ kind: 'dropped', where: story.where, what, remedy: problem.hint });
    if (key === 'title' || key === 'description') values[key] = planned.slug;
    else delete values[key];
  }
  return text();
}
