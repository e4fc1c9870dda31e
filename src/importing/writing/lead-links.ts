/** Says where the links of a story lead once everything has moved. */
import { posix } from 'node:path';
import { decodeSafely } from '../../core/urls/permalink.ts';
import { isAbsoluteAddress, isReadable, isSafeAddress } from '../../core/urls/url-template.ts';
import type { LocalFiles } from '../pictures/local-files.ts';
import type { PutFile } from '../pictures/picture-shelf.ts';
import { bareHost, type Destination, toOldAddress } from './address-book.ts';
import { bringFiles } from './bring-files.ts';
import type { Lead, Led } from './mend-links.ts';
import type { Plan } from './plan.ts';
import type { PlannedStory } from './planned-story.ts';
import { UNDATED } from './story-facts.ts';

/** Parts of a page that its comments or its “read more” had, and no text. */
const MADE_PART = /^#(?:comments?|respond|comment-\d+|more-\d+|disqus_thread)$/;

/** What a source may link to from one of its files, by what stands behind the path. */
const FILE_FORMS = ['', '.md', '.mdx', '/index.md', '/index.mdx', '/_index.md', '/README.md'];

export interface LeadOptions {
  plan: Plan;
  local: LocalFiles;
  /** Puts a file into `public/`. */
  putPublic: PutFile;
  /** Whether links that lead nowhere any more lead to the Web Archive. */
  webArchive: boolean;
}

/** The address of a page of an old site whose own is not known. */
export const NOWHERE = 'http://source.invalid';

/** Makes the function that says where each link of a story leads. */
export function leadLinks(story: PlannedStory, { plan, local, putPublic, webArchive }: LeadOptions): Lead {
  const page = pageOf(story, plan);
  const hosts = new Set(plan.hosts).add(bareHost(new URL(NOWHERE)));

  const led = (to: Destination, hash: string, href: string): Led => {
    if ('path' in to) return { to: to.path + hash };
    const own = `${story.folder}/${story.locale}.md`;
    if (to.file === own && hash !== '') return { to: hash };
    const file = posix.relative(story.folder, to.file);
    if (to.isPublished || !story.isPublished) return { to: file + hash };
    return {
      to: file + hash,
      told: {
        kind: 'doubtful',
        what: `The link “${href}” leads to a story that readers can’t see.`,
        remedy: 'Take the link away, or publish that story.',
      },
    };
  };
  const bringFile = bringFiles(local, putPublic);
  const inSource = (href: string): Destination | undefined => {
    const path = decodeSafely(href.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
    const full = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(story.where.file), path);
    if (path === '' || full.startsWith('..')) return undefined;
    const bare = full.replace(/\/$/, '');
    for (const form of FILE_FORMS) {
      const found = plan.book.find(`file:${bare}${form}`);
      if (found) return found;
    }
    return undefined;
  };
  return async (href) => {
    if (!isSafeAddress(href) || !isReadable(href)) return { unsafe: true };
    if (href === '' || href.startsWith('#') || /^(?:mailto|tel):/i.test(href)) return {};
    const written = /#.*$/s.exec(href)?.[0] ?? '';
    const hash = MADE_PART.test(written) ? '' : written;
    const file = isAbsoluteAddress(href) ? undefined : inSource(href);
    if (file) return led(file, hash, href);
    const old = toOldAddress(href, page, hosts);
    if (old === undefined) return {};
    const found = plan.book.find(old);
    if (found) return led(found, hash, href);
    const saved = bringFile(old);
    if (saved && 'to' in saved) return { to: saved.to + hash };
    const full = plan.site.url === undefined ? undefined : URL.parse(old, plan.site.url)?.href;
    if (saved && (!webArchive || full === undefined)) return saved;
    if (!webArchive || full === undefined) {
      const what = `The link “${href}” leads to nothing that has come along.`;
      return { told: { kind: 'doubtful', what, remedy: 'Write where the page is now, or import with --web-archive.' } };
    }
    const to = `https://web.archive.org/web/${dayOf(story)}/${full}`;
    return { to, told: { kind: 'mended', what: `The link “${href}” leads to the Web Archive now.` } };
  };
}

/** Returns the address of a story on the old site. */
export function pageOf({ usual }: PlannedStory, { site }: Plan): string {
  return URL.parse(usual ?? '/', site.url ?? NOWHERE)?.href ?? NOWHERE;
}

/** The archive shows what it kept nearest to a day. */
function dayOf({ date = '' }: PlannedStory): string {
  const day = date.slice(0, 10);
  return day === '' || day === UNDATED ? '2' : day.replaceAll('-', '');
}
