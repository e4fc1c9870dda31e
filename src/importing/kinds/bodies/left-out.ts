/** Tells of what a tag said besides what was taken over. */
import { withoutSecrets } from '../../sources/secrets.ts';
import type { BodyPlace } from './kramdown.ts';
import type { Tag } from './tag-places.ts';
import type { Mapped } from './tags.ts';

/** Returns what became of a tag, and tells of the arguments of a known one that nobody read. */
export function withRest(
  mapped: Mapped | undefined,
  unread: () => readonly string[],
  tag: Tag,
  { called, file, tell }: Pick<BodyPlace, 'file' | 'tell'> & { called: string },
): Mapped | undefined {
  const left = mapped ? unread() : [];
  if (left.length > 0)
    tell({
      kind: 'dropped',
      where: { file, line: tag.line },
      what: `Of the ${called} “${tag.name}” was left out: “${withoutSecrets(left.join(' '))}”.`,
      remedy: 'Write what readers should see into the text.',
    });
  return mapped;
}
