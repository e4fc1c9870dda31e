import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBuffer } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { placesIn, removePlaces } from '../../../../src/newsroom/positions/recording-file.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { XMP } from '../../../support/pictures/located-pictures.ts';
import {
  APPLE,
  box,
  element,
  keyed,
  LOCI,
  tags,
  trackOf,
  withBoxes,
  withTags,
  XYZ,
  xmpBox,
} from '../../../support/recordings/located-recordings.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/media', name));
const [mp4, m4a, webm] = [sample('tiny.mp4'), sample('tiny.m4a'), sample('tiny.webm')];
const TITLE = box('©nam', Buffer.from([0, 5, 0x15, 0xc7]), 'Quay!');
const VERSION = Buffer.alloc(4);
const PLACE = '+52.5000+013.4000/';
const wideBox = (type: string, content: Buffer) => {
  const head = Buffer.from(`00000001${Buffer.from(type, 'latin1').toString('hex')}${'0'.repeat(16)}`, 'hex');
  head.writeBigUInt64BE(BigInt(content.length + 16), 8);
  return Buffer.concat([head, content]);
};

const LOCATED: readonly (readonly [string, string, Buffer])[] = [
  ['a film of Android', 'video/mp4', withBoxes(mp4, [box('udta', XYZ, TITLE)])],
  ['a film of 3GPP', 'video/mp4', withBoxes(mp4, [box('udta', TITLE, LOCI, LOCI)])],
  ['a film of a track with a place', 'video/mp4', withBoxes(mp4, [box('trak', box('udta', XYZ))])],
  ['a film of Apple', 'video/mp4', withBoxes(mp4, [keyed(APPLE)])],
  ['a film of FFmpeg', 'video/mp4', withBoxes(mp4, [box('udta', keyed({ title: 'Quay!', location: PLACE }, VERSION))])],
  ['a film with XMP', 'video/mp4', withBoxes(mp4, [], [xmpBox(XMP)])],
  ['a film with XMP of QuickTime', 'video/mp4', withBoxes(mp4, [box('udta', box('XMP_', XMP))])],
  ['a film with large sizes', 'video/mp4', withBoxes(mp4, [wideBox('udta', wideBox('loci', LOCI.subarray(8)))])],
  ['a film whose user data ends with nothing', 'video/mp4', withBoxes(mp4, [box('udta', XYZ, VERSION)])],
  ['a sound', 'audio/mp4', withBoxes(m4a, [box('udta', XYZ), keyed(APPLE)])],
  [
    'a sound with a list',
    'audio/mp4',
    withBoxes(m4a, [
      box('meta', VERSION, box('ilst', box('©xyz', box('data', Buffer.from('0000000100000000', 'hex'), PLACE)))),
    ]),
  ],
  ['a WebM film', 'video/webm', withTags(webm, tags({ TITLE: 'Quay!', LOCATION: PLACE }))],
  ['a WebM film with large sizes', 'video/webm', withTags(webm, tags({ 'LOCATION-eng': PLACE }, 8))],
  ['a WebM film of Apple', 'video/webm', withTags(webm, tags({ 'COM.APPLE.QUICKTIME.LOCATION.ISO6709': PLACE }, 4))],
];
const TRACES = ['+52.5', '52,30.0N', 'The quay', '14.2'];

function laid(bytes: Buffer): string {
  const path = join(makeFolder(), 'film');
  writeFileSync(path, bytes);
  return path;
}

const says = (path: string) => {
  const { overwritings, lasting } = placesIn(path);
  return lasting || overwritings.length > 0;
};

/** The picture and the sound, wherever in the file they lie. */
function samplesOf(bytes: Buffer): Buffer {
  const at = Math.max(bytes.indexOf('mdat', 0, 'latin1') - 4, bytes.indexOf(Buffer.from('1f43b675', 'hex')));
  return bytes.subarray(at, at + (bytes.readUInt32BE(at) === 0x1f43b675 ? 60 : bytes.readUInt32BE(at)));
}

describe.each(LOCATED)('%s', (_, mimeType, bytes) => {
  it('says no longer where it was made once it is cleaned, and a second time changes nothing', async () => {
    const path = laid(bytes);
    expect(says(path)).toBe(true);
    expect(await removePlaces(path)).toBe(true);
    const clean = readFileSync(path);
    for (const trace of TRACES) expect(clean.includes(trace), trace).toBe(false);
    expect(says(path)).toBe(false);
    expect(await removePlaces(path)).toBe(false);
  });

  it('has the same picture and sound at the same place, and is read as before', async () => {
    const path = laid(bytes);
    await removePlaces(path);
    const clean = readFileSync(path);
    expect(clean).toHaveLength(bytes.length);
    expect(samplesOf(clean).equals(samplesOf(bytes))).toBe(true);
    expect(samplesOf(clean).length).toBeGreaterThan(50);
    // Some readers take offence at a film; they are not to take more at the cleaned one
    const facts = (data: Buffer) =>
      parseBuffer(data, { mimeType }, { duration: true }).then(
        ({ format: { tagTypes: _, ...format } }) => format,
        ({ message }: Error) => message,
      );
    expect(await facts(clean)).toEqual(await facts(bytes));
    for (const kept of ['Quay!', 'Apple', 'Ana Durão']) expect(clean.includes(kept)).toBe(bytes.includes(kept));
  });
});

