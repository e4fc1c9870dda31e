/** Words what is announced, for people and for programs. */
import type { Announcements } from '../deploy/announce-changes.ts';
import { countOf, visible } from '../newsroom/report/print-problems.ts';

/** How many addresses are named for each service. */
const NAMED = 5;

/** Says who is told what, or would be. */
export function wordAnnouncements({ nothing, announcements, missing }: Announcements, isPublished: boolean): string {
  if (nothing !== undefined) return nothing;
  const parts = announcements.map(({ service, addresses, note }) =>
    [
      `${isPublished ? 'Told' : 'Would tell'} ${service} of ${note ?? countOf(addresses.length, 'address', 'addresses')}`,
      ...addresses.slice(0, NAMED).map((address) => `  ${visible(address)}`),
      ...(addresses.length > NAMED ? [`  … and ${(addresses.length - NAMED).toLocaleString('en')} more`] : []),
    ].join('\n'),
  );
  const needed = missing.map(([variable, what]) => `Set ${variable} to ${what} first.`);
  return [...parts, ...needed, ...(isPublished ? [] : ['Nothing was sent. Add --publish to tell them.'])].join('\n');
}

/** Writes what is announced as one line of JSON, for programs. */
export function announcementsAsJson({ announcements, missing }: Announcements, isPublished: boolean): string {
  return JSON.stringify({
    version: 1,
    command: 'announce',
    exitCode: 0,
    published: isPublished,
    told: announcements.map(({ service, addresses, note, requests }) => ({
      service,
      addresses,
      ...(note && { note }),
      requests: requests.length,
    })),
    missing: missing.map(([variable]) => variable),
  });
}
