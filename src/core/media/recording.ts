/** What is known of a recording, and of the file of its captions. */

/** What a file is for. */
export type MediaKind = 'audio' | 'video' | 'captions';

/** What is known of one file, without playing it. */
export interface MediaFacts {
  /** The name under which the file is published: a digest of its bytes, with its ending. */
  name: string;
  /** The media type (IANA). */
  type: string;
  /** The size of the file. */
  bytes: number;
  /** The length in seconds; left out for captions. */
  seconds?: number;
  /** The size of the picture in pixels; left out for sounds and captions. */
  width?: number;
  height?: number;
}

/** The media types that every browser of today plays, by kind and by the ending of the file. */
export const MEDIA_TYPES: Readonly<Record<MediaKind, Readonly<Record<string, string>>>> = {
  audio: { mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', opus: 'audio/ogg', wav: 'audio/wav' },
  video: { mp4: 'video/mp4', webm: 'video/webm' },
  captions: { vtt: 'text/vtt' },
};

/** Returns the media type of a file of a kind by its ending, or `undefined` for one that is of another kind. */
export function mediaTypeIn(kind: MediaKind, file: string): string | undefined {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(MEDIA_TYPES[kind], ending) ? MEDIA_TYPES[kind][ending] : undefined;
}

/** Formats a length as players do: `3:41`, `1:02:09`. */
export function formatLength(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Writes a length as a duration (ISO 8601): `PT3M41S`. */
export function lengthToIso(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
}
