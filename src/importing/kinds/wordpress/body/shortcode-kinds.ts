/** The shortcodes of WordPress and of widespread plug-ins, and what each means. */
import { embedAddress } from '../../bodies/embed-addresses.ts';
import type { Body } from './body-source.ts';
import { embedOf, isCard } from './embeds.ts';
import { markOf } from './notes.ts';
import { filesOf, galleryOf, numbersIn, quoted } from './pictures.ts';
import type { Shortcode } from './shortcode.ts';

/** A shortcode whose content is HTML already. */
export interface Filled extends Shortcode {
  content: string;
  hasContent: boolean;
  /** Where it stands in the body. */
  offset: number;
}

/** Returns the HTML of a shortcode, or `undefined` where it can't be told what it means. */
export type ShortcodeKind = (found: Filled, body: Body) => string | undefined;

const RECORDINGS = {
  audio: ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac'],
  video: ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mov', 'wmv', 'flv'],
} as const;

const KINDS: Readonly<Record<string, ShortcodeKind>> = {
  caption,
  wp_caption: caption,
  gallery,
  playlist,
  audio: (found, body) => recording('audio', found, body),
  video: (found, body) => recording('video', found, body),
  embed: ({ content, values, offset }, body) => embed(content.trim() || values.get('src'), offset, body),
  youtube: provider('youtube', 'id'),
  vimeo: provider('vimeo', 'id'),
  tweet: provider('tweet', 'tweet'),
  instagram: provider('instagram', 'url'),
  tiktok: provider('tiktok', 'url'),
  spotify: provider('spotify', 'id'),
  soundcloud: provider('soundcloud', 'url'),
  gist: provider('gist', 'id'),
  googlemaps: provider('googlemaps', 'url'),
  dailymotion: provider('dailymotion', 'url'),
  code,
  sourcecode: code,
  ref: note,
  note,
  fn: note,
  mfn: note,
  footnote: note,
  efn_note: note,
  // Lists of notes stand at the end in any case
  references: () => '',
  efn_reference: () => '',
};

/** Returns how a shortcode is read, or `undefined` where nobody knows it. */
export function findShortcode(name: string): ShortcodeKind | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
}

const PICTURE = /((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)/i;

function caption({ values, content, hasContent }: Filled): string | undefined {
  if (!hasContent) return undefined;
  const picture = PICTURE.exec(content);
  if (!picture) return undefined;
  const inside = content.slice(0, picture.index) + content.slice(picture.index + picture[0].length);
  const words = (inside.replace(/<\/?p(?:\s[^>]*)?>/gi, '').trim() || values.get('caption')) ?? '';
  return `<figure>${picture[0]}${words.trim() && `<figcaption>${words.trim()}</figcaption>`}</figure>`;
}

function gallery({ values, offset }: Filled, body: Body): string {
  const named = numbersIn(values.get('ids') ?? values.get('include') ?? '');
  const without = new Set(numbersIn(values.get('exclude') ?? ''));
  const parent = values.get('id') ?? body.story;
  const own = (body.library.byStory.get(parent) ?? []).filter(({ id, url }) => !without.has(id) && isPicture(url));
  const pictures = named.length > 0 ? filesOf(named, offset, body) : own;
  if (pictures.length === 0)
    body.say('dropped', offset, 'A gallery was left out: no picture of the export belongs to it.');
  return pictures.length === 0 ? '' : galleryOf(pictures);
}

function playlist({ values, offset }: Filled, body: Body): string {
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

function recording(name: 'audio' | 'video', { values, offset }: Filled, body: Body): string {
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

function embed(address: string | undefined, offset: number, { say }: Body): string | undefined {
  if (address === undefined || !/^(?:https?:)?\/\/[^\s<>]+$/i.test(address)) return undefined;
  if (!isCard(address)) tellLink(address, offset, say);
  return embedOf(address.replace(/^\/\//, 'https://'));
}

/** Tells that something was shown which is a link now. */
export function tellLink(address: string, offset: number, say: Body['say']): void {
  const remedy = 'Name the provider in consent.yaml, under “embeds”, and the link becomes a card.';
  say('doubtful', offset, `What “${address}” shows stood in the page. It has become a link.`, remedy);
}

/** A shortcode that names its video by an address or an id, with a key, without, or in its content. */
function provider(name: string, key: string): ShortcodeKind {
  return ({ values, content, offset }, body) => {
    const written = values.get(key) ?? values.get('url') ?? values.get('src') ?? values.get('0') ?? content.trim();
    const src = /<iframe\s[^>]*\ssrc="([^"]+)"/i.exec(written)?.[1] ?? written;
    return embed(embedAddress(name, src.replace(/^\/\//, 'https://')) ?? src, offset, body);
  };
}

function code({ values, content, hasContent }: Filled): string | undefined {
  if (!hasContent) return undefined;
  const language = values.get('language') ?? values.get('lang') ?? values.get('0');
  const name = language && /^[\w+#-]+$/.test(language) ? ` class="language-${language}"` : '';
  const text = content
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  const [begin = ''] = /^\s*\n/.exec(text) ?? [];
  return `${begin}<pre><code${name}>${text.slice(begin.length)}</code></pre>`;
}

function note({ content, hasContent }: Filled, { notes }: Body): string | undefined {
  if (!hasContent || content.trim() === '') return undefined;
  notes.push(content.trim());
  return markOf(notes.length);
}

function isPicture(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/i.test(url.split(/[?#]/)[0] ?? '');
}

function isRecording(name: 'audio' | 'video', url: string): boolean {
  const endings =
    name === 'audio' ? /\.(?:mp3|m4a|ogg|oga|opus|wav|wma|flac)$/i : /\.(?:mp4|m4v|webm|ogv|mov|wmv|flv)$/i;
  return endings.test(url.split(/[?#]/)[0] ?? '');
}
