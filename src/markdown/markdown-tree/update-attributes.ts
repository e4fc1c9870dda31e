/** Reads what an update says of itself in braces: its time, its anchor, and whether it is a key event or pinned. */
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { isReservedId } from '../../core/articles/page-ids.ts';
import { isDay, momentToInstant } from '../../core/i18n/moment.ts';
import { moment } from '../../core/schemas/front-matter-values.ts';
import { didYouMean } from '../../core/text/suggest.ts';
import { report } from '../syntax/rendering.ts';
import { ID_PATTERN } from './heading-ids.ts';

/** How an update begins. */
export const UPDATE_FORM = ':::update[Title]{time=2026-09-01T14:30+02:00}';

const ATTRIBUTES = ['time', 'id', 'key', 'pinned'] as const;

/** What an update says of itself. */
export interface UpdateAttributes {
  /** The moment as written. */
  time: string;
  /** The anchor that the editor wrote; left out where there is none, or none that can stand in an address. */
  id?: string;
  isKey: boolean;
  isPinned: boolean;
}

/** Returns what an update says of itself, or `undefined` where it has no moment; what is wrong is reported. */
export function readUpdateAttributes(node: ContainerDirective, file: VFile): UpdateAttributes | undefined {
  const attributes = node.attributes ?? {};
  for (const name of Object.keys(attributes)) {
    if (!(ATTRIBUTES as readonly string[]).includes(name)) reportUnknown(node, name, file);
  }
  const time = readTime(node, attributes['time'] ?? undefined, file);
  const id = attributes['id']?.normalize();
  const isRight = id !== undefined && ID_PATTERN.test(id) && !isReservedId(id);
  if (id && !isRight) reportId(node, id, file);
  return time === undefined
    ? undefined
    : { time, ...(isRight && { id }), isKey: 'key' in attributes, isPinned: 'pinned' in attributes };
}

/**
 * Returns the anchor that follows from a moment: the same however its offset is written, and in every language, so that
 * links to an update stay right whatever is written above it: `update-20260901-1230`.
 */
export function updateId(time: string): string {
  if (isDay(time)) return `update-${time.replaceAll('-', '')}`;
  const [day = '', clock = ''] = new Date(momentToInstant(time, 'UTC')).toISOString().split('T');
  return `update-${day.replaceAll('-', '')}-${clock.replaceAll(':', '').slice(0, 6).replace(/00$/, '')}`;
}

function readTime(node: ContainerDirective, written: string | undefined, file: VFile): string | undefined {
  if (!written) {
    report(
      file,
      'missing-value',
      node,
      'This update does not say when it was made, so it can’t be put in order.',
      `Write its time in braces: ${UPDATE_FORM}.`,
    );
    return undefined;
  }
  // The same as in front matter, with the same words
  const result = moment.safeParse(written);
  if (result.success) return result.data;
  report(
    file,
    'invalid-value',
    node,
    `“${written}” is no time of an update.`,
    result.error.issues[0]?.message ?? `Write ${UPDATE_FORM}.`,
  );
  return undefined;
}

function reportUnknown(node: ContainerDirective, name: string, file: VFile): void {
  report(
    file,
    'unknown-directive',
    node,
    `An update has no “${name}”, so that is left out.`,
    didYouMean(name, ATTRIBUTES, 'In its braces stand'),
  );
}

function reportId(node: ContainerDirective, id: string, file: VFile): void {
  report(
    file,
    'removed-html',
    node,
    `The anchor “${id}” can’t stand in an address, or belongs to the page, so the update has that of its time.`,
    'An anchor may hold letters, digits, “-”, “_” and “.”, such as {#gates-closed}.',
  );
}