it.each([
  ['a film without a place', mp4],
  ['a sound without a place', m4a],
  ['a WebM film without a place', webm],
  ['the name of a place', withTags(webm, tags({ RECORDING_LOCATION: 'DE, Berlin', TITLE: '+52.5+13.4/' }))],
  ['keys of other things', withBoxes(mp4, [keyed({ 'com.apple.quicktime.make': 'Apple', allocation: '+1+2/' })])],
  ['XMP without a place', withBoxes(mp4, [], [xmpBox('<x:xmpmeta/>')])],
  ['another box with XMP in it', withBoxes(mp4, [], [box('uuid', Buffer.alloc(16), XMP)])],
  ['a place among the samples', Buffer.concat([mp4, box('mdat', box('moov', box('udta', XYZ)))])],
  ['a track of text', withBoxes(mp4, [trackOf('tx3g')])],
  ['a text', Buffer.from('moov udta ©xyz +52.5+13.4/')],
  ['nothing', Buffer.alloc(0)],
])('%s says nothing of a place', (_, bytes) => {
  expect(says(laid(bytes))).toBe(false);
});

it.each([
  ['GoPro', trackOf('gpmd')],
  ['Google', trackOf('camm')],
  ['Apple', trackOf('mebx', box('keys', box('\0\0\0\x01', box('keyd', 'mdtacom.apple.quicktime.location.ISO6709'))))],
])('a track of %s that follows the place is told, and the file is left as it is', async (_, track) => {
  const bytes = withBoxes(mp4, [box('udta', XYZ), track]);
  const path = laid(bytes);
  expect(placesIn(path).lasting).toBe(true);
  expect(await removePlaces(path)).toBe(false);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

it('a cluster of unknown size, as in live recordings, hides no tags behind it', async () => {
  const frame = element(0xa3, Buffer.alloc(40, 1));
  const cluster = Buffer.concat([Buffer.from('1f43b67501ffffffffffffff', 'hex'), frame, frame]);
  const path = laid(withTags(webm, Buffer.concat([cluster, tags({ LOCATION: PLACE }), cluster])));
  expect(await removePlaces(path)).toBe(true);
  expect(readFileSync(path).includes(cluster)).toBe(true);
});

it('the checksum of tags goes with what it was of, and another stays', async () => {
  const [changed, same] = [tags({ TITLE: 'Boat!', LOCATION: PLACE }), tags({ TITLE: 'Quay!' })];
  const path = laid(withTags(webm, Buffer.concat([changed, same])));
  await removePlaces(path);
  const clean = readFileSync(path);
  expect(clean.subarray(-same.length).equals(same)).toBe(true);
  expect(clean.subarray(-same.length - changed.length, -same.length).includes(Buffer.from('bf8412345678', 'hex'))).toBe(
    false,
  );
});

it('a film of gigabytes is looked at by its heads alone, and one that is read-only keeps its rights', async () => {
  const path = laid(Buffer.from('00000020667479706d703432000000006d70343269736f6d0000000000000000', 'hex'));
  const size = 5_000_000_000;
  const head = Buffer.from('000000016d6461740000000000000000', 'hex');
  head.writeBigUInt64BE(BigInt(size), 8);
  writeFileSync(path, head, { flag: 'a' });
  truncateSync(path, 32 + size);
  writeFileSync(path, box('moov', box('udta', XYZ)), { flag: 'a' });
  const [{ at } = { at: 0 }] = placesIn(path).overwritings;
  expect(at).toBeGreaterThan(size);

  const small = laid(withBoxes(mp4, [box('udta', XYZ)]));
  chmodSync(small, 0o440);
  expect(await removePlaces(small)).toBe(true);
  expect(statSync(small).mode & 0o777).toBe(0o440);
  expect(readdirSync(join(small, '..'))).toEqual(['film']);
});

it('files that are cut off or damaged are read without a fault, and keep their length', async () => {
  for (const [name, , bytes] of LOCATED) {
    for (let round = 0; round < 16; round++) {
      const broken = Buffer.from(bytes.subarray(0, Math.ceil((bytes.length * (round + 1)) / 16)));
      for (let at = round; at < broken.length; at += 89) broken[at] = (at * 31 + round * 17) % 256;
      const path = laid(broken);
      if (await removePlaces(path)) expect(statSync(path).size, name).toBe(broken.length);
    }
  }
});
