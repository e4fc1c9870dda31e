/** Makes of a changelog what people read before an upgrade: the versions between two, what is breaking first. */
import { byVersion, releaseOf } from '../versions/versions.ts';
import { BREAKING, type ChangelogVersion, entriesUnder } from './changelog.ts';

/** Returns the versions that are newer than `from` and not newer than `to`, the newest first. */
export function versionsBetween(changelog: readonly ChangelogVersion[], from: string, to: string): ChangelogVersion[] {
  return changelog
    .filter(
      ({ version }) => releaseOf(version) !== undefined && byVersion(version, from) > 0 && byVersion(version, to) <= 0,
    )
    .sort((a, b) => byVersion(b.version, a.version));
}

/** Writes what the versions say, for a terminal: first all that is breaking, then each version without it. */
export function writeNotes(versions: readonly ChangelogVersion[]): string {
  const breaking = versions.flatMap((one) => entriesUnder(BREAKING, one).map((entry) => `- ${one.version}: ${entry}`));
  return [
    ...(breaking.length > 0 ? ['Breaking:', ...breaking, ''] : []),
    ...versions.flatMap((one) => {
      const rest = withoutBreaking(one);
      return rest === '' ? [] : [`${one.version}${one.date && ` (${one.date})`}`, '', rest, ''];
    }),
  ]
    .join('\n')
    .trimEnd();
}

function withoutBreaking({ text, sections }: ChangelogVersion): string {
  const intro = text.split(/^### /m)[0]?.trim() ?? '';
  const others = sections.filter(({ title }) => title !== BREAKING).map(({ title, text }) => `${title}\n\n${text}`);
  return [intro, ...others].filter((part) => part !== '').join('\n\n');
}
