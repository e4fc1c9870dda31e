/** Draws measurements as bars, for light and dark pages alike, in an SVG that needs nothing else. */
import { BUILDS, bySize, type Measurement, type Occasion } from './measurement.ts';

const WIDTH = 760;
const [NAMES, VALUES] = [230, 70];
const [BAR, GAP, ROOM] = [14, 6, 30];
const COLOURS = ['ours', 'ours lean', 'peer', 'peer other'] as const;

const whole = new Intl.NumberFormat('en');
const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

interface Bar {
  label: string;
  seconds: number;
  kind: string;
}

/** The chart of CPU seconds: one part for each size and build, with bars in one measure. */
export function reportChart(measurements: readonly Measurement[], { date, machine }: Occasion): string {
  const kinds = kindsOf(measurements);
  const parts = bySize(measurements).flatMap(([stories, list]) =>
    BUILDS.map((build) => ({
      heading: `${whole.format(stories)} stories, ${build}`,
      bars: list.map(({ contender, usage }): Bar => {
        const kind = kinds.get(contender) ?? 'peer';
        return { label: contender, seconds: usage[build].cpuSeconds, kind };
      }),
    })),
  );
  let y = 54;
  const drawn = parts.map(({ heading, bars }) => {
    const top = y;
    y += ROOM + bars.length * (BAR + GAP);
    return partSvg(heading, bars, top);
  });
  const title = 'CPU seconds of builds, less is better';
  const told = [machine, ...(date ? [date] : [])].join(', ');
  const said = parts.map(
    ({ heading, bars }) =>
      `${heading}: ${bars.map(({ label, seconds }) => `${label} ${inSeconds(seconds)}`).join(', ')}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 8}" width="${WIDTH}" height="${y + 8}" role="img" aria-labelledby="title desc">
<title id="title">${title}</title>
<desc id="desc">${escapeText(said.join('. '))}.</desc>
<style>${STYLE}</style>
<text class="title" x="0" y="20">${title}</text>
<text class="note" x="0" y="38">${escapeText(told)}</text>
${drawn.join('\n')}
</svg>
`;
}

function partSvg(heading: string, bars: readonly Bar[], top: number): string {
  const most = Math.max(...bars.map(({ seconds }) => seconds));
  const lines = bars.map(({ label, seconds, kind }, index) => {
    const y = top + ROOM - 8 + index * (BAR + GAP);
    const width = Math.max(1, (seconds / most) * (WIDTH - NAMES - VALUES));
    const text = y + BAR - 3;
    return `<text x="${NAMES - 8}" y="${text}" text-anchor="end">${escapeText(label)}</text><rect class="${kind}" x="${NAMES}" y="${y}" width="${width.toFixed(1)}" height="${BAR}"/><text x="${(NAMES + width + 6).toFixed(1)}" y="${text}">${inSeconds(seconds)}</text>`;
  });
  return `<text class="heading" x="0" y="${top + 12}">${escapeText(heading)}</text>\n${lines.join('\n')}`;
}

/** One colour for each site in all parts. */
function kindsOf(measurements: readonly Measurement[]): Map<string, string> {
  const names = [...new Set(measurements.map(({ contender }) => contender))];
  const own = names.filter((name) => name.startsWith('Broadsheet'));
  const others = names.filter((name) => !own.includes(name));
  const [first, lean, peer, other] = COLOURS;
  return new Map([
    ...own.map((name, index) => [name, index === 0 ? first : lean] as const),
    ...others.map((name, index) => [name, index === 0 ? peer : other] as const),
  ]);
}

function inSeconds(seconds: number): string {
  return seconds.toFixed(seconds < 100 ? 1 : 0);
}

const STYLE = `text{font:12px system-ui,sans-serif;fill:#24292f}.title{font-size:16px;font-weight:600}.heading{font-weight:600}.note{fill:#57606a}.ours{fill:#0b6b6f}.lean{fill:#3f9ba0}.peer{fill:#8c6d1f}.other{fill:#a3543c}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.note{fill:#9198a1}.ours{fill:#45b5ba}.lean{fill:#2f868a}.peer{fill:#d1a93c}.other{fill:#db7f63}}`;
