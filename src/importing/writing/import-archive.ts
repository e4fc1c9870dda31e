/** Moves an archive into the newsroom: read once for names and addresses, and once more to be written. */
import { basename, join } from 'node:path';
import { once } from '../../core/text/memoise.ts';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { cachePaths } from '../../disk/cache-dir.ts';
import type { Environment } from '../../newsroom/files/environment.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import type { Progress } from '../../newsroom/report/progress.ts';
import { readSettings } from '../../newsroom/settings/read-settings.ts';
import type { Finding, ImportedRest, ImportKind, ImportSource } from '../archive/archive.ts';
import { createFindings, type Findings } from '../archive/findings.ts';
import { writeReport } from '../archive/report.ts';
import { type FetchOptions, openFetchFiles } from '../pictures/fetch-files.ts';
import { openLocalFiles } from '../pictures/local-files.ts';
import { openPictureShelf } from '../pictures/picture-shelf.ts';
import { tellSite } from './left-out.ts';
import { missingSections } from './missing-sections.ts';
import { isOthers } from './other-stories.ts';
import { type Plan, planMove } from './plan.ts';
import { settleAddresses } from './settle-addresses.ts';
import { stayInside } from './stay-inside.ts';
import { suggestPermalink } from './suggest-permalink.ts';
import { writeLines } from './write-lines.ts';
import { writeStory } from './write-story.ts';
import { recordOf, writeTerm } from './write-terms.ts';
import { type Outcome, openWrittenFiles, recordPath } from './written-files.ts';

export interface ImportOptions {
  kind: ImportKind;
  source: ImportSource;
  environment: Environment;
  /** The language of stories that don’t say their own. */
  locale?: string | undefined;
  /** The category of stories that have none. */
  category: string;
  isDry: boolean;
  /** Whether pictures on other hosts are fetched; how, tests say. */
  fetch: boolean | Omit<FetchOptions, 'folder'>;
  comments: boolean;
  webArchive: boolean;
  progress: Progress;
}

export interface ImportOutcome {
  articles: number;
  pages: number;
  files: Record<Outcome, number>;
  /** The number of lines that were added to `redirects.yaml`. */
  redirects: number;
  findings: Findings;
  /** The name of the report, and its text. */
  report: { name: string; text: string };
  /** What permalinks would keep most addresses, where those of the newsroom do not. */
  suggestion?: Finding;
}

/**
 * Imports an archive, and writes the report beside `content/`.
 *
 * @throws UserError Where the settings or the source can't be read.
 */
export async function importArchive(options: ImportOptions): Promise<ImportOutcome> {
  const { kind, source, environment, isDry, progress } = options;
  const { settings } = readSettings(environment);
  if (!settings)
    throw new UserError('The settings can’t be read. Run “npm run check” to see why, or “npm run init” first.');
  const findings = createFindings();
  const { tell } = findings;
  const toReal = stayInside(environment);
  let site = source.path;
  // A newer export has another name, and is of the same site
  const openWritten = once(() => openWrittenFiles(recordPath(environment.cwd, kind.name, site), toReal, isDry));

  progress.begin('Reading names and addresses');
  const plan = await planMove(
    kind.read(source, () => {}),
    {
      settings,
      locale: options.locale,
      category: options.category,
      now: environment.now,
      tell,
      onSite: ({ url }) => {
        site = url ?? site;
      },
      placeOf: (id) =>
        openWritten()
          .placeOf(id)
          ?.replace(/^content\//, ''),
      isOthers: (folder, locale, story, ids) =>
        isOthers(`content/${folder}`, locale, story, { written: openWritten(), toReal, ids }),
    },
  );
  tellSite(plan.site, { settings, file: basename(source.path), tell });
  const written = openWritten();
  const { moved, isOwned } = settleAddresses(plan, settings, {
    tell,
    isOwn: (id) => written.knows(`content/categories/${id}.yaml`),
    earlier: (term) => /([^/]+)\.yaml$/.exec(written.placeOf(recordOf(term)) ?? '')?.[1],
  });
  const suggestion = suggestPermalink(plan, settings);
  for (const finding of [suggestion, missingSections(plan, settings)]) if (finding) tell(finding);

  progress.begin(isDry ? 'Reading stories' : 'Writing stories', plan.stories.size);
  const local = openLocalFiles(source, kind.publicFolders ?? [], plan.hosts);
  const remote =
    options.fetch === false || isDry
      ? undefined
      : openFetchFiles({
          folder: cachePaths(environment.cacheDir).imported,
          ...(typeof options.fetch === 'object' && options.fetch),
        });
  const context = {
    plan,
    local,
    written,
    tell,
    timeZone: settings.site.timeZone,
    shelf: openPictureShelf({ local, remote, put: written.add }),
    comments: options.comments,
    webArchive: options.webArchive,
  };
  for (const term of plan.terms.all()) writeTerm(term, { settings, written, tell });
  const done = new Set<string>();
  for await (const item of kind.read(source, tell)) {
    // Stories come before it, and have brought along what they show
    if (item.type === 'rest' && !local.hasFound(item.realPath)) tell(restFinding(item));
    const planned = item.type === 'story' && !done.has(item.id) ? plan.stories.get(item.id) : undefined;
    if (item.type !== 'story' || !planned) continue;
    done.add(item.id);
    await writeStory(item, planned, context);
    progress.advance(done.size);
  }
  const { contentDir } = environment;
  const redirects = writeLines(moved, settings.redirects, { contentDir, isDry, written, isOwned, tell });
  progress.end();
  const report = { name: `import-report-${kind.name}.md`, text: writeReport(kind.name, findings) };
  if (!isDry) writeWholeSync(join(environment.cwd, report.name), report.text);
  return {
    ...countStories(plan),
    files: written.counts,
    redirects,
    findings,
    report,
    ...(suggestion && { suggestion }),
  };
}

function restFinding({ where, what, remedy }: ImportedRest): Finding {
  return { kind: 'dropped', where, what, ...(remedy !== undefined && { remedy }) };
}

function countStories({ stories }: Plan): { articles: number; pages: number } {
  const pages = [...stories.values()].filter(({ form }) => form === 'page').length;
  return { articles: stories.size - pages, pages };
}
