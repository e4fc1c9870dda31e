/** Makes the mistakes that no text file can hold: other encodings, damaged pictures, links out of the newsroom. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { located } from '../pictures/located-pictures.ts';
import { animation, plain, pngBomb } from '../pictures/picture-files.ts';
import { APPLE, box, keyed, trackOf, withBoxes, XYZ } from '../recordings/located-recordings.ts';

const STORY = 'content/articles/harbour-watch';
const SITE = 'content/site/site.yaml';
const ARTICLE = `${STORY}/en.md`;

/** A font of a package, as a newsroom may have it. */
const SERIF = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';

type Mistake = (newsroom: string) => Promise<void> | void;

/** By the name of the folder that holds the message. */
export const MADE_MISTAKES: Readonly<Record<string, Mistake>> = {
  'byte-order-mark': (newsroom) => rewrite(newsroom, (text) => `\uFEFF${text}`),
  'windows-line-ends': (newsroom) => rewrite(newsroom, (text) => text.replaceAll('\n', '\r\n')),
  'not-utf-8': (newsroom) => rewrite(newsroom, (text) => Buffer.from(text.replace('quay', 'câle'), 'latin1')),
  'not-utf-8-in-settings': (newsroom) =>
    save(newsroom, 'content/authors/ana.yaml', Buffer.from('name: Ana Durão\n', 'latin1')),
  'utf-16': (newsroom) => rewrite(newsroom, (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  'utf-16-big-endian': (newsroom) => rewrite(newsroom, (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
  'null-bytes': (newsroom) => rewrite(newsroom, (text) => text.replace('harbour watch', 'harbour\0watch')),
  'ten-megabyte-title': (newsroom) =>
    rewrite(newsroom, (text) => text.replace('title: ', `titel: ${'boat '.repeat(2_000_000)}\ntitle: `)),
  'site-settings-missing': (newsroom) => rmSync(join(newsroom, SITE)),
  'site-settings-with-other-ending': (newsroom) =>
    renameSync(join(newsroom, SITE), join(newsroom, SITE.replace('.yaml', '.yml'))),
  'content-missing': (newsroom) => rmSync(join(newsroom, 'content'), { recursive: true }),
  'categories-as-file': (newsroom) => {
    rmSync(join(newsroom, 'content/categories'), { recursive: true });
    save(newsroom, 'content/categories', 'reports');
  },
  'public-as-file': (newsroom) => save(newsroom, 'public', 'a file'),
  'site-as-file': (newsroom) => {
    rmSync(join(newsroom, 'content/site'), { recursive: true });
    save(newsroom, 'content/site', 'name: The Tidewater');
  },
  'language-twice': (newsroom) => save(newsroom, `${STORY}/EN.md`, readFileSync(join(newsroom, ARTICLE))),
  'article-through-link-outside': (newsroom) => link(newsroom, 'content/articles/late-boat/en.md'),
  'picture-through-link-outside': (newsroom) => {
    link(newsroom, `${STORY}/boat.jpg`);
    showPicture(newsroom, 'boat.jpg');
  },
  'names-that-windows-refuse': (newsroom) => {
    const article = '---\ntitle: Why\ndescription: A line.\ndate: 2025-04-02\ncategory: reports\n---\n\nSo.\n';
    save(newsroom, 'content/articles/why*/en.md', article);
    save(newsroom, 'public/files/aux.pdf', 'a');
    save(newsroom, 'public/end.', 'a');
  },
  'link-in-a-circle': (newsroom) => symlinkSync(join(newsroom, STORY), join(newsroom, STORY, 'again')),
  'font-misspelt': (newsroom) => nameFont(newsroom, 'haedline.woff2', SERIF),
  'font-without-licence': (newsroom) => nameFont(newsroom, 'headline.woff2', SERIF),
  'font-in-italics': (newsroom) => {
    nameFont(newsroom, 'headline.woff2', SERIF.replace('normal', 'italic'));
    save(newsroom, 'content/site/headline.txt', 'SIL Open Font License');
  },
  'font-of-another-script': (newsroom) => {
    nameFont(newsroom, 'headline.woff2', SERIF.replace('latin', 'greek'));
    save(newsroom, 'content/site/OFL.txt', 'SIL Open Font License');
  },
  'picture-cut-off': async (newsroom) => {
    const whole = await plain(400, 300).jpeg().toBuffer();
    addPicture(newsroom, 'boat.jpg', whole.subarray(0, whole.length - 200));
  },
  'picture-with-wrong-ending': async (newsroom) => {
    addPicture(newsroom, 'boat.jpg', await plain(40, 30).png().toBuffer());
  },
  'picture-of-too-many-pixels': (newsroom) => addPicture(newsroom, 'boat.png', pngBomb(40_000, 40_000)),
  'picture-from-a-phone': (newsroom) =>
    addPicture(newsroom, 'boat.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
  'picture-as-bitmap': (newsroom) => addPicture(newsroom, 'boat.bmp', Buffer.from(`BM${'\0'.repeat(52)}`, 'latin1')),
  'network-icon-as-photograph': async (newsroom) =>
    save(newsroom, 'content/site/book.png', await plain(40, 40).png().toBuffer()),
  'network-icon-with-photograph': async (newsroom) => {
    const photo = addressOf('jpeg', await plain(40, 40).jpeg().toBuffer());
    save(newsroom, 'content/site/book.svg', drawingOf(photo));
  },
  'picture-too-high-for-its-width': async (newsroom) => {
    addPicture(newsroom, 'boat.png', await plain(1, 60_000).png().toBuffer());
  },
  'animation-without-end': async (newsroom) => {
    const film = await (await animation(['red', 'lime', 'blue'], [100, 100, 100], 0)).toBuffer();
    addPicture(newsroom, 'boat.gif', film.subarray(0, -60));
  },
  'drawing-too-narrow': (newsroom) =>
    addPicture(newsroom, 'boat.svg', Buffer.from('<svg viewBox="0 0 1 100000"><path d="M0 0h1"/></svg>')),
  'public-picture-with-place': async (newsroom) =>
    save(newsroom, 'public/files/boat.jpg', await located().jpeg().toBuffer()),
  'public-drawing-with-place': async (newsroom) =>
    save(newsroom, 'public/boat.svg', drawingOf(addressOf('jpeg', await located().jpeg().toBuffer()))),
  'public-recording-with-place': (newsroom) => save(newsroom, 'public/files/quay.mp4', filmed()),
  'recording-with-place': (newsroom) => {
    save(newsroom, `${STORY}/quay.m4a`, filmed());
    rewrite(newsroom, (text) => `${text}\n:::audio[The quay]{src=quay.m4a}\nA boat comes in.\n:::\n`);
  },
  'recording-with-track-of-places': (newsroom) => save(newsroom, 'public/quay.mov', filmed(trackOf('gpmd'))),
  'drawing-with-picture-cut-off': async (newsroom) => {
    const whole = await plain(400, 300).jpeg().toBuffer();
    addPicture(newsroom, 'boat.svg', drawingOf(addressOf('jpeg', whole.subarray(0, whole.length - 200))));
  },
  'drawing-with-text-as-picture': (newsroom) =>
    addPicture(newsroom, 'boat.svg', drawingOf('data:image/png;base64,Ym9hdA==')),
  'drawing-with-mislabelled-picture': async (newsroom) =>
    addPicture(newsroom, 'boat.svg', drawingOf(addressOf('png', await plain(40, 30).jpeg().toBuffer()))),
  'drawing-with-linked-picture': (newsroom) => addPicture(newsroom, 'boat.svg', drawingOf('boat.jpg')),
  'drawing-with-remote-picture': (newsroom) =>
    addPicture(newsroom, 'boat.svg', drawingOf('https://photos.example/boat.jpg')),
  'drawing-with-control-character': (newsroom) =>
    addPicture(newsroom, 'boat.svg', Buffer.from('<svg viewBox="0 0 9 9"><text>\x01</text></svg>')),
  'table-beyond-any-page': (newsroom) =>
    rewrite(newsroom, (text) => `${text}\n|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|a\n'.repeat(500)}`),
  'emphasis-never-closed-again': (newsroom) =>
    rewrite(newsroom, (text) => `${text}\n${'*a '.repeat(200)}${'b* '.repeat(200)}\n`),
  'lines-below-a-quote': (newsroom) => rewrite(newsroom, (text) => `${text}\n> a\n${'a\n'.repeat(1200)}`),
  'picture-wider-than-needed': async (newsroom) => {
    addPicture(newsroom, 'boat.jpg', await plain(8200, 60).jpeg().toBuffer());
  },
};

/** Whether a disk tells `en.md` from `EN.md`, without which one mistake can't be made. */
export function tellsCapitalsApart(newsroom: string): boolean {
  return !existsSync(join(newsroom, STORY, 'EN.MD'));
}

function rewrite(newsroom: string, change: (text: string) => string | Buffer): void {
  save(newsroom, ARTICLE, change(readFileSync(join(newsroom, ARTICLE), 'utf8')));
}

function save(newsroom: string, path: string, data: string | Buffer): void {
  mkdirSync(dirname(join(newsroom, path)), { recursive: true });
  writeFileSync(join(newsroom, path), data);
}

/** A symbolic link to a file that lies outside the newsroom. */
function link(newsroom: string, path: string): void {
  save(newsroom, path.replace(/[^/]+$/, '.keep'), '');
  symlinkSync(import.meta.filename, join(newsroom, path));
}

function addPicture(newsroom: string, name: string, data: Buffer): void {
  save(newsroom, `${STORY}/${name}`, data);
  showPicture(newsroom, name);
}

function showPicture(newsroom: string, name: string): void {
  rewrite(newsroom, (text) => `${text}\n![A boat at the quay](${name})\n`);
}

/** A film of a telephone, which says where it was made. */
function filmed(...tracks: Buffer[]): Buffer {
  const film = readFileSync(join(import.meta.dirname, '../../fixtures/media/tiny.mp4'));
  return withBoxes(film, [box('udta', XYZ), keyed(APPLE), ...tracks]);
}

/** A drawing that shows a picture. */
function drawingOf(picture: string): Buffer {
  const image = `<image href="${picture}" width="9" height="9"/>`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${image}</svg>`);
}

function addressOf(type: string, data: Buffer): string {
  return `data:image/${type};base64,${data.toString('base64')}`;
}

/** Puts a font beside site.yaml as `headline.woff2`, and names it there as `name`. */
function nameFont(newsroom: string, name: string, font: string): void {
  copyFileSync(font, join(newsroom, 'content/site/headline.woff2'));
  save(newsroom, SITE, readFileSync(join(newsroom, SITE), 'utf8').replace('brand:', `brand:\n  display: ${name}`));
}
