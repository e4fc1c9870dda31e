/** The list of the addresses that deploys have changed, until those who follow the site are told. */
import { isForHost, isHashed } from '../deploy/deploy-phase.ts';
import type { SiteFile } from '../deploy/site-record.ts';
import { createSiteUrl, pathToUrl } from '../urls/site-url.ts';

/** An address that has changed. */
export interface ChangedAddress {
  /** The full address, percent-encoded. */
  address: string;
  /** `asset` where the address holds a hash of its content, which so is never another. */
  kind: 'page' | 'feed' | 'asset' | 'file';
}

/** What has changed since those who follow the site were told last. */
export interface Changes {
  version: 1;
  /** The address of the site. */
  site: string;
  /** Whether all who are to be told know of these changes; the next deploy begins a new list then. */
  isAnnounced: boolean;
  /** Each in the order of their addresses. */
  added: ChangedAddress[];
  changed: ChangedAddress[];
  removed: ChangedAddress[];
}

/** Returns which addresses differ between a site and the one that lay there before. */
export function compareSites(
  site: string,
  before: readonly SiteFile[],
  after: readonly SiteFile[],
): Omit<Changes, 'isAnnounced'> {
  const url = createSiteUrl(site);
  const isTold = ({ path, encoding }: SiteFile) => !encoding && !isForHost(path);
  const toAddress = ({ path, kind, plain }: SiteFile): ChangedAddress => ({
    address: pathToUrl(url, `/${path.replace(plain ? /\.html$/ : /(?<=^|\/)index\.html$/, '')}`),
    kind: kind ?? (isHashed(path) ? 'asset' : 'file'),
  });
  const known = new Map(before.filter(isTold).map((file) => [file.path, file]));
  const added: ChangedAddress[] = [];
  const changed: ChangedAddress[] = [];
  for (const file of after.filter(isTold)) {
    const old = known.get(file.path);
    known.delete(file.path);
    if (!old) added.push(toAddress(file));
    else if (old.digest !== file.digest) changed.push(toAddress(file));
  }
  return sorted({ version: 1, site, added, changed, removed: [...known.values()].map(toAddress) });
}

/** Returns both changes as one, for those who know of neither. */
export function joinChanges(
  first: Omit<Changes, 'isAnnounced'>,
  second: Omit<Changes, 'isAnnounced'>,
): Omit<Changes, 'isAnnounced'> {
  const entries = new Map<string, { entry: ChangedAddress; wasThere: boolean; isThere: boolean }>();
  for (const { added, changed, removed } of [first, second])
    for (const [list, wasThere, isThere] of [
      [added, false, true],
      [changed, true, true],
      [removed, true, false],
    ] as const)
      for (const entry of list)
        entries.set(entry.address, {
          entry,
          wasThere: entries.get(entry.address)?.wasThere ?? wasThere,
          isThere,
        });
  const pick = (isMeant: (one: { wasThere: boolean; isThere: boolean }) => boolean) =>
    [...entries.values()].filter(isMeant).map(({ entry }) => entry);
  return sorted({
    version: 1,
    site: second.site,
    added: pick(({ wasThere, isThere }) => !wasThere && isThere),
    changed: pick(({ wasThere, isThere }) => wasThere && isThere),
    // What came and went may be known to caches
    removed: pick(({ isThere }) => !isThere),
  });
}

/** Writes the list as JSON, one address a line. */
export function writeChanges({ added, changed, removed, ...head }: Changes): string {
  const lists = Object.entries({ added, changed, removed }).map(([name, list]) => {
    const lines = list.map((one) => `\n${JSON.stringify(one)}`).join(',');
    return `"${name}":[${lines}${lines && '\n'}]`;
  });
  return `${JSON.stringify(head).slice(0, -1)},${lists.join(',')}}\n`;
}

/** Returns the list that a text holds, or `undefined` where it holds none that this version of Broadsheet reads. */
export function readChanges(text: string): Changes | undefined {
  try {
    const changes = JSON.parse(text) as Changes;
    const lists = [changes.added, changes.changed, changes.removed];
    const isRead =
      changes.version === 1 &&
      URL.canParse(changes.site) &&
      lists.every((list) => Array.isArray(list) && list.every(({ address }) => address.startsWith(changes.site)));
    return isRead ? changes : undefined;
  } catch {
    return undefined;
  }
}

function sorted<List extends Omit<Changes, 'isAnnounced'>>(changes: List): List {
  const byAddress = (a: ChangedAddress, b: ChangedAddress) => (a.address < b.address ? -1 : 1);
  for (const list of [changes.added, changes.changed, changes.removed]) list.sort(byAddress);
  return changes;
}
