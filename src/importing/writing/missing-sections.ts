/** Finds the categories that came along and have no section of the front page, where that lists some alone. */
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { Finding } from '../archive/archive.ts';
import type { Plan } from './plan.ts';

/** Returns what is told of them, or `undefined` where all that readers can see have their section. */
export function missingSections({ terms }: Plan, { site }: Settings): Finding | undefined {
  const listed = site.frontPage.sections?.map(({ category }) => category);
  if (listed === undefined) return undefined;
  const absent = terms.all().filter(({ type, called, locales }) => {
    return type === 'category' && locales.size > 0 && !listed.includes(called);
  });
  if (absent.length === 0) return undefined;
  return {
    kind: 'doubtful',
    where: { file: 'content/site/site.yaml' },
    what: `The front page lists its sections, and these categories have none: ${absent.map(({ called }) => called).join(', ')}.`,
    remedy: 'Add them below “sections:” in site.yaml, or take “sections:” away, so that each has one.',
  };
}
