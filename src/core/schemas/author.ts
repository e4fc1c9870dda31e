/** `content/authors/<id>.yaml`: one file for each author. */
import { z } from 'zod';
import { addressTemplate, text } from './values.ts';

/** What the file of an author may hold. */
export const authorSchema = z.strictObject({
  /** The name as readers see it. */
  name: text('Write the name as it is to be printed.'),
  /** Write organization for an agency or a team, or person. Left out, the author is a person. */
  type: z.enum(['person', 'organization'], { error: 'Write person or organization.' }).optional(),
  /** What the author does, such as Editor or Markets reporter. */
  role: text('Write what the author does, such as Editor.').optional(),
  /** A few sentences about the author, for the page of the author's stories. */
  bio: text('Write a few sentences about the author.').optional(),
  /** The file name of a picture beside this file, such as ana.jpg. */
  picture: text('Write the name of a picture beside the file, such as ana.jpg.').optional(),
  /** The author's account in the fediverse, such as "@ana@social.example", which Mastodon names beside shared stories. */
  fediverse: text('Write an account such as "@ana@social.example", in quotes.')
    .regex(/^@?[\w.-]+@[\w-]+(\.[\w-]+)+$/, { error: 'Write an account such as "@ana@social.example", in quotes.' })
    .transform((account) => (account.startsWith('@') ? account : `@${account}`))
    .optional(),
  /** Where readers find the author on the web. */
  links: z
    .array(
      z
        .strictObject({
          /** The name of a network in lower case, such as mastodon. It gives the link its words and its icon. */
          network: text('Write the name of a network in lower case, such as mastodon.').optional(),
          /** The words of the link, where it leads to no network. */
          label: text('Write the words of the link.').optional(),
          /** The address of the link. */
          url: addressTemplate(),
        })
        .refine((link) => link.network !== undefined || link.label !== undefined, {
          error: 'A link needs a “network” or a “label”.',
        }),
      { error: 'Write a list of links, each with “network” or “label”, and “url”.' },
    )
    .default([]),
});

/** An author, as read and checked. */
export type Author = z.output<typeof authorSchema>;
