/** Brings pictures and recordings beside the stories that show them: local ones copied, remote ones fetched where that is asked for. */
import { readFileSync, statSync } from 'node:fs';
import { mediaTypeIn } from '../../core/media/recording.ts';
import { EXTENSIONS, readSignature } from '../../images/containers/signature.ts';
import type { FetchFiles } from './fetch-files.ts';
import type { LocalFiles } from './local-files.ts';
import { lastPartOf, numberedName, originalOf, portableFileName } from './picture-names.ts';

/**
 * Puts a file into the newsroom, and overwrites none. `taken` says that another file has that name; `edited`, that this one
 * was put there once, and somebody has changed it since.
 */
export type PutFile = (path: string, data: Uint8Array) => 'written' | 'same' | 'edited' | 'taken';

/** Where a picture is shown. */
export interface Shown {
  /** The file of the story, relative to the source. */
  storyFile: string;
  /** The folder of the story in the newsroom, such as articles/2024/harbour-watch. */
  folder: string;
  /** The address of the page on the old site, from which relative addresses start. */
  page?: string | undefined;
}

/** The name of the picture beside its story, with what was mended; or the end of a sentence about why there is none. */
export type Brought = { name: string; mended: string[] } | { fault: string; isRemote: boolean };

export interface PictureShelf {
  /** Brings one picture, which is named as the story writes it. It never throws for what the source holds. */
  bring(src: string, shown: Shown): Promise<Brought>;
}

interface Found {
  bytes: Buffer;
  written: string;
  isOriginal: boolean;
}

/** In bytes: the most that a picture of the newsroom may have (src/images/inspect). */
const MOST = 50_000_000;

/** Opens the shelf. Without `remote`, nothing is fetched. */
export function openPictureShelf({
  local,
  remote,
  put,
}: {
  local: LocalFiles;
  remote?: FetchFiles | undefined;
  put: PutFile;
}): PictureShelf {
  const find = async (
    src: string,
    { storyFile, page }: Shown,
  ): Promise<Found | { fault: string; isRemote: boolean }> => {
    if (/^data:/i.test(src)) return inText(src);
    const file = local.find(src, storyFile);
    if (file) {
      if (statSync(file.path).size > MOST) return { fault: `it has more than ${MOST / 1_000_000} MB`, isRemote: false };
      return { bytes: readFileSync(file.path), written: lastPartOf(file.path), isOriginal: file.isOriginal };
    }
    const url = URL.parse(src, page);
    if (!url || !/^https?:$/.test(url.protocol)) return { fault: 'the source has no such file', isRemote: false };
    if (!remote) return { fault: 'it is not in the source, and was not fetched', isRemote: true };
    return await fetchOf(url.href, remote);
  };
  return {
    async bring(src, shown) {
      const found = await find(src, shown);
      if ('fault' in found) return found;
      const signature = readSignature(found.bytes);
      const recording = /\.([a-z0-9]+)$/i.exec(found.written)?.[1]?.toLowerCase();
      if (signature.kind !== 'image' && recording !== undefined && isRecording(found.written))
        return { name: place(portableFileName(found.written, recording), found.bytes, shown.folder), mended: [] };
      if (signature.kind !== 'image') return { fault: `it is ${signature.name}`, isRemote: false };
      const endings = EXTENSIONS[signature.format];
      const said = /\.([a-z0-9]{1,5})$/i.exec(found.written)?.[1]?.toLowerCase() ?? '';
      const isRight = endings.includes(said);
      const name = portableFileName(found.written, isRight ? said : (endings[0] as string));
      const mended = [
        ...(found.isOriginal ? ['It is the original in place of a smaller copy.'] : []),
        ...(isRight || said === ''
          ? []
          : [`Its name ended in .${said}, and it is a ${signature.format.toUpperCase()}.`]),
      ];
      return { name: place(name, found.bytes, shown.folder), mended };
    },
  };

  /** A picture of the same name and other contents gets a number. */
  function place(name: string, bytes: Buffer, folder: string): string {
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : numberedName(name, number);
      if (put(`${folder}/${candidate}`, bytes) !== 'taken') return candidate;
    }
  }
}

/** What recordings hold is looked at where they are played (src/newsroom/media). */
function isRecording(name: string): boolean {
  return (['audio', 'video', 'captions'] as const).some((kind) => mediaTypeIn(kind, name) !== undefined);
}

async function fetchOf(address: string, remote: FetchFiles): Promise<Found | { fault: string; isRemote: boolean }> {
  const original = originalOf(address.split(/[?#]/, 1)[0] as string);
  if (original !== undefined) {
    const whole = await remote.fetch(original);
    // Some hosts answer with a page where there is no file
    if ('bytes' in whole && readSignature(whole.bytes).kind === 'image')
      return { bytes: whole.bytes, written: lastPartOf(original), isOriginal: true };
  }
  const fetched = await remote.fetch(address);
  if ('fault' in fetched) return { fault: fetched.fault, isRemote: true };
  return { bytes: fetched.bytes, written: lastPartOf(address), isOriginal: false };
}

/** A picture that stands in the text itself (RFC 2397). */
function inText(src: string): Found | { fault: string; isRemote: boolean } {
  const [, base64, data = ''] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(src) ?? [];
  try {
    const bytes = base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data), 'latin1');
    return { bytes, written: '', isOriginal: false };
  } catch {
    return { fault: 'it stands in the text and can’t be read', isRemote: false };
  }
}
