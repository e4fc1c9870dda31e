/** `content/authors/<id>.yaml` */
import { z } from 'zod';
import { addressTemplate, text } from './values.ts';

export const authorSchema = z.strictObject({
  name: text('Write the name as it is to be printed.'),
  /** `organization` for a desk or an agency; a person when left out. */
  type: z.enum(['person', 'organization'], { error: 'Write person or organization.' }).optional(),
  /** What they do: Editor, Markets reporter. */
  role: text('Write what the author does, such as Editor.').optional(),
  bio: text('Write a few sentences about the author.').optional(),
  /** A picture beside the file. */
  picture: text('Write the name of a picture beside the file, such as ana.jpg.').optional(),
  links: z
    .array(
      z
        .strictObject({
          /** Name of a network in lower case: mastodon. */
          network: text('Write the name of a network in lower case, such as mastodon.').optional(),
          /** Words of the link, where it leads to no network. */
          label: text('Write the words of the link.').optional(),
          url: addressTemplate(),
        })
        .refine((link) => link.network !== undefined || link.label !== undefined, {
          error: 'A link needs a “network” or a “label”.',
        }),
      { error: 'Write a list of links, each with “network” or “label”, and “url”.' },
    )
    .default([]),
});

export type Author = z.output<typeof authorSchema>;
