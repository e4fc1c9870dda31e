/** Recordings that say where they were made, as telephones’ do; and takes that away, without anything being encoded anew. */
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { changeWhole } from '../../disk/atomic-write.ts';
import type { ByteSource } from '../../images/containers/iso-boxes.ts';
import { isoPlaces } from './iso-places.ts';
import { isMatroska, matroskaPlaces } from './matroska-places.ts';
import type { FoundPlaces } from './overwriting.ts';

/** The most parts of a file that are looked at, so that none takes minutes: some hours of a live recording. */
const MAX_READS = 2_000_000;
/** What QuickTime and MP4 files begin with. */
const ISO_STARTS = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'uuid']);

/** Returns where a recording says its place. Of what is damaged, or no recording, it finds nothing. */
export function placesIn(path: string): FoundPlaces {
  const nothing = { overwritings: [], lasting: false };
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const source = sourceOf(file);
    const head = source(0, 12);
    if (isMatroska(head)) return matroskaPlaces(source, statSync(path).size);
    return ISO_STARTS.has(head.toString('latin1', 4, 8)) ? isoPlaces(source, statSync(path).size) : nothing;
  } catch {
    return nothing;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Takes the place out of a recording: its bytes are written over, so that nothing of the file moves, and picture and sound
 * are the same. The file is replaced whole or not at all.
 *
 * @returns Whether it was: a place could be taken away, and no other is left.
 * @throws Error When the file can't be read or written.
 */
export async function removePlaces(path: string): Promise<boolean> {
  const { overwritings, lasting } = placesIn(path);
  if (lasting || overwritings.length === 0) return false;
  return changeWhole(path, (draft) => {
    const file = openSync(draft, 'r+');
    try {
      for (const { at, bytes } of overwritings) {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
      }
    } finally {
      closeSync(file);
    }
    const left = placesIn(draft);
    return !left.lasting && left.overwritings.length === 0;
  });
}

function sourceOf(file: number): ByteSource {
  let reads = 0;
  return (at, length) => {
    reads += 1;
    if (reads > MAX_READS) throw new RangeError('The file has too many parts.');
    const bytes = Buffer.alloc(length);
    let read = 0;
    for (let more = -1; more !== 0 && read < length; read += more)
      more = readSync(file, bytes, read, length - read, at + read);
    return bytes.subarray(0, read);
  };
}
