/** Words what a deploy does, for people and for programs. */
import { isPage } from '../core/deploy/deploy-phase.ts';
import type { DeployPlan } from '../core/deploy/deploy-plan.ts';
import type { SiteFile } from '../core/deploy/site-record.ts';
import { countOf, visible } from '../newsroom/report/print-problems.ts';

/** The most names that are listed of each kind. */
const NAMED = 5;

/** A deploy, done or not. */
export interface DeployOutcome {
  target: string;
  plan: DeployPlan;
  isPublished: boolean;
  isUndo: boolean;
  canUndo: boolean;
  /** How many texts a dry-run has not compressed. */
  uncompressed: number;
  /** How long what is no longer in the site stays, in milliseconds. */
  grace: number;
  notes: readonly string[];
}

/** Words an outcome for people. */
export function wordOutcome(outcome: DeployOutcome): string {
  const { target, plan, isPublished, isUndo, uncompressed, grace, notes } = outcome;
  const { added, changed, compressed, removed, leaving } = plan;
  const verb = (done: string, open: string) => (isPublished ? done : open);
  const groups = [
    ...group(verb('Uploaded', 'Upload'), added, 'new file', 'new files'),
    ...group(verb('Changed', 'Change'), changed, 'file', 'files'),
    ...group(
      verb('Removed', 'Remove'),
      removed.filter(({ encoding }) => !encoding),
      'file',
      'files',
    ),
  ];
  const nothing = plan.steps.length === 0;
  const encoded = isPublished ? compressed.length : 0;
  const stay = leaving.filter(({ encoding }) => !encoding);
  const last = Math.max(...leaving.map(({ since }) => since)) + grace;
  return [
    nothing ? `${target} has everything${isUndo ? ' as it was before' : ' of this site'}.` : `${target}:`,
    ...groups,
    ...(encoded > 0 ? [`${countOf(encoded, 'compressed file', 'compressed files')} (${sizeOf(compressed)})`] : []),
    ...(!isPublished && uncompressed > 0
      ? [`${countOf(uncompressed, 'text', 'texts')} would be compressed with Brotli and gzip, too.`]
      : []),
    ...(stay.length > 0
      ? [
          `${countOf(stay.length, 'file that is', 'files that are')} no longer in the site ${stay.length === 1 ? 'stays' : 'stay'} for readers who have its pages open: the first deploy after ${new Date(last).toISOString().slice(0, 16).replace('T', ' ')} UTC removes ${stay.length === 1 ? 'it' : 'them'}, one with --grace 0 at once.`,
        ]
      : []),
    ...notes,
    ...(isPublished || nothing ? [] : ['Nothing was done yet: add --publish.']),
    ...(isPublished && !nothing && outcome.canUndo && !isUndo
      ? ['To put back what was there before: --undo --publish.']
      : []),
  ]
    .map((line) => line.split('\n').map(visible).join('\n'))
    .join('\n');
}

function group(verb: string, files: readonly SiteFile[], one: string, many: string): string[] {
  if (files.length === 0) return [];
  const more = files.length - NAMED;
  const named = [...files.filter(({ path }) => isPage(path)), ...files.filter(({ path }) => !isPage(path))];
  return [
    `${verb} ${countOf(files.length, one, many)} (${sizeOf(files)})`,
    ...named.slice(0, NAMED).map(({ path }) => `  ${path}`),
    ...(more > 0 ? [`  … and ${more.toLocaleString('en')} more`] : []),
  ];
}

function sizeOf(files: readonly SiteFile[]): string {
  const bytes = bytesOf(files);
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000).toLocaleString('en')} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function bytesOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** Writes an outcome as one line of JSON, for programs. */
export function outcomeAsJson({ target, plan, isPublished, isUndo, grace, notes }: DeployOutcome): string {
  const count = (files: readonly SiteFile[]) => ({ files: files.length, bytes: bytesOf(files) });
  const { added, changed, compressed, removed, leaving } = plan;
  return JSON.stringify({
    version: 1,
    command: 'deploy',
    exitCode: 0,
    target,
    published: isPublished,
    undo: isUndo,
    new: count(added),
    changed: count(changed),
    compressed: count(compressed),
    removed: count(removed),
    leaving: {
      ...count(leaving),
      ...(leaving.length > 0 && {
        until: new Date(Math.max(...leaving.map(({ since }) => since)) + grace).toISOString(),
      }),
    },
    notes,
  });
}
