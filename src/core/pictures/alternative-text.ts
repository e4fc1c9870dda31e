/** Knows alternative texts that tell nothing of a picture (WCAG 2.2, 1.1.1; technique F30). */

const VAGUE = new Set(
  [
    'alt image img pic picture photo photograph graphic figure screenshot illustration icon banner thumbnail untitled',
    'placeholder description caption todo tbd null undefined none n/a',
    'bild foto grafik abbildung bildschirmfoto afbeelding billede kuva obraz obrázek zdjęcie alternativtext',
    'imagen imagem immagine fotografía fotografia captura schermata ilustración bildbeschreibung alt-text alttext',
    'изображение фото фотография картинка скриншот рисунок зображення صورة تصویر תמונה',
    'resim fotoğraf görsel gambar εικόνα चित्र तस्वीर 图片 照片 圖片 截图 截圖 画像 写真 이미지 사진',
    '替代文字 替代文本 圖片說明 图片说明 代替テキスト 画像の説明',
  ].flatMap((line) => line.split(' ')),
);

/** Phrases that systems write where a text belongs, and what is left when nobody goes on behind “picture of”. */
const VAGUE_PHRASES = new Set([
  ...['screen shot', 'capture d’écran', "capture d'écran", 'captura de pantalla', 'hình ảnh', 'to do'],
  ...[
    'alt text',
    'alternative text',
    'alternate text',
    'text alternative',
    'alt tag',
    'alt goes here',
    'your alt text',
  ],
  ...[
    'image description',
    'picture description',
    'photo description',
    'description of image',
    'description of the image',
  ],
  ...['what it shows', 'what the picture shows', 'what the picture shows, for readers who can’t see it'],
  ...["what the picture shows, for readers who can't see it", 'no description', 'no alt text', 'insert alt text here'],
  ...['picture of', 'image of', 'photo of', 'photograph of', 'screenshot of', 'illustration of', 'graphic of'],
  ...[
    'bild von',
    'foto von',
    'foto van',
    'afbeelding van',
    'image de',
    'photo de',
    'imagen de',
    'foto de',
    'imagem de',
  ],
  ...['immagine di', 'foto di', 'zdjęcie z', 'фото с', 'صورة ل', 'alternativer text', 'texte alternatif'],
  ...['texto alternativo', 'testo alternativo', 'alternatieve tekst', 'tekst alternatywny', 'alternativ text'],
  ...['alternativ tekst', 'vaihtoehtoinen teksti', 'alternativní text', 'alternatif metin', 'teks alternatif'],
  ...[
    'văn bản thay thế',
    'альтернативный текст',
    'альтернативний текст',
    'εναλλακτικό κείμενο',
    'نص بديل',
    'النص البديل',
  ],
  ...[
    'متن جایگزین',
    'טקסט חלופי',
    'वैकल्पिक पाठ',
    '대체 텍스트',
    '이미지 설명',
    'description de l’image',
    "description de l'image",
  ],
  ...['descripción de la imagen', 'descrição da imagem', 'descrizione dell’immagine', 'beschreibung des bildes'],
]);

/** “Enter image description here”, as editing systems have it. */
const TO_FILL_IN =
  /^(?:please )?(?:enter|insert|add|type|write|put) (?:.{0,30} )?(?:image|picture|photo|alt|alternative)\b.{0,30}\b(?:here|text|description|alt)$|^(?:enter|insert|add) (?:a )?description(?: here)?$/;
const ARTICLE = /^(?:an?|the|this|le|la|l’|l'|une?|el|un|una|eine?|das|der|die|een|het|de|o|a|uma|il) (?=\S)/;
const PICTURE_FILE = /\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic|bmp)$/i;
const CAMERA_FILE = /^(img|dsc[fn]?|pxl|image|photo|screenshot|p)[_-]?\d{3,}/i;
const DATED_FILE =
  /^(?:screen ?shot|screenshot|bildschirmfoto|capture d[’']écran|captura de pantalla|schermata|снимок экрана|スクリーンショット|截屏|whatsapp image)[ _-]*\d{4}[-.]\d\d[-.]\d\d/i;

/** Returns whether an alternative text says only that there is a picture. */
export function isVague(alt: string): boolean {
  const bare = alt
    .trim()
    .toLowerCase()
    .replace(/[\s\p{P}\p{N}]+$/u, '')
    .replace(/^[\p{P}\s]+/u, '');
  const named = bare.replace(ARTICLE, '');
  return [bare, named].some((text) => VAGUE.has(text) || VAGUE_PHRASES.has(text)) || TO_FILL_IN.test(bare);
}

/** Returns whether an alternative text is the name of the picture's file, or of one that a camera or a computer names. */
export function isFileName(alt: string, src: string): boolean {
  const name =
    src
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const stem = name.replace(PICTURE_FILE, '');
  const isNamed = PICTURE_FILE.test(alt) || CAMERA_FILE.test(alt) || DATED_FILE.test(alt);
  return isNamed || (alt === stem && /[_\d-]/.test(stem));
}
