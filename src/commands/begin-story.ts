/** Begins a story, so that no editor has to remember the front matter. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { instantToDay } from '../core/i18n/moment.ts';
import { DESCRIPTION_TO_WRITE } from '../core/library/references.ts';
import { slugOfTitle } from '../core/urls/slug.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { readSettings } from '../newsroom/settings/read-settings.ts';

/** What a story begins with, where it begins with more than its headline. */
export interface StoryBeginning {
  description?: string;
  /** The Markdown of the body. */
  body: string;
  /** Files for beside it, by their names. */
  files: ReadonlyMap<string, Buffer>;
}

const EMPTY: StoryBeginning = { body: 'The first paragraph.\n\n## A section\n', files: new Map() };

/**
 * Writes a draft in the newsroom's first language, in a folder named by its headline; returns what to tell the editor.
 *
 * @throws UserError When an environment variable can't be used, the settings can't be read, the headline has no letters,
 * or the folder exists.
 */
export function beginStory(title: string, { description, body, files }: StoryBeginning = EMPTY): string {
  const environment = readEnvironment(process.env, process.cwd());
  const { settings } = readSettings(environment);
  if (!settings) throw new UserError('The settings can’t be read. Run “npm run check” to see why.');
  const { year, month, day } = instantToDay(environment.now, settings.site.timeZone);
  const locale = settings.site.locales[0]?.tag as string;
  const name = slugOfTitle(title, locale);
  if (name === '') throw new UserError('The headline has no letters to name a folder by.');
  const folder = join(environment.contentDir, 'articles', year, name);
  const file = join(folder, `${locale}.md`);
  if (existsSync(folder))
    throw new UserError(`There is a story in ${relative(environment.cwd, folder)} already. Write another headline.`);
  for (const [name, bytes] of files) writeWholeSync(join(folder, name), bytes);
  writeWholeSync(
    file,
    `---
title: ${JSON.stringify(title)}
description: ${description === undefined ? DESCRIPTION_TO_WRITE : JSON.stringify(description)}
date: ${year}-${month}-${day}
category: ${[...settings.categories.keys()][0] ?? ''}
authors: [${[...settings.authors.keys()][0] ?? ''}]
draft: true
# cover:
#   src: picture.jpg
#   alt: What the picture shows, for readers who can't see it.
---

${body}`,
  );
  const shown = relative(environment.cwd, file).replaceAll('\\', '/');
  return `Wrote ${shown}\n\nSee it with “npm run dev”. Take the line “draft: true” away when readers may see it.`;
}
