/** Prints measurements as Markdown: a table for each size, what was written, and the phases of cold builds. */
import { HUGO } from './hugo.ts';
import { BUILDS, bySize, type Measurement, type Occasion } from './measurement.ts';

const whole = new Intl.NumberFormat('en');
const seconds = (value: number) => value.toFixed(value < 100 ? 1 : 0);

/** The whole report. */
export function reportMarkdown(measurements: readonly Measurement[], occasion: Occasion): string {
  const { date, machine, rounds, languages } = occasion;
  const notes = new Map(measurements.flatMap(({ contender, note }) => (note ? [[contender, note] as const] : [])));
  const spoken = languages > 1 ? ` in up to ${languages} languages` : '';
  return `# Builds beside each other

${[...(date ? [date] : []), machine].join(', ')}. Generated stories of some 700 words${spoken}, the same for all; ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`} in turns.
CPU seconds of all processes, wall seconds in brackets; memory is the most that all processes held at once.

${bySize(measurements)
  .map(([stories, list]) => sizeMarkdown(stories, list, languages))
  .join('\n')}
${[...notes].map(([name, note]) => `- ${name}: ${note}.\n`).join('')}`;
}

function sizeMarkdown(stories: number, list: readonly Measurement[], languages: number): string {
  const articles = list[0]?.articles ?? stories;
  const title =
    languages > 1
      ? `${whole.format(stories)} stories, ${whole.format(articles)} articles`
      : `${whole.format(stories)} stories`;
  const rows = list.map(({ contender, usage, articles }) => {
    const cells = BUILDS.map((build) => `${seconds(usage[build].cpuSeconds)} (${seconds(usage[build].wallSeconds)})`);
    const peak = whole.format(Math.round(Math.max(...BUILDS.map((build) => usage[build].peakMegabytes))));
    return [contender, ...cells, peak, ((usage.cold.cpuSeconds * 1000) / articles).toFixed(1)];
  });
  const head = ['', ...BUILDS, 'peak MB', 'CPU ms an article, cold'];
  return `## ${title}

${table(head, [...rows, ...(languages === 1 ? hugoRows(stories) : [])])}${list.flatMap(writtenMarkdown).join('')}${list.flatMap(diskMarkdown).join('')}${list.flatMap(phasesMarkdown).join('')}`;
}

function hugoRows(stories: number): string[][] {
  if (stories !== 1000 && stories !== 5000) return [];
  return HUGO.rows.map(({ name, [stories]: builds, peak }) => [
    `${name} (${HUGO.version}, measured before, ${HUGO.machine})`,
    ...BUILDS.map((build) => {
      const [cpu, wall] = builds[build] as readonly number[];
      return cpu === undefined ? '' : `${seconds(cpu)}${wall === undefined ? '' : ` (${seconds(wall)})`}`;
    }),
    stories === 5000 ? whole.format(peak) : '',
    ((builds.cold[0] * 1000) / stories).toFixed(1),
  ]);
}

function writtenMarkdown({ contender, written }: Measurement): string[] {
  if (!written) return [];
  const lines = BUILDS.map((build) => {
    const kinds = Object.entries(written[build]).map(([kind, files]) => `${whole.format(files)} ${kind}`);
    return `- ${contender}, ${build}: wrote ${kinds.join(', ') || 'nothing'}\n`;
  });
  return ['\n', ...lines];
}

function diskMarkdown({ contender, disk }: Measurement): string[] {
  if (!disk) return [];
  const rows = Object.entries({ ...disk, together: Object.values(disk).reduce((a, b) => a + b, 0) });
  const head = [`${contender}, cold: on disk`, 'MB'];
  const shown = rows.filter(([, megabytes]) => megabytes >= 0.5);
  return [
    '\n',
    table(
      head,
      shown.map(([kind, megabytes]) => [kind, whole.format(Math.round(megabytes))]),
    ),
  ];
}

function phasesMarkdown({ contender, phases }: Measurement): string[] {
  if (!phases) return [];
  const rows = phases.map(({ line, wallSeconds, cpuSeconds, peakMegabytes }) => [
    line || 'Starting',
    ...[wallSeconds, cpuSeconds, peakMegabytes].map((value) => whole.format(Math.round(value))),
  ]);
  const head = [`${contender}, cold: from this line to the next`, 'wall s', 'CPU s', 'peak MB'];
  return ['\n', table(head, rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map((_, index) => (index === 0 ? '---' : '---:'))) + rows.map(line).join('');
}
