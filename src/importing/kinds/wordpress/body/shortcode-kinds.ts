/** The shortcodes of WordPress and of widespread plug-ins, and what each means. */
import type { Body } from './body-source.ts';
import { embed, provider } from './embed-shortcodes.ts';
import type { Filled, ShortcodeKind } from './filled-shortcode.ts';
import { markOf } from './notes.ts';
import { filesOf, galleryOf, numbersIn } from './pictures.ts';
import { playlist, recording } from './recording-shortcodes.ts';

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
