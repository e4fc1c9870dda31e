/**
 * `content/site/navigation.yaml`: the menu, the app, the account links, the columns of the footer and the community
 * links.
 */
import { z } from 'zod';
import { codeAddress } from './code-address.ts';
import { addressTemplate, flag, phraseContext, text } from './values.ts';

const label = text('Write the words that readers see.');
const context = phraseContext.optional();
const links = <T extends z.ZodType>(item: T) =>
  z.array(item, { error: 'Write a list of links, each with “label” and “url”.' });

const NETWORK_HINT =
  'Write the network’s name in lower case without spaces, such as mastodon, and the name that readers see in “name:”.';

const panelLink = z.strictObject({
  /** The words of the link. */
  label,
  /** A word or two that tell this meaning of the label from another, for translators. */
  context,
  /** One short line below the label. */
  description: text('Write one short line about the link.').optional(),
  /** The address of the link, such as /{locale}/news/. */
  url: addressTemplate(),
});

const menuEntry = z
  .strictObject({
    /** The words of the entry. */
    label,
    /** A word or two that tell this meaning of the label from another, for translators. */
    context,
    /** The address to which the entry leads. An entry has an address, groups of links, or both. */
    url: addressTemplate().optional(),
    /** Groups of links, which open below the entry. */
    groups: links(
      z.strictObject({
        /** The heading above the links of the group. */
        title: label.optional(),
        /** A word or two that tell this meaning of the title from another, for translators. */
        context,
        /** The links of the group, in order. */
        links: links(panelLink),
      }),
    ).optional(),
  })
  .refine((entry) => entry.url !== undefined || entry.groups !== undefined, {
    error: 'A menu entry needs a “url”, or “groups” of links, or both.',
  });

/** What `navigation.yaml` may hold. */
export const navigationSchema = z.strictObject({
  /** The entries of the menu in the header, in order. */
  menu: links(menuEntry).default([]),
  /**
   * The links to log in and sign up. The token {url:base64} in an address stands for that of the page, to come back to.
   */
  account: links(
    z.strictObject({
      /** The words of the link. */
      label,
      /** A word or two that tell this meaning of the label from another, for translators. */
      context,
      /** The address of the link. */
      url: addressTemplate(),
      /** Write true for the link that is the main button. Left out, it is false. */
      primary: flag.default(false),
    }),
  ).default([]),
  /** The app. A button in the header shows a code to scan, and links; on phones the menu shows the links alone. */
  app: z
    .strictObject({
      /**
       * The address in the code, such as https://www.example.org/app, which leads a phone to its store. Its only token is
       * {locale}.
       */
      url: codeAddress,
      /** Links to the stores, in order. */
      links: links(
        z.strictObject({
          /** The name of the store or of its system, such as iOS. */
          label,
          /** A word or two that tell this meaning of the label from another, for translators. */
          context,
          /** The address of the link. */
          url: addressTemplate(),
        }),
      ).default([]),
      /** The address of a page with more ways to get the app. */
      more: addressTemplate().optional(),
    })
    .optional(),
  /** The columns of the footer, in order. */
  footer: links(
    z.strictObject({
      /** The heading of the column. */
      title: label,
      /** A word or two that tell this meaning of the title from another, for translators. */
      context,
      /** The links of the column, in order. */
      links: links(
        z.strictObject({
          /** The words of the link. */
          label,
          /** A word or two that tell this meaning of the label from another, for translators. */
          context,
          /** The address of the link. Left out, the label is plain text. */
          url: addressTemplate().optional(),
        }),
      ),
    }),
  ).default([]),
  /** Links on the footer's last line, such as privacy, terms and imprint, in order. */
  legal: links(
    z.strictObject({
      /** The words of the link. */
      label,
      /** A word or two that tell this meaning of the label from another, for translators. */
      context,
      /** The address of the link. */
      url: addressTemplate(),
    }),
  ).default([]),
  /** The newsroom's accounts on networks, shown with icons. */
  community: links(
    z.strictObject({
      /** The name of the network in lower case, such as mastodon. It gives the link its icon. */
      network: text(NETWORK_HINT).regex(/^[a-z0-9-]+$/, NETWORK_HINT),
      /** The name that readers see. Left out, it is the network's own. */
      name: label.optional(),
      /** A word or two that tell this meaning of the name from another, for translators. */
      context,
      /** The name of an SVG file beside navigation.yaml, for a network without an icon of its own. */
      icon: text('Write the name of an SVG file beside navigation.yaml, such as network.svg.').optional(),
      /** The address of the account. */
      url: addressTemplate(),
    }),
  ).default([]),
});

/** The navigation, as read and checked. */
export type Navigation = z.output<typeof navigationSchema>;
