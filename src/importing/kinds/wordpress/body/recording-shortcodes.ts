/** The shortcodes of recordings: one, or a list of them. */
import type { Body } from './body-source.ts';
import { embedOf, isCard } from './embeds.ts';
import type { Filled } from './filled-shortcode.ts';
import { filesOf, numbersIn, quoted } from './pictures.ts';

const RECORDINGS = {
  audio: ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac'],
  video: ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mov', 'wmv', 'flv'],
} as const;

/** Returns the recordings of a list, one below the other. */
export function playlist({ values, offset }: Filled, body: Body): string {
  const name = values.get('type') === 'video' ? 'video' : 'audio';
  const ids = numbersIn(values.get('ids') ?? '');
  const own = (body.library.byStory.get(body.story) ?? []).filter(({ url }) => isRecording(name, url));
  const files = ids.length > 0 ? filesOf(ids, offset, body) : own;
  if (files.length === 0)
    body.say('dropped', offset, 'A list of recordings was left out: none of the export belongs to it.');
  return files
    .map(
      ({ url, title }) =>
        `<figure><${name} controls src="${quoted(url)}"></${name}><figcaption>${title}</figcaption></figure>`,
    )
    .join('');
}

/** Returns a recording, or a link in its place where a page shows it. */
export function recording(name: 'audio' | 'video', { values, offset }: Filled, body: Body): string {
  const own = (body.library.byStory.get(body.story) ?? []).find(({ url }) => isRecording(name, url))?.url;
  const src = RECORDINGS[name].map((key) => values.get(key)).find(Boolean) ?? values.get('0') ?? own;
  if (src === undefined) {
    body.say('dropped', offset, `A recording was left out: [${name}] names no file.`);
    return '';
  }
  // [video] also takes the address of a page
  if (isCard(src)) return embedOf(src);
  const poster = values.get('poster');
  return `<${name} controls src="${quoted(src)}"${poster ? ` poster="${quoted(poster)}"` : ''}></${name}>`;
}

function isRecording(name: 'audio' | 'video', url: string): boolean {
  const endings =
    name === 'audio' ? /\.(?:mp3|m4a|ogg|oga|opus|wav|wma|flac)$/i : /\.(?:mp4|m4v|webm|ogv|mov|wmv|flv)$/i;
  return endings.test(url.split(/[?#]/)[0] ?? '');
}
