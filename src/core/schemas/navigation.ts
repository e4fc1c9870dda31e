/** `content/site/navigation.yaml`: header menu, account links, footer columns, community links. */
import { z } from 'zod';
import { addressTemplate, flag, phraseContext, text } from './values.ts';

const label = text('Write the words that readers see.');
const context = phraseContext.optional();
const links = <T extends z.ZodType>(item: T) =>
  z.array(item, { error: 'Write a list of links, each with “label” and “url”.' });

const NETWORK_HINT =
  'Write the network’s name in lower case without spaces, such as mastodon, and the name that readers see in “name:”.';

const panelLink = z.strictObject({
  label,
  context,
  /** One line below the label. */
  description: text('Write one short line about the link.').optional(),
  url: addressTemplate(),
});

const menuEntry = z
  .strictObject({
    label,
    context,
    /** An entry has a link, a panel of groups, or both. */
    url: addressTemplate().optional(),
    groups: links(
      z.strictObject({
        /** Heading above the links of the group. */
        title: label.optional(),
        context,
        links: links(panelLink),
      }),
    ).optional(),
  })
  .refine((entry) => entry.url !== undefined || entry.groups !== undefined, {
    error: 'A menu entry needs a “url”, or “groups” of links, or both.',
  });

export const navigationSchema = z.strictObject({
  menu: links(menuEntry).default([]),
  /** Log in, sign up; {url:base64} carries the page's address back. */
  account: links(
    z.strictObject({
      label,
      context,
      url: addressTemplate(),
      /** Shown as the main button. */
      primary: flag.default(false),
    }),
  ).default([]),
  footer: links(
    z.strictObject({
      title: label,
      context,
      /** An entry without url is plain text, until its page exists. */
      links: links(z.strictObject({ label, context, url: addressTemplate().optional() })),
    }),
  ).default([]),
  community: links(
    z.strictObject({
      /** Name of the network in lower case, which names its icon too: mastodon. */
      network: text(NETWORK_HINT).regex(/^[a-z0-9-]+$/, NETWORK_HINT),
      /** The name that readers see, where it isn't the network's. */
      name: label.optional(),
      context,
      /** An SVG file beside navigation.yaml, for a network without an icon of its own. */
      icon: text('Write the name of an SVG file beside navigation.yaml, such as network.svg.').optional(),
      url: addressTemplate(),
    }),
  ).default([]),
});

export type Navigation = z.output<typeof navigationSchema>;
