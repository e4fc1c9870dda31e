/** Says whether everybody could read an item of WordPress, as far as WordPress and plug-ins for members tell. */
import type { ImportedStory } from '../../archive/archive.ts';
import type { Item } from './item.ts';

/** Takes down a finding of an item. */
export type Say = (kind: 'dropped' | 'guessed' | 'doubtful', what: string, remedy?: string) => void;

const STATES: Readonly<Record<string, ImportedStory['state']>> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  pending: 'draft',
  'auto-draft': 'draft',
  private: 'private',
};

/** Fields by which plug-ins close a story, each with the values that leave it open: Members, WP-Members, Jetpack and others. */
const CLOSING_FIELDS: Readonly<Record<string, RegExp>> = {
  _members_access_role: /^$/,
  _wpmem_block: /^0?$/,
  _jetpack_newsletter_access: /^(?:everybody)?$/,
  _jetpack_memberships_contains_paid_content: /^0?$/,
  _jetpack_memberships_contains_paywalled_content: /^0?$/,
  ihc_mb_who: /^(?:all)?$/,
};

/** Blocks and shortcodes by which they close a part of a text. */
const CLOSING_BLOCK = /<!-- wp:(premium-content\/[a-z-]+|jetpack\/paywall)\b/;
const CLOSING_SHORTCODE =
  /\[((?:members?|subscribers?|premium|private|paid)(?:[-_]?(?:only|content|area))?|restrict(?:ed)?(?:[-_]content)?|membership|pmpro_member|rcp_\w+|wpmem_\w+|mepr-\w+|ihc-hide-content|wlm_private|s2If|um_loggedin|loggedin|is_logged_in)(?=[\s\]])[^\]]{0,500}\]/i;

/** Returns the state of an item. What had a password, or was for members, is a draft, which is told. */
export function stateOf(item: Item, title: string, say: Say): ImportedStory['state'] {
  if (item.field('wp:post_password') !== '') {
    say(
      'doubtful',
      `“${title}” could be read with a password alone. It is a draft now, since nothing here has a password.`,
    );
    return 'draft';
  }
  const state = Object.hasOwn(STATES, item.status) ? STATES[item.status] : undefined;
  if (state === undefined)
    say(
      'doubtful',
      `“${title}” had the state “${item.status}”, which WordPress doesn’t know by itself. It is a draft now.`,
    );
  const closing = state === 'published' || state === 'scheduled' ? closedBy(item) : undefined;
  if (closing !== undefined)
    say(
      'doubtful',
      `“${title}” was not for everybody, or not all of it: it has “${closing}”. It is a draft now.`,
      'Take out what only members could read, and then the line “draft: true”.',
    );
  return closing === undefined ? (state ?? 'draft') : 'draft';
}

function closedBy(item: Item): string | undefined {
  const field = Object.entries(CLOSING_FIELDS).find(([key, open]) => item.meta(key).some((value) => !open.test(value)));
  const text = item.field('content:encoded');
  return field?.[0] ?? CLOSING_BLOCK.exec(text)?.[1] ?? CLOSING_SHORTCODE.exec(text)?.[1];
}
