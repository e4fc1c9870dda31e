/** `newsletter:` of `site.yaml`: where the form of `:::newsletter` sends an address. */
import { z } from 'zod';
import { text } from '../schemas/values.ts';

const HINT =
  'Write the full address that your newsletter service names for forms, such as https://news.example.org/subscribe, or a path of the newsroom’s own host, such as /api/subscribe.';
const FIELD = /^[\w.[\]-]{1,64}$/;
const FIELD_HINT = 'Write the name that the service gives to the field, such as email or EMAIL.';

/** What `newsletter:` of `site.yaml` may hold. */
export const newsletterSchema = z.strictObject({
  /** Where the form is sent: a full address with https://, or a path of the newsroom's own host. */
  action: text(HINT).refine(isAction, { error: HINT }),
  /** The name of the field that holds the e-mail address. The default is email. */
  field: text(FIELD_HINT).regex(FIELD, { error: FIELD_HINT }).default('email'),
  /** More fields that are sent along, each with its value, such as list: weekly. {locale} stands for the language. */
  hidden: z.record(z.string().regex(FIELD, { error: FIELD_HINT }), z.coerce.string()).default({}),
});

/** The settings of the newsletter, as read and checked. */
export type Newsletter = z.output<typeof newsletterSchema>;

function isAction(value: string): boolean {
  if (/^\/[^\s/\\][^\s\\]*$/.test(value)) return true;
  return /^https:\/\//i.test(value) && URL.canParse(value) && new URL(value).username === '';
}

/** Returns the host of the form where it is another than the newsroom's own, as a policy names it. */
export function newsletterHost({ url, newsletter }: { url: string; newsletter?: Newsletter | undefined }) {
  if (!newsletter) return undefined;
  const { origin } = new URL(newsletter.action, url);
  return origin === new URL(url).origin ? undefined : origin;
}
