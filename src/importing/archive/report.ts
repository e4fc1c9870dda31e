/** Writes the report of a move: everything that was dropped, guessed, mended or is doubtful, by file and line. */
import { escapeMarkdown } from '../../core/text/escape-markdown.ts';
import { countOf, visible } from '../../newsroom/report/print-problems.ts';
import type { Finding } from './archive.ts';
import { FINDING_KINDS, type FindingGroup, type Findings } from './findings.ts';

const MEANINGS: Record<Finding['kind'], string> = {
  dropped: 'These are in the source and not in the newsroom.',
  doubtful: 'These came along as they were, and may be wrong.',
  guessed: 'The source did not say these.',
  mended: 'These were wrong in the source, and the right answer was plain.',
};

/** How much of a text of the source is shown. */
const LONGEST = 400;
/** How many kinds of findings a terminal gets. */
const IN_SUMMARY = 8;

/**
 * Returns the report as Markdown. The same findings give the same text, in whichever order they were told.
 *
 * @param title What was moved, such as “wordpress”.
 */
export function writeReport(title: string, findings: Findings): string {
  const groups = findings.groups();
  const counts = findings.counts();
  const sections = (Object.keys(FINDING_KINDS) as Finding['kind'][])
    .filter((kind) => counts[kind] > 0)
    .map((kind) =>
      [
        `## ${FINDING_KINDS[kind]}: ${counts[kind]}`,
        MEANINGS[kind],
        ...groups.filter((group) => group.kind === kind).map(printGroup),
      ].join('\n\n'),
    );
  const head = `# The move of ${harmless(title)}`;
  const first =
    'Written by “npm run import”, and written anew by each run. Files and lines are those of the source. Nobody publishes this file: take it away when all is looked at.';
  return `${[head, first, ...(sections.length > 0 ? sections : ['There is nothing to tell.'])].join('\n\n')}\n`;
}

/** Returns a few lines for a terminal: how much of each kind there is, and the most frequent findings. */
export function summariseFindings(findings: Findings, reportFile: string): string {
  const counts = findings.counts();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'Nothing was dropped, guessed, mended or doubtful.';
  const groups = findings.groups();
  const told = groups
    .slice(0, IN_SUMMARY)
    .map(
      ({ kind, what, findings: { length } }) => `  ${String(length).padStart(6)}  ${kind}: ${shorten(visible(what))}`,
    );
  const more = groups.length - told.length;
  return [
    `${(Object.keys(FINDING_KINDS) as Finding['kind'][]).map((kind) => `${counts[kind]} ${kind}`).join(', ')}. ${visible(reportFile)} names each by file and line:`,
    ...told,
    ...(more > 0 ? [`  and ${countOf(more, 'other kind', 'other kinds')}`] : []),
  ].join('\n');
}

function printGroup({ what, findings }: FindingGroup): string {
  const remedies = [...new Set(findings.flatMap(({ remedy }) => remedy ?? []))];
  const common = remedies.length === 1 ? `→ ${harmless(remedies[0] as string)}` : undefined;
  const detailOf = (finding: Finding): string => {
    const own = finding.what === what ? '' : ` ${harmless(finding.what)}`;
    return common === undefined && finding.remedy !== undefined ? `${own} → ${harmless(finding.remedy)}` : own;
  };
  // What is the same at many places of a file is one line, which says it before a long row of numbers
  const places = Map.groupBy(findings, (finding) => `${finding.where.file}\n${detailOf(finding)}`);
  const lines = [...places.values()].map((same) => {
    const detail = detailOf(same[0] as Finding);
    return same.length === 1 || detail === '' ? `- ${placeOf(same)}${detail}` : `-${detail} ${placeOf(same)}`;
  });
  return [
    `### ${harmless(what)}${findings.length > 1 ? ` (${findings.length})` : ''}`,
    ...(common === undefined ? [] : [common]),
    lines.join('\n'),
  ].join('\n\n');
}

/** The place of findings in one file: notes.xml:3, 9. */
function placeOf(findings: readonly Finding[]): string {
  const lines = new Set(findings.flatMap(({ where: { line } }) => line ?? []));
  const [first] = findings;
  return `${harmless(first?.where.file ?? '')}${lines.size === 0 ? '' : `:${[...lines].join(', ')}`}`;
}

/** A text of the source as one line of Markdown that is nothing but that text. */
function harmless(text: string): string {
  return escapeMarkdown(visible(shorten(text.replace(/\s+/g, ' '))));
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}
