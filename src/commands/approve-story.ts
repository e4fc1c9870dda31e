/** Writes into a file the word of a person who has read it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { isWriter } from '../core/articles/approval.ts';
import { editYaml } from '../core/desk-files/edit-yaml.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { approvalDigest } from '../newsroom/articles/approval.ts';
import type { CachedArticle } from '../newsroom/articles/article-cache.ts';
import { findFrontMatter } from '../newsroom/articles/parse-article.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { findLocale, findStory, openContent } from './find-story.ts';

/**
 * Approves one language of a story as it is now; returns what to tell the editor.
 *
 * @param name The story's folder.
 * @param by Who approves it; left out, it is the person whom Git knows.
 * @throws UserError When there is no such file, it has problems, or the person has written it.
 */
export async function approveStory(name: string, locale: string, by: string | undefined): Promise<string> {
  const { newsroom, contentDir, cwd } = await openContent();
  const { source, translations } = findStory(name, newsroom);
  const tag = findLocale(locale, newsroom);
  const entry = [source, ...translations].find((one) => one.locale === tag);
  if (!entry) throw new UserError(`“${source.story}” has no text in ${tag} yet.`);
  const file = join(contentDir, entry.path);
  const shown = relative(cwd, file).replaceAll('\\', '/');
  if (entry.isBroken) throw new UserError(`${shown} has problems. Run “npm run check” to see them.`);
  const person = (by ?? personOfGit(contentDir)).replace(/\p{Cc}+/gu, ' ').trim();
  if (person === '') throw new UserError('Nobody is named. Write who approves it: --by "Ana Silva"');
  if (isWriter(person, entry, source, newsroom.context.authors))
    throw new UserError(`${person} has written this story. Another person must approve it: --by "…"`);
  const text = readFileSync(file, 'utf8');
  writeWholeSync(file, withApproval(text, entry, person, shown));
  const more = newsroom.context.site.approvals
    ? 'An edit voids it. Commit the file, so that the story is published.'
    : 'Stories are published without it: only “approvals: required” in site.yaml asks for it.';
  return `${person} has approved ${shown}\n\n${more}`;
}

/** Returns the text with the word of a person, in the line ends that it has. */
function withApproval(text: string, entry: CachedArticle, id: string, file: string): string {
  const digest = approvalDigest(text, entry, id);
  const place = findFrontMatter(text);
  const unreadable = new UserError(
    `The front matter of ${file} can’t be read, or is written in braces. Write one key per line.`,
  );
  if (digest === undefined || !place) throw unreadable;
  const yaml = text.slice(place.start, place.end).replace(/\r\n?/g, '\n');
  const edited = editYaml(yaml, { ...(parse(yaml) as object), approvedBy: { id, digest } });
  const written = text.slice(0, place.start) + edited.replaceAll('\n', place.newline) + text.slice(place.end);
  if (approvalDigest(written, entry, id) !== digest) throw unreadable;
  return written;
}

function personOfGit(folder: string): string {
  const { stdout } = spawnSync('git', ['config', 'user.name'], { cwd: folder, encoding: 'utf8' });
  return stdout ?? '';
}
