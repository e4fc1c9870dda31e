/** `content/site/promotions.yaml`: calls to action, by id. */

import { z } from 'zod';
import { addressTemplate, flag, phraseContext, text, textWithToken } from './values.ts';

const promotionSchema = z
  .strictObject({
    /** The sentence; {count} stands for the number. */
    text: textWithToken('Write the sentence of the call to action, with {count} where the number stands.', '{count}'),
    /** The number, as digits: 8412907. Readers see it in their own notation. */
    count: z
      .int({ error: 'Write a whole number in digits alone, without dots or commas, such as 8412907.' })
      .nonnegative({ error: 'Write a whole number in digits.' })
      .optional(),
    button: z.strictObject({
      label: text('Write the words on the button.'),
      context: phraseContext.optional(),
      url: addressTemplate(),
    }),
    /** The one for every article that names none. */
    default: flag.optional(),
  })
  .superRefine(({ text: sentence, count }, context) => {
    const hasPlace = sentence.includes('{count}');
    if (hasPlace && count === undefined) {
      const message = 'Write the number that stands for {count} in “text”, in digits, such as 8412907.';
      context.addIssue({ code: 'custom', path: ['count'], message });
    } else if (!hasPlace && count !== undefined) {
      const message = 'Write {count} where the number of “count” stands, or take “count” away.';
      context.addIssue({ code: 'custom', path: ['text'], message });
    }
  });

export const promotionsSchema = z.record(z.string(), promotionSchema).superRefine((promotions, context) => {
  const defaults = Object.keys(promotions).filter((id) => promotions[id]?.default);
  for (const id of defaults.slice(1)) {
    const message = `Only one call to action can be the default, and “${defaults[0]}” is it already.`;
    context.addIssue({ code: 'custom', path: [id, 'default'], message });
  }
});

export type Promotions = z.output<typeof promotionsSchema>;
