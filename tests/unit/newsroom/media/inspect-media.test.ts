import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../../src/newsroom/files/environment.ts';
import { inspectMedia } from '../../../../src/newsroom/media/inspect-media.ts';
import type { MediaUse } from '../../../../src/newsroom/media/media-uses.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const SAMPLES = join(import.meta.dirname, '../../../fixtures/media');
const sample = (name: string) => readFileSync(join(SAMPLES, name));
const BESIDE = 'content/articles/a/';

function makeNewsroom(files: Record<string, string | Uint8Array>) {
  const folder = makeFolder(Object.fromEntries(Object.entries(files).map(([name, data]) => [BESIDE + name, data])));
  const environment = readEnvironment(
    { CONTENT_DIR: join(folder, 'content'), PUBLIC_DIR: join(folder, 'public') },
    folder,
  );
  const use = (kind: MediaUse['kind'], written: string, path = BESIDE + written): MediaUse => ({
    kind,
    path,
    written,
    where: { file: `${BESIDE}en.md`, line: 3 },
  });
  const told = async (...uses: MediaUse[]) =>
    (await inspectMedia(uses, environment, 'v1')).problems.map(
      ({ check, message, hint }) => `${check}: ${message} ${hint}`,
    );
  return { use, told, inspect: (...uses: MediaUse[]) => inspectMedia(uses, environment, 'v1') };
}

describe('a recording', () => {
  it('is known by its length, size and kind, and named by its bytes', async () => {
    const names = { 'a.mp3': 'tiny.mp3', 'b.m4a': 'tiny.m4a', 'c.mp4': 'tiny.mp4', 'd.WEBM': 'tiny.webm' };
    const { use, inspect } = makeNewsroom({
      ...Object.fromEntries(Object.entries(names).map(([to, from]) => [to, sample(from)])),
      'e.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n',
    });
    const uses = [
      use('audio', 'a.mp3'),
      use('audio', 'b.m4a'),
      use('video', 'c.mp4'),
      use('video', 'd.WEBM'),
      use('captions', 'e.vtt'),
    ];
    const { media, problems } = await inspect(...uses, ...uses);
    expect(problems).toEqual([]);
    const facts = [...media.values()];
    expect(facts.map(({ type, seconds = 0 }) => `${type} ${seconds.toFixed(1)}`)).toEqual([
      'audio/mpeg 1.2',
      'audio/mp4 1.1',
      'video/mp4 1.0',
      'video/webm 1.0',
      'text/vtt 0.0',
    ]);
    expect(facts.slice(2, 4).map(({ width, height }) => [width, height])).toEqual([
      [64, 36],
      [64, 36],
    ]);
    expect(facts[3]?.name).toMatch(/^[0-9a-f]{16}\.webm$/);
    expect((await inspect(...uses)).media).toEqual(media);
  });

  it('that can’t be published is told, with what to do', async () => {
    const { use, told } = makeNewsroom({
      'bell.mp3': sample('tiny.mp3'),
      'cut.mp4': sample('tiny.mp4').subarray(0, 500),
      'text.mp4': 'hello',
      'sound.mp4': sample('tiny.m4a'),
      'a.vtt': '1\n00:00:01,000 --> 00:00:02,000\nHello',
    });
    expect(
      await told(
        use('audio', 'bel.mp3'),
        use('audio', 'other.mp3'),
        use('audio', '/x/bell.mp3', ''),
        use('audio', 'bell.flac', `${BESIDE}bell.mp3`.replace('.mp3', '.vtt').replace('bell', 'a')),
        use('video', 'cut.mp4'),
        use('video', 'text.mp4'),
        use('video', 'sound.mp4'),
        use('captions', 'a.vtt', `${BESIDE}./a.vtt`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "missing-media: There is no recording “bel.mp3”. Did you mean “bell.mp3”? Capitals and the ending must be the same.",
        "missing-media: There is no recording “other.mp3”. Put it into content/articles/a and write its file name exactly, with capitals and ending.",
        "escaping-path: The recording “/x/bell.mp3” lies outside the newsroom. Put a copy beside this file and write its file name.",
        "missing-media: “bell.flac” is no recording that browsers know. Its name ends in .mp3, .m4a, .ogg, .opus, .wav: save it in one of these formats.",
        "broken-media: The video “cut.mp4” can’t be read: it is cut off, or something else than its name says. Export it anew, as MP4 with H.264, and look at it once in a browser.",
        "broken-media: The video “text.mp4” can’t be read: it is cut off, or something else than its name says. Export it anew, as MP4 with H.264, and look at it once in a browser.",
        "broken-media: The video “sound.mp4” can’t be read: it is cut off, or something else than its name says. Export it anew, as MP4 with H.264, and look at it once in a browser.",
        "broken-media: The file of captions “a.vtt” can’t be read: it is cut off, or something else than its name says. A file of captions is WebVTT: its first line is WEBVTT, an empty line follows, and then each caption with its times, such as 00:01.000 --> 00:04.000.",
      ]
    `);
  });

  it('that is larger than hosts take is a warning, and published', async () => {
    const { use, inspect } = makeNewsroom({
      'long.mp3': Buffer.concat(Array.from({ length: 19_000 }, () => sample('tiny.mp3'))),
    });
    const { media, problems } = await inspect(use('audio', 'long.mp3'));
    expect(media.size).toBe(1);
    expect(problems[0]).toMatchObject({ check: 'huge-media', message: expect.stringMatching(/has 2[56] MiB/) });
  });
});
