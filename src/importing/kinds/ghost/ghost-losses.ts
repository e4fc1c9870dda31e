/** Tells what an export of Ghost holds and the newsroom has no place for: settings, tables, facts of people, tags and posts. */
import type { Tell } from '../../archive/archive.ts';
import type { ExportFile } from '../exports/export-files.ts';
import { wordsOfCard } from './card-html.ts';
import type { GhostExport, Row } from './ghost-export.ts';

/** How much of a text is told, in letters. */
const LONGEST = 200;

/** Facts that readers, search engines or other sites have seen, by the tables that hold them. */
const SEEN = {
  settings:
    /^(?:logo|icon|cover_image|accent_color|facebook|twitter|threads|bluesky|mastodon|tiktok|youtube|instagram|linkedin|(?:secondary_)?navigation|announcement_content|(?:meta|og|twitter)_(?:title|description|image))$/,
  users:
    /^(?:website|location|facebook|twitter|threads|bluesky|mastodon|tiktok|youtube|instagram|linkedin|profile_image|cover_image|image|cover|meta_title|meta_description)$/,
  tags: /^(?:feature_image|image|(?:meta|og|twitter)_(?:title|description|image)|canonical_url|accent_color)$/,
  posts: /^(?:meta_title|(?:og|twitter)_(?:title|description|image)|email_subject|custom_template)$/,
} as const;

/** Tables that are read, and those by which Ghost keeps order among its own. */
const READ =
  /^(?:posts|posts_meta|posts_tags|posts_authors|users|tags|settings|roles|roles_users|permissions\w*|migrations\w*|actions|sessions|tokens|invites|brute|mobiledoc_revisions|post_revisions|posts_products|products_benefits|custom_theme_settings)$/;
/** Tables whose rows have names and words that somebody wrote for readers. */
const WRITTEN = /^(?:snippets|newsletters|products|benefits|offers|collections|recommendations)$/;

interface Telling {
  file: string;
  tell: Tell;
}

/** Tells of settings of the old site, and of the tables that are not read. */
export function tellSiteLosses(data: GhostExport, { file, tell }: Telling): void {
  const say = (line: number, what: string) => tell({ kind: 'dropped', where: { file, line }, what });
  const others: { name: string; line: number }[] = [];
  for (const row of data.table('settings')) {
    const [name, value] = [row.text('key') ?? '', row.text('value')];
    if (value === undefined || /^(?:title|description|locale|lang|default_locale)$/.test(name)) continue;
    if (/^codeinjection|_code$/.test(name)) say(row.line, 'Code that was put into all pages was left out.');
    else if (SEEN.settings.test(name))
      say(row.line, `The setting “${name}” was left out: “${short(settingOf(value))}”.`);
    else others.push({ name, line: row.line });
  }
  for (const { name, line } of others) say(line, `A setting of Ghost’s own was not read: “${name}”.`);
  for (const table of data.tables) {
    const rows = READ.test(table) ? [] : data.table(table);
    if (WRITTEN.test(table))
      for (const row of rows) {
        const words = [
          'name',
          'title',
          'description',
          'display_title',
          'display_description',
          'url',
          'lexical',
          'mobiledoc',
        ];
        const held = words.flatMap((key) => settingOf(row.text(key) ?? '') || []).join(' ');
        say(row.line, `A row of “${table}” was left out: “${short(held)}”.`);
      }
    else if (rows.length > 0)
      say(rows[0]?.line ?? 1, `The list “${table}” was not read, as it holds no stories. Its rows: ${rows.length}.`);
  }
}

/** Tells of facts of an author, a tag or a post; e-mail addresses are told without what they are. */
export function tellRowLosses(kind: 'users' | 'tags' | 'posts', row: Row, name: string, { file, tell }: Telling): void {
  const say = (what: string) => tell({ kind: 'dropped', where: { file, line: row.line }, what });
  for (const key of row.names) {
    const value = row.text(key);
    if (value !== undefined && SEEN[kind].test(key))
      say(`“${name}” had the fact “${key}”, which was left out: “${short(value)}”.`);
  }
  if (row.text('email') !== undefined) say(`An e-mail address of “${name}” stayed behind.`);
  if (['codeinjection_head', 'codeinjection_foot'].some((key) => row.text(key) !== undefined))
    say(`“${name}”: code that was put into its page was left out.`);
}

/** Tells of files of which no story is made; uploads are found by their paths. */
export function tellOtherFiles(
  files: readonly ExportFile[],
  read: readonly (ExportFile | undefined)[],
  tell: Tell,
): void {
  const [uploads, others] = [true, false].map((isUpload) =>
    files.filter((file) => !read.includes(file) && /(?:^|\/)content\//.test(file.path) === isUpload),
  ) as [ExportFile[], ExportFile[]];
  for (const { path } of others)
    tell({
      kind: 'dropped',
      where: { file: path, line: 1 },
      what: 'The file is neither the export nor routes.yaml, so it was not read.',
      remedy: 'Old addresses that it names can be lines of redirects.yaml.',
    });
  if (uploads[0] && !uploads[0].isOnDisk)
    tell({
      kind: 'dropped',
      where: { file: uploads[0].path },
      what: `Pictures and other files in a zip are not read: ${uploads.length}.`,
      remedy: 'Unpack the zip, name its folder, and import again.',
    });
}

/** Lists in settings, such as a navigation, are JSON. */
function settingOf(value: string): string {
  try {
    return wordsOfCard(JSON.parse(value)) || value;
  } catch {
    return value;
  }
}

function short(text: string): string {
  return [...text].slice(0, LONGEST).join('');
}
