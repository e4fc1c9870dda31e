/** The front matter of a standing page, such as a privacy policy. */
import { frontMatterSchema } from './front-matter.ts';

/** What the front matter of a standing page may hold, which is a part of what that of an article may. */
export const standingFrontMatterSchema = frontMatterSchema.pick({
  title: true,
  description: true,
  updated: true,
  draft: true,
  unlisted: true,
  slug: true,
  aliases: true,
  standfirst: true,
  sourceVersion: true,
  source: true,
});
