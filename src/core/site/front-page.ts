/** `frontPage:` of `site.yaml`: what the newsroom's home shows, and how. */
import { z } from 'zod';
import { moment } from '../schemas/front-matter-values.ts';
import { id, list } from '../schemas/values.ts';

const FORMS = ['cards', 'portraits'] as const;

/** A section with a form of its own. A category alone has cards. */
const section = z.preprocess(
  (value) => (typeof value === 'string' ? { category: value } : value),
  z.strictObject({
    /** The id of the category. */
    category: id('a category'),
    /** Portraits prints stories beside the pictures of their authors, as suits opinions. The default is cards. */
    form: z.enum(FORMS, { error: `Write one of ${FORMS.join(', ')}, or leave it out.` }).default('cards'),
  }),
);

const LAYOUTS = ['grid', 'list'] as const;

/** What `frontPage:` may hold. */
export const frontPageSchema = z.strictObject({
  /** The id of the story that leads. Left out, or where a language doesn't have that story, it is the newest. */
  lead: id('a story').optional(),
  /**
   * How the newest stories stand below the one that leads: grid for six cards, list for two cards and, beside them and
   * the lead, a list of titles. The default is grid.
   */
  layout: z.enum(LAYOUTS, { error: `Write one of ${LAYOUTS.join(', ')}, or leave it out.` }).default('grid'),
  /**
   * The ids of the categories that have a section there, in order; for another form, such as - category: opinion with
   * form: portraits. Left out, all categories have a section of cards.
   */
  sections: list(section, 'Write a list of category ids, such as [security, reports].').optional(),
  /** A story that stands in a band above all others while there is breaking news. */
  banner: z
    .strictObject({
      /** The id of the story. The band prints its kicker and title, in the languages that have it. */
      story: id('a story'),
      /** When the band is taken away, such as 2026-09-01T18:00+02:00. */
      until: moment,
    })
    .optional(),
});
