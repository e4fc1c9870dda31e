/** `content/site/promotions.yaml`: calls to action, by id. */

import { z } from 'zod';
import { addressTemplate, flag, phraseContext, text, textWithToken } from './values.ts';

const promotionSchema = z
  .strictObject({
    /** The sentence. The token {count} stands for the number of `count`. */
    text: textWithToken('Write the sentence of the call to action, with {count} where the number stands.', '{count}'),
    /** The number in digits alone, such as 8412907. Readers see it as their language writes numbers. */
    count: z
      .int({ error: 'Write a whole number in digits alone, without dots or commas, such as 8412907.' })
      .nonnegative({ error: 'Write a whole number in digits.' })
      .optional(),
    /** The button below the sentence. */
    button: z.strictObject({
      /** The words on the button. */
      label: text('Write the words on the button.'),
      /** A word or two that tell this meaning of the label from another, for translators. */
      context: phraseContext.optional(),
      /** The address to which the button leads. */
      url: addressTemplate(),
    }),
    /** Write true in the one call to action that stands on all articles that name none. */
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

/** What `promotions.yaml` may hold: calls to action, each under an id that articles name in `promotion:`. */
export const promotionsSchema = z.record(z.string(), promotionSchema).superRefine((promotions, context) => {
  const defaults = Object.keys(promotions).filter((id) => promotions[id]?.default);
  for (const id of defaults.slice(1)) {
    const message = `Only one call to action can be the default, and “${defaults[0]}” is it already.`;
    context.addIssue({ code: 'custom', path: [id, 'default'], message });
  }
});

/** The calls to action by id, as read and checked. */
export type Promotions = z.output<typeof promotionsSchema>;
