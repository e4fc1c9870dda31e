import { expect, it } from 'vitest';
import {
  isReleaseVersion,
  isTrial,
  nextVersions,
  releaseOf,
  releasesOf,
} from '../../../../src/releases/versions/versions.ts';

it('a tag names a release by its version, with or without a v', () => {
  expect(releaseOf('v0.2.0')).toEqual({ version: '0.2.0', tag: 'v0.2.0' });
  expect(releaseOf('0.2.0')?.version).toBe('0.2.0');
  for (const tag of ['-v0.2.0', '--upload-pack=x', ' v1.0.0', 'v1', 'latest', 'release-0.2.0', '']) {
    expect(releaseOf(tag), tag).toBeUndefined();
  }
});

it('releases come by their versions, each once', () => {
  const tags = ['v0.10.0', '0.2.0', 'v0.9.0', 'nightly', 'v0.2.0', 'v1.0.0-rc.1'];
  expect(releasesOf(tags).map(({ tag }) => tag)).toEqual(['v0.2.0', 'v0.9.0', 'v0.10.0', 'v1.0.0-rc.1']);
  expect([isTrial('1.0.0-rc.1'), isTrial('1.0.0')]).toEqual([true, false]);
});

it.each([
  ['0.1.0', 'major', ['0.2.0', '1.0.0']],
  ['0.1.4', 'minor', ['0.2.0', '1.0.0']],
  ['0.1.4', 'patch', ['0.1.5', '0.2.0', '1.0.0']],
  ['1.4.2', 'major', ['2.0.0']],
  ['1.4.2', 'minor', ['1.5.0', '2.0.0']],
] as const)('after %s, a step that is %s leads to %j', (last, step, next) => {
  expect(nextVersions(last, step)).toEqual(next);
});

it('a version of a release is three numbers', () => {
  expect(['1.2.3', '0.0.1'].every(isReleaseVersion)).toBe(true);
  expect(['v1.2.3', '1.2', '1.2.3-rc.1', '1.2.3+a', '01.2.3', '1.2.3\n'].some(isReleaseVersion)).toBe(false);
});
