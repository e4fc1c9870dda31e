/** WordPress: the file of Tools → Export (WXR), read twice, as stories name pictures that stand behind them. */
import type { Finding, ImportedItem, ImportedSite, ImportKind, ImportSource, Tell } from '../../archive/archive.ts';
import { readXml, type XmlElement } from '../../sources/xml.ts';
import { type ExportFiles, findExports } from './exports.ts';
import { feedsOf, feedsOfSite } from './feeds.ts';
import { shownFiles, tellFilesLeft } from './files-left.ts';
import { type Item, readItem } from './item.ts';
import { createLibrary, type Library } from './library.ts';
import { otherThanStories } from './other-items.ts';
import { noteElement, siteFact, sortAttachments } from './read-library.ts';
import { toStory } from './story.ts';
import { wordsOf } from './words.ts';

export const wordpress: ImportKind = {
  name: 'wordpress',
  source: 'the WXR file that Tools → Export writes, a folder with its parts, or a zip of them',
  async *read(source, tell) {
    const exports = await findExports(source.path);
    try {
      const { library, site, findings } = await firstReading(exports, source);
      findings.forEach(tell);
      yield site;
      for (const term of library.terms.values()) yield { ...term, feeds: feedsOf(term) };
      yield* readStories(exports, library, tell);
    } finally {
      exports.close();
    }
  },
};

interface FirstReading {
  library: Library;
  site: ImportedSite;
  findings: readonly Finding[];
}

/** What the first reading of a source has gathered; an import reads twice, and would read four times. */
const known = new WeakMap<ImportSource, FirstReading>();

async function firstReading(exports: ExportFiles, source: ImportSource): Promise<FirstReading> {
  const found = known.get(source) ?? (await readLibrary(exports));
  known.set(source, found);
  return found;
}

/** Faults of the XML are told by the second reading. */
async function readLibrary(exports: ExportFiles): Promise<FirstReading> {
  const findings: Finding[] = [];
  const tell: Tell = (finding) => findings.push(finding);
  const library = createLibrary();
  const site: ImportedSite = { type: 'site' };
  for await (const { element, file } of elementsOf(exports, () => {})) {
    noteElement(element, file, library, tell);
    const fact = siteFact(element);
    Object.assign(site, { ...fact, ...(fact.name && { where: { file, line: element.line } }), ...site });
  }
  sortAttachments(library);
  if (library.terms.size > 0)
    tell({
      kind: 'guessed',
      where: { file: exports.files[0]?.name ?? '' },
      what: 'An export doesn’t hold the addresses of authors, categories and tags. The usual ones were taken: /author/…, /category/…, /tag/….',
      remedy: 'If the old site had others, add a line for each to redirects.yaml.',
    });
  const feeds = feedsOfSite(library);
  return { library, site: { ...site, ...(library.url && { url: library.url }), feeds }, findings };
}

async function* readStories(exports: ExportFiles, library: Library, tell: Tell): AsyncIterable<ImportedItem> {
  /** The numbers of stories, with what is the same of one story alone. */
  const seen = new Map<string, string>();
  const others = otherThanStories();
  const shown = shownFiles();
  for await (const { element, file } of elementsOf(exports, tell)) {
    if (element.name !== 'item') continue;
    const item: Item = readItem(element);
    if (others.isOther(item, file, tell)) continue;
    const known = item.id === '' ? undefined : seen.get(item.id);
    if (known === identityOf(item)) {
      tellAgain(item, file, tell);
      continue;
    }
    const story = toStory(item, file, library, tell);
    if (known === undefined) seen.set(item.id, identityOf(item));
    else {
      story.id = `${story.id} ${identityOf(item)}`;
      tellOtherSite(item, file, tell);
    }
    shown.note(story.body.text);
    yield story;
  }
  others.tellAll(tell);
  tellFilesLeft(library, shown, tell);
}

/** Parts of one export may overlap; exports of two sites have the same numbers for other stories. */
function identityOf(item: Item): string {
  return item.field('guid') || item.field('link') || item.field('title');
}

function tellAgain(item: Item, file: string, tell: Tell): void {
  const title = wordsOf(item.field('title'));
  const what = `“${title}” has the number ${item.id}, which stands in the export more than once. The first one was taken.`;
  tell({ kind: 'dropped', where: { file, line: item.element.line }, what });
}

function tellOtherSite(item: Item, file: string, tell: Tell): void {
  const title = wordsOf(item.field('title'));
  const what = `“${title}” has the number ${item.id} of another story, so the source may be of several sites, and pictures may be those of the other.`;
  const remedy = 'Import the export of each site by itself.';
  tell({ kind: 'doubtful', where: { file, line: item.element.line }, what, remedy });
}

async function* elementsOf(exports: ExportFiles, tell: Tell): AsyncIterable<{ element: XmlElement; file: string }> {
  for (const { name, open } of exports.files) {
    const form = { file: name, within: ['rss', 'channel'], expected: 'the WXR file of WordPress' };
    for await (const element of readXml(open(), form, tell)) yield { element, file: name };
  }
}
