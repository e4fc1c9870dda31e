/** Maps includes of Jekyll, which are named by their themes: what their names and arguments say is enough for most. */
import { type ArgumentReader, readArguments, readerOf } from './arguments.ts';
import { embedAddress } from './embed-addresses.ts';
import { withRest } from './left-out.ts';
import { boxOpening, embed, figureToMarkdown } from './markdown-parts.ts';
import { block, type Tag } from './tag-places.ts';
import type { Mapped, TagPlace } from './tags.ts';

/** Includes that print nothing of the story. */
const FURNITURE =
  /^(?:toc|table-of-contents|share|social|comments|disqus|ads?|adsense|related|newsletter|subscribe|analytics)\b/;

/** Returns what becomes of an include, `filled` being its path and arguments; `undefined` where it is not known. */
export function mapInclude(tag: Tag, filled: string, place: TagPlace): Mapped | undefined {
  const [, path = '', rest = ''] = /^["']?([^\s"',]+)["']?,?([\s\S]*)$/.exec(filled) ?? [];
  const name =
    path
      .replace(/\.\w+$/, '')
      .split('/')
      .at(-1)
      ?.toLowerCase() ?? '';
  const reader = readerOf(readArguments(rest));
  return withRest(mapPart(name, reader, tag, place), reader.unread, { ...tag, name }, { ...place, called: 'include' });
}

function mapPart(name: string, { get }: ArgumentReader, tag: Tag, place: TagPlace): Mapped | undefined {
  if (FURNITURE.test(name)) {
    place.tell({
      kind: 'dropped',
      where: { file: place.file, line: tag.line },
      what: `The include “${name}” was left out: the site has a part of its own for that.`,
    });
    return { text: '' };
  }
  const src = get('src', 'url', 'image_path', 'image', 'path', 'file', 'filename', 'img', 'image_url');
  if (/figure|image|img|picture|photo/.test(name) && src) {
    const figure = {
      src,
      alt: get('alt', 'alt_text', 'title'),
      caption: get('caption', 'description'),
      credit: get('credit'),
    };
    return { text: block(tag, figureToMarkdown({ ...figure, link: get('link', 'href') })) };
  }
  const words = get('content', 'text', 'message', 'body');
  if (/note|tip|alert|callout|notice|info|warning|important/.test(name) && words) {
    const box = /warn|important|danger/.test(`${name} ${get('type') ?? ''}`) ? 'warning' : 'note';
    return { text: block(tag, `${boxOpening(box, get('title'))}\n${words}\n:::`) };
  }
  const provider = /video|embed|player/.test(name)
    ? (get('provider') ?? 'youtube')
    : name.replace(/[-_]?(?:embed|player|video)$/, '');
  const address = embedAddress(
    provider,
    get('id', 'youtube_id', 'youtubeid', 'video_id', 'videoid', 'url', 'src', 0),
    get('user'),
  );
  return address ? { text: block(tag, embed(address, get('title', 'caption'))) } : undefined;
}
