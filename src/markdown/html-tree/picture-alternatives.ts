/** Warns of alternative texts that tell nothing. */
import type { Element } from 'hast';
import type { VFile } from 'vfile';
import { excerpt, report } from '../syntax/rendering.ts';

const VAGUE = new Set(
  [
    'image img pic picture photo photograph graphic figure screenshot illustration icon banner thumbnail untitled',
    'bild foto grafik abbildung bildschirmfoto afbeelding billede kuva obraz obrázek zdjęcie',
    'imagen imagem immagine fotografía fotografia captura schermata ilustración',
    'изображение фото фотография картинка скриншот рисунок зображення صورة تصویر תמונה',
    'resim fotoğraf görsel gambar εικόνα चित्र तस्वीर 图片 照片 圖片 截图 截圖 画像 写真 이미지 사진',
  ].flatMap((line) => line.split(' ')),
);
const VAGUE_PHRASES = new Set(['screen shot', 'capture d’écran', "capture d'écran", 'captura de pantalla', 'hình ảnh']);
const PICTURE_FILE = /\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic|bmp)$/i;
const CAMERA_FILE = /^(img|dsc[fn]?|pxl|image|photo|screenshot|p)[_-]?\d{3,}/i;

/** Reports an alternative text that is missing, vague, or the name of the file (WCAG 1.1.1). */
export function checkAlternative(node: Element, src: string, alt: string, file: VFile): void {
  const example = `![Two speakers on a stage](${excerpt(src).replaceAll(' ', '%20')})`;
  if (alt === '') {
    report(
      file,
      'missing-alt',
      node,
      `The image “${excerpt(src)}” has no text for readers who can't see it.`,
      `Say between the brackets what it shows, such as ${example}.`,
    );
  } else if (isFileName(alt, src)) {
    report(
      file,
      'alt-is-file-name',
      node,
      `“${excerpt(alt)}” is the name of a file.`,
      `Say what it shows: ${example}.`,
    );
  } else if (isVague(alt)) {
    report(file, 'vague-alt', node, `“${excerpt(alt)}” does not tell what it shows.`, `Say what it shows: ${example}.`);
  }
}

function isVague(alt: string): boolean {
  const bare = alt.toLowerCase().replace(/[\s\p{P}\p{N}]+$/u, '');
  return VAGUE.has(bare) || VAGUE_PHRASES.has(bare);
}

function isFileName(alt: string, src: string): boolean {
  const name =
    src
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const stem = name.replace(PICTURE_FILE, '');
  return PICTURE_FILE.test(alt) || CAMERA_FILE.test(alt) || (alt === stem && /[_\d-]/.test(stem));
}
