/** Writes the comment by which a pull request tells what it changes for readers. */
import type { Change, ChangeList } from './change.ts';
import { harmlessText } from './harmless-text.ts';

/** By this the comment is found again. GitHub prints no remark of HTML. */
export const COMMENT_MARK = '<!-- broadsheet: what readers see -->';

/** Where the comment leads. Everything in here is known to be true, and none of it comes from the pull request’s own run. */
export interface CommentLinks {
  /** The full address of the preview, with a last slash, where there is a place for one. */
  site?: string | undefined;
  /** The address of the page with the pictures of all changed articles. */
  pictures?: string | undefined;
  /** The address of the site as a file to download. */
  download?: string | undefined;
  /** The address of the run. */
  run: string;
  /** The commit that was built. */
  commit: string;
  /** Set where a stranger's run has made the list, the pictures and the file. */
  isForeign?: boolean;
}

/** GitHub takes no more characters for a comment. */
const LONGEST = 65_536;
/** How many articles are shown with pictures, and how many are named. */
const PICTURED = 12;
const NAMED = 100;
/** Below the preview, the folder with the pictures. */
export const PICTURES_FOLDER = '_review';

const WORDS: Readonly<Record<Change['what'], string>> = {
  new: 'new',
  changed: 'changed',
  moved: 'moved',
  removed: 'removed',
};

/** Returns the comment as GitHub Flavored Markdown, its mark first. */
export function reviewComment({ changes, total }: ChangeList, links: CommentLinks): string {
  const head = [COMMENT_MARK, `### ${headline(total)}`, '', whereToLook(links)];
  const warning = links.isForeign ? ' It is a fork’s: what it shows is what its author made it show.' : '';
  const foot = ['', `<sub>Built from ${links.commit.slice(0, 10)}. ${link('The run', links.run)}.${warning}</sub>`];
  let room = LONGEST - [...head, ...foot].join('\n').length - 400;
  /** Takes as many of the parts as have room, in order. */
  const fitting = (parts: string[]) => {
    const count = parts.findIndex((part) => {
      room -= part.length + 1;
      return room < 0;
    });
    return count < 0 ? parts : parts.slice(0, count);
  };
  const withPictures = links.site === undefined ? [] : changes.filter(({ pictures }) => pictures).slice(0, PICTURED);
  const rows = fitting(withPictures.map((change) => row(change, links)));
  const rest = changes.filter((change) => !withPictures.slice(0, rows.length).includes(change)).slice(0, NAMED);
  const lines = fitting(rest.map((change) => line(change, links)));
  const left = total - rows.length - lines.length;
  const table = `<table><tr><th></th><th>before</th><th>after</th></tr>${rows.join('')}</table>\n`;
  return [
    ...head,
    ...(rows.length > 0 ? [table] : []),
    ...lines,
    ...(left > 0 ? ['', `… and ${left} more.`] : []),
    ...foot,
  ].join('\n');
}

function headline(total: number): string {
  if (total === 0) return 'Readers see no article otherwise';
  return total === 1 ? 'Readers see one article otherwise' : `Readers see ${total} articles otherwise`;
}

function whereToLook({ site, pictures, download }: CommentLinks): string {
  const places = [
    site !== undefined && link('The preview', site),
    pictures !== undefined && link('Each page before and after, in pictures', pictures),
    download !== undefined && link('The site as a file', download),
  ];
  const found = places.filter((place) => place !== false);
  return found.length > 0 ? `${found.join(' · ')}\n` : '';
}

/** An article with its page on a phone, before and after. All rows are one line, which Markdown leaves alone as HTML. */
function row(change: Change, links: CommentLinks): string {
  const { before, after } = change.pictures ?? {};
  return `<tr><td>${titleOf(change, links)}<br>${facts(change)}</td><td>${picture(before, 'before', links)}</td><td>${picture(after, 'after', links)}</td></tr>`;
}

/** GitHub keeps pictures by their addresses, so each commit has its own. */
function picture(name: string | undefined, when: string, { site = '', commit }: CommentLinks): string {
  if (name === undefined) return '—';
  return `<img src="${attribute(`${site}${PICTURES_FOLDER}/${name}?${commit.slice(0, 10)}`)}" width="180" alt="The page ${when}">`;
}

function line(change: Change, links: CommentLinks): string {
  return `- ${titleOf(change, links)} ${facts(change)}`;
}

function titleOf({ title, after }: Change, { site }: CommentLinks): string {
  const shown = harmlessText(title) || 'Without a title';
  if (site === undefined || after === undefined) return `<strong dir="auto">${shown}</strong>`;
  return `<a href="${attribute(site + after)}" dir="auto">${shown}</a>`;
}

function facts({ what, locale, file }: Change): string {
  return `<sub>${WORDS[what]} · ${harmlessText(locale)} · ${harmlessText(file)}</sub>`;
}

function link(text: string, address: string): string {
  return `<a href="${attribute(address)}">${text}</a>`;
}

function attribute(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
