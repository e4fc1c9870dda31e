/** The front matter of a standing page, such as a privacy policy: part of what an article may say. */
import { frontMatterSchema } from './front-matter.ts';

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
