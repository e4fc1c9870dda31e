/** `content/categories/<id>.yaml` */
import { z } from 'zod';
import { phraseContext, text } from './values.ts';

export const categorySchema = z.strictObject({
  name: text('Write the name of the category.'),
  context: phraseContext.optional(),
  description: text('Write one sentence about the category.').optional(),
});

export type Category = z.output<typeof categorySchema>;
