/** Finds providers of embeds to which no link leads: links to the newsroom's own pages embed nothing. */
import type { Problem } from '../../core/problems/problem.ts';
import type { Settings } from '../settings/read-settings.ts';

/** Returns the problems of the newsroom's own providers whose addresses are those of its pages. */
export function providersProblems({ site, consent }: Pick<Settings, 'site' | 'consent'>): Problem[] {
  const own = withoutScheme(new URL(site.url).href);
  return Object.entries(consent.embeds)
    .filter(([, { address }]) => withoutScheme(address).startsWith(own))
    .map(([id]) => ({
      check: 'invalid-value',
      file: 'content/site/consent.yaml',
      field: `embeds.${id}.address`,
      message: 'This is an address of the newsroom itself, where links lead to its pages and embed nothing.',
      hint: 'Publish what is to be embedded at a host of its own, and write the form of its addresses there.',
    }));
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:/, '');
}
