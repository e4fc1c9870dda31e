/** Writes one language of a story: its text mended, its pictures beside it, its comments where they are wanted. */
import { stringify } from 'yaml';
import { mediaTypeIn } from '../../core/media/recording.ts';
import { alignLines } from '../archive/align-lines.ts';
import type { ImportedStory, Tell } from '../archive/archive.ts';
import { htmlToMarkdown } from '../html/html-to-markdown.ts';
import type { LocalFiles } from '../pictures/local-files.ts';
import type { PictureShelf } from '../pictures/picture-shelf.ts';
import { bareHost, toOldAddress } from './address-book.ts';
import { bareShortcodes } from './bare-shortcodes.ts';
import { composeStory } from './compose-story.ts';
import { dropDoubleCover } from './double-cover.ts';
import { leadLinks, NOWHERE, pageOf } from './lead-links.ts';
import { tellUnreadable } from './left-out.ts';
import { applyEdits, readTree } from './markdown-edits.ts';
import { mendHeadings } from './mend-headings.ts';
import { mendHtml } from './mend-html.ts';
import { mendLinks } from './mend-links.ts';
import { type BringPicture, mendPictures } from './mend-pictures.ts';
import { mendRecordings } from './mend-recordings.ts';
import type { Plan } from './plan.ts';
import type { PlannedStory } from './planned-story.ts';
import type { Outcome, WrittenFiles } from './written-files.ts';

export interface StoryContext {
  plan: Plan;
  shelf: PictureShelf;
  local: LocalFiles;
  written: WrittenFiles;
  timeZone: string;
  tell: Tell;
  comments: boolean;
  webArchive: boolean;
}

/** Writes a story at its planned place. Its pictures come first, so that none is missing where a move is cut off. */
export async function writeStory(story: ImportedStory, planned: PlannedStory, context: StoryContext): Promise<void> {
  const { plan, local, written, tell, webArchive, timeZone } = context;
  const isHtml = story.body.format === 'html';
  const bring = bringFor(story, planned, context);
  /** Pictures that stand in the HTML itself, by the names that its Markdown gives them. */
  const embedded = new Map<string, string>();
  let markdown = isHtml ? convert(story, planned, { tell, embedded }) : story.body.text.replace(/\r\n?/g, '\n');
  tellUnreadable(story, markdown, tell);
  const lines = isHtml || story.body.source === undefined ? [] : alignLines(story.body.source, markdown);
  const lineIn = (line: number) => {
    // The lines of HTML are no longer those of its Markdown
    const first = isHtml ? undefined : story.body.line;
    return { file: story.where.file, ...(first === undefined ? story.where : { line: first + (lines[line] ?? line) }) };
  };
  const bringAt: BringPicture = (src, line) => bring(embedded.get(src) ?? src, lineIn(line).line);
  const hosts = new Set(plan.hosts).add(bareHost(new URL(NOWHERE)));
  const isOwnRecording = (href: string) => toOldAddress(href, pageOf(planned, plan), hosts) !== undefined;
  const lead = leadLinks(planned, { plan, local, putPublic: written.add, webArchive });
  const tree = readTree(markdown);
  if (tree) {
    // All at once, as lines that are told are those of the source
    const steps = [
      mendHeadings(tree, markdown, story.title),
      mendHtml(tree, markdown),
      await mendPictures(tree, markdown, bringAt),
      await mendRecordings(tree, markdown, { bring: bringAt, isOwn: isOwnRecording }),
      await mendLinks(tree, markdown, lead),
    ];
    for (const { line, ...finding } of steps.flatMap(({ told }) => told)) tell({ ...finding, where: lineIn(line) });
    const edits = steps.flatMap((step) => step.edits);
    markdown = applyEdits(markdown, edits);
  } else
    tell({
      kind: 'doubtful',
      where: story.where,
      what: `The text of “${story.title}” is too long or too deep: it came along unmended.`,
    });
  const cover = story.cover && (await bring(story.cover.src, story.where.line));
  const file = `content/${planned.folder}/${planned.locale}.md`;
  const shown = dropDoubleCover(story, markdown, { cover, treeOf: readTree, tell });
  const text = composeStory(shown.story, shown.markdown, {
    planned,
    plan,
    treeOf: () => readTree(shown.markdown),
    cover,
    timeZone,
    tell,
  });
  tellOutcome(file, written.put(file, text, story.id), story, context);
  if (context.comments && story.comments.length > 0)
    putComments(`content/${planned.folder}/comments.${planned.locale}.yaml`, story, context);
  else if (story.comments.length > 0)
    tell({
      kind: 'dropped',
      where: story.where,
      what: `Comments on “${story.title}” stay behind: ${story.comments.length}.`,
      remedy: 'Import with --comments to keep them in a file beside the story.',
    });
}

function convert(
  story: ImportedStory,
  { locale }: PlannedStory,
  { tell, embedded }: { tell: Tell; embedded: Map<string, string> },
): string {
  const { line, source, text } = story.body;
  const lines = source === undefined ? undefined : alignLines(source, text);
  const converted = htmlToMarkdown(text, {
    file: story.where.file,
    ...(line !== undefined && { line }),
    language: locale,
  });
  for (const finding of converted.findings) {
    // Without a line of its own, the text has other lines than the source
    const at =
      line === undefined
        ? story.where.line
        : line + (lines?.[(finding.where.line ?? line) - line] ?? (finding.where.line ?? line) - line);
    tell({ ...finding, where: { file: story.where.file, ...(at !== undefined && { line: at }) } });
  }
  for (const { written, src } of converted.pictures) if (written !== src) embedded.set(written, src);
  return bareShortcodes(converted.markdown);
}

function putComments(file: string, story: ImportedStory, context: StoryContext): void {
  tellOutcome(file, context.written.put(file, stringify(story.comments, { lineWidth: 0 })), story, context);
}

function tellOutcome(file: string, outcome: Outcome, { where }: ImportedStory, { tell }: StoryContext): void {
  if (outcome === 'written' || outcome === 'same') return;
  tell({
    kind: 'doubtful',
    where,
    what: `“${file}” was ${outcome === 'edited' ? 'changed since it was imported' : 'there already'}, so it stays as it is.`,
    remedy: 'Take that file away and import again, if the source is right.',
  });
}

/** A picture that a story shows twice is brought once. */
function bringFor(story: ImportedStory, planned: PlannedStory, { plan, shelf, tell }: StoryContext) {
  const brought = new Map<string, string | undefined>();
  return async (src: string, line: number | undefined): ReturnType<BringPicture> => {
    if (brought.has(src)) return brought.get(src);
    const page = pageOf(planned, plan);
    const found = await shelf.bring(src, { storyFile: story.where.file, folder: `content/${planned.folder}`, page });
    const name = 'name' in found ? found.name : undefined;
    brought.set(src, name);
    const where = { file: story.where.file, ...(line !== undefined && { line }) };
    const shown = /^data:/i.test(src) ? 'data:' : src;
    const noun = mediaTypeIn('audio', src) || mediaTypeIn('video', src) ? 'recording' : 'picture';
    if ('name' in found)
      for (const what of found.mended) tell({ kind: 'mended', where, what: `The ${noun} “${shown}”: ${what}` });
    else
      tell({
        kind: 'doubtful',
        where,
        what: `The ${noun} “${shown}” did not come along: ${found.fault}.`,
        remedy: found.isRemote ? 'Import with --fetch, or put it beside the story.' : 'Put it beside the story.',
      });
    return name;
  };
}
