/** A newsroom's own providers of embeds, under `embeds:` of `consent.yaml`. */
import { z } from 'zod';
import { didYouMean } from '../text/suggest.ts';
import { formTokens } from '../urls/address-form.ts';
import { isFullAddress, isReadable } from '../urls/url-template.ts';
import { address, text } from './values.ts';

/** The tokens of a frame that are filled without the link. */
const PAGE_TOKENS = ['locale', 'theme'];

/** The heights of frames in pixels, so that none is too small to be used or hides the text below it. */
const HEIGHTS = { least: 100, most: 1200 };

const FORM_HINT = 'Write the form of an address, such as https://charts.example.org/{chart}.';
const HEIGHT_HINT = `Write a number of pixels from ${HEIGHTS.least} to ${HEIGHTS.most}.`;
const RATIO_HINT = 'Write width and height, such as 16/9, neither more than three times the other.';

/** Whether a form has what none may have: a browser would read it as another address, or end the address there. */
const hasForeign = (form: string) => /[\s"<>\\#]/.test(form) || /[{}]/.test(form.replace(/\{[a-z]+\}/g, ''));

/** The form of an https address: its host is written out, so that nobody else’s can be put there. */
const form = text(FORM_HINT)
  .overwrite(asBrowsersWrite)
  .refine((value) => /^https:\/\/([a-z0-9-]+\.)+[a-z0-9-]+(:\d+)?\//.test(value) && isReadable(value), {
    error: `${FORM_HINT} It begins with https:// and a host without braces.`,
  })
  .refine((value) => !hasForeign(value), {
    error: 'What stands in braces has small letters alone, such as {chart}; an address has no spaces and no #.',
  });

/** Returns a form as a browser writes such addresses, in ASCII and without a needless port: others would fit none. */
function asBrowsersWrite(form: string): string {
  if (hasForeign(form) || !URL.canParse(form)) return form;
  return new URL(form).href.replace(/%7B([a-z]+)%7D/g, '{$1}');
}

const ratio = text(RATIO_HINT)
  .regex(/^\d{1,4}\/\d{1,4}$/, { error: RATIO_HINT })
  .transform((value) => {
    const [width = 0, height = 0] = value.split('/').map(Number);
    return { width, height };
  })
  .refine(({ width, height }) => width > 0 && height > 0 && width <= 3 * height && height <= 3 * width, {
    error: RATIO_HINT,
  });

export const ownProviderSchema = z
  .strictObject({
    /** The name of the provider, as readers may know it. */
    name: text('Write the name of the provider.'),
    /** The full address of the provider’s privacy policy. */
    privacy: address('Write the full address of the provider’s privacy policy.').refine(
      (value) => isFullAddress(value) && URL.canParse(value),
      { error: 'Write the full address of the provider’s privacy policy.' },
    ),
    /**
     * The form of the addresses that editors write, such as https://charts.example.org/{chart}. What stands in braces
     * takes one part of an address; {number} takes digits, {id} letters, digits, hyphens and underscores.
     */
    address: form,
    /**
     * The form of the address that stands in the frame, with what the address has in braces; also {locale}, the page’s
     * language, and {theme}, light or dark.
     */
    frame: form,
    /** The ratio of width and height, such as 16/9. Write either this or the height. */
    ratio: ratio.optional(),
    /** The height in pixels, where it doesn’t depend on the width. */
    height: z.int({ error: HEIGHT_HINT }).min(HEIGHTS.least, HEIGHT_HINT).max(HEIGHTS.most, HEIGHT_HINT).optional(),
  })
  .superRefine(({ address, frame, ratio, height }, context) => {
    const tokens = formTokens(address);
    const twice = tokens.find((token, index) => tokens.indexOf(token) < index);
    if (twice)
      context.addIssue({
        code: 'custom',
        path: ['address'],
        message: `Write {${twice}} once: it can’t be two things.`,
      });
    if (tokens.length === 0) {
      const message = `Put braces in the place of what differs from link to link, such as https://charts.example.org/{chart}.`;
      context.addIssue({ code: 'custom', path: ['address'], message });
    }
    const known = [...tokens, ...PAGE_TOKENS];
    for (const token of new Set(formTokens(frame))) {
      if (known.includes(token)) continue;
      const near = didYouMean(
        `{${token}}`,
        known.map((one) => `{${one}}`),
        'What can stand there is',
      );
      context.addIssue({ code: 'custom', path: ['frame'], message: `The address has no {${token}}. ${near}`.trim() });
    }
    if ((ratio === undefined) === (height === undefined)) {
      const message = 'Write either a ratio, such as “ratio: 16/9”, or a height in pixels, such as “height: 420”.';
      context.addIssue({ code: 'custom', path: [], message });
    }
  });

/** A newsroom's own provider, as read and checked. */
export type OwnProvider = z.output<typeof ownProviderSchema>;
