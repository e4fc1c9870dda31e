/** Knows the addresses from which providers load their frames, and the page that each of them shows. */
import { findEmbed } from '../../core/embeds/embed.ts';

/** The forms of frames, each with the address of its page, in which `$1` stands for a part of the first. */
const FORMS: readonly [frame: RegExp, page: string][] = [
  [
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/videoseries\?(?:.*&)?list=([\w-]+).*$/,
    'https://www.youtube.com/playlist?list=$1',
  ],
  [
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)\?(?:.*&)?start=(\d+).*$/,
    'https://www.youtube.com/watch?v=$1&t=$2s',
  ],
  [/^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]+).*$/, 'https://www.youtube.com/watch?v=$1'],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+)\?(?:.*&)?h=(\w+).*$/, 'https://vimeo.com/$1/$2'],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
  [/^https:\/\/open\.spotify\.com\/embed(?:-podcast)?\/(\w+\/\w+).*$/, 'https://open.spotify.com/$1'],
  [/^https:\/\/(?:www\.)?instagram\.com\/(p|reel|tv)\/([\w-]+)\/embed.*$/, 'https://www.instagram.com/$1/$2/'],
  [/^https:\/\/embed\.podcasts\.apple\.com\/(.+)$/, 'https://podcasts.apple.com/$1'],
  [
    /^https:\/\/embed\.bsky\.app\/embed\/([^/]+)\/app\.bsky\.feed\.post\/(\w+).*$/,
    'https://bsky.app/profile/$1/post/$2',
  ],
  [/^https:\/\/platform\.twitter\.com\/embed\/.*[?&]id=(\d+).*$/, 'https://x.com/i/status/$1'],
  [/^(https:\/\/[^/]+\/@[\w.@-]+\/\d+)\/embed$/, '$1'],
];

/** Returns the page that a frame shows, and whether that is a card in Broadsheet; addresses without a scheme are https. */
export function pageOfFrame(src: string): { address: string; isCard: boolean } {
  const frame = src.trim().replace(/^(?:http:)?\/\//i, 'https://');
  for (const [form, page] of FORMS) {
    if (!form.test(frame)) continue;
    const address = frame.replace(form, page);
    return { address, isCard: findEmbed(address, {}, 'en') !== undefined };
  }
  return { address: frame, isCard: findEmbed(frame, {}, 'en') !== undefined };
}
