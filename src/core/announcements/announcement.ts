/** Whom changes of a site are told to, and by which requests. */
import type { Changes } from './changes.ts';

/** A request to a service. */
export interface ServiceRequest {
  method: 'POST' | 'PURGE';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

/** What one service is told. */
export interface Announcement {
  /** What the service is called in messages. */
  service: string;
  /** The addresses that it is told of; empty where everything is forgotten at once. */
  addresses: string[];
  /** What it is asked, where that isn’t told address by address. */
  note?: string;
  requests: ServiceRequest[];
}

/** Returns a list in parts of a size. */
export function inParts<Item>(list: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** Returns the addresses of all changes of some kinds, of removals too. */
export function changedAddresses(
  { added, changed, removed }: Pick<Changes, 'added' | 'changed' | 'removed'>,
  kinds: readonly string[],
): string[] {
  return [...added, ...changed, ...removed].filter(({ kind }) => kinds.includes(kind)).map(({ address }) => address);
}
