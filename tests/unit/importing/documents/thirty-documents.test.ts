/** Thirty Word documents, three shapes in ten languages: each word stands in the page of its draft, in its order. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/importing/documents/read-document.ts';
import * as docx from '../../../support/importing/make-docx.ts';
import { wordsOfHtml } from '../../../support/importing/words-of-html.ts';
import { render } from '../../../support/markdown/render-markdown.ts';

/** Twelve sentences or so in each language, of which every shape takes what it needs. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The harbour opens',
    'Ships wait — for hours',
    'A *star* rose at 5:30',
    'Costs are $5 & more',
    'It’s 50 % done',
    'snake_case stays',
    'Two < three',
    'See #12 [draft]',
    'A “quote” here',
    '1. Not a list',
    'The end',
    'Twelve | bells',
  ],
  de: [
    'Der Hafen öffnet',
    'Schiffe warten über Nacht',
    'Straße gesperrt',
    'Kosten: 5,50 €',
    'Größe zählt',
    'Die „Anführung“',
    'Ärger im Büro',
    'Süß & sauer',
    'Ende der Übung',
    'Zwölf Glocken',
    'Fünf Möwen',
    'Ein *Stern*',
  ],
  fr: [
    'Le port s’ouvre',
    'Des bateaux attendent',
    'L’été dernier',
    'Coût : 5 €',
    'Où êtes-vous ?',
    '« Citation »',
    'Ça va',
    'Noël à l’œuvre',
    'Fin du récit',
    'Douze cloches',
    'Cinq goélands',
    'Une *étoile*',
  ],
  es: [
    'El puerto abre',
    '¿Quién espera?',
    'Mañana será',
    'Precio: 5 €',
    'Año nuevo',
    '«Cita» breve',
    '¡Qué sorpresa!',
    'Niños y niñas',
    'Fin del relato',
    'Doce campanas',
    'Cinco gaviotas',
    'Una *estrella*',
  ],
  ar: [
    'يفتح الميناء',
    'السفن تنتظر',
    'نجم في السماء',
    'التكلفة ٥ دولارات',
    'هل أنت هنا؟',
    '«اقتباس» قصير',
    'الصيف الماضي',
    'نهاية القصة',
    'اثنا عشر جرسا',
    'خمسة نوارس',
    'شارع مغلق',
    'لا *تعليق*',
  ],
  he: [
    'הנמל נפתח',
    'ספינות ממתינות',
    'כוכב בשמיים',
    'עלות 5 שקלים',
    'היכן אתם?',
    '„ציטוט” קצר',
    'בקיץ שעבר',
    'סוף הסיפור',
    'שנים עשר פעמונים',
    'חמישה שחפים',
    'רחוב סגור',
    'אין *הערה*',
  ],
  ja: [
    '港が開く',
    '船は「夜」を待つ。',
    '星が*昇る*',
    '費用は５ドル',
    'どこですか？',
    '『引用』です',
    '去年の夏',
    '物語の終わり',
    '十二の鐘',
    '五羽のカモメ',
    '道路は閉鎖',
    '注釈：なし',
  ],
  zh: [
    '港口开放',
    '船在“夜里”等待。',
    '星星*升起*',
    '费用为五元',
    '你在哪里？',
    '《引文》很短',
    '去年夏天',
    '故事结束',
    '十二口钟',
    '五只海鸥',
    '道路封闭',
    '没有注释',
  ],
  th: [
    'ท่าเรือเปิด',
    'เรือรอตลอดคืน',
    'ดาว*ขึ้น*',
    'ค่าใช้จ่าย ๕ บาท',
    'คุณอยู่ที่ไหน',
    '“คำพูด” สั้น',
    'ฤดูร้อนที่แล้ว',
    'จบเรื่อง',
    'ระฆังสิบสองใบ',
    'นกนางนวลห้าตัว',
    'ถนนปิด',
    'ไม่มีหมายเหตุ',
  ],
  hi: [
    'बंदरगाह खुलता है',
    'जहाज़ प्रतीक्षा करते हैं',
    'तारा *उगा*',
    'लागत ५ रुपये',
    'आप कहाँ हैं?',
    '“उद्धरण” छोटा',
    'पिछली गर्मी',
    'कहानी का अंत',
    'बारह घंटियाँ',
    'पाँच गल',
    'सड़क बंद',
    'कोई टिप्पणी नहीं',
  ],
};

interface Shape {
  parts: docx.DocxParts;
  /** The words in the order in which the page has them. */
  words: string[];
}

/** Title, headings, lists that go on, notes of both kinds, a quotation, code. */
function report([a, b, c, d, e, f, g, h, i, j, k, l]: readonly string[]): Shape {
  const t = (words: string | undefined) => docx.run(words as string);
  const body = [
    docx.paragraph(t(a), 'Titel'),
    docx.paragraph(
      docx.run(b as string, '<w:b/>') + t(' ') + docx.run(c as string, '<w:i/>') + docx.noteMark('footnote', 1),
    ),
    docx.paragraph(t(d), 'berschrift1'),
    docx.item(e as string, 2) + docx.item(f as string, 1, 1) + docx.item(g as string, 2),
    docx.paragraph(t(h) + docx.noteMark('endnote', 1)),
    docx.item(i as string, 2),
    docx.paragraph(t(j), 'Zitat') + docx.paragraph(t(k), 'Zitat'),
    docx.paragraph(t(b), 'HTMLVorformatiert') + docx.paragraph(t(c), 'HTMLVorformatiert'),
    docx.paragraph(t(d), 'berschrift2'),
    docx.paragraph(docx.run(e as string, '<w:strike/>') + docx.run('2', '<w:vertAlign w:val="superscript"/>')),
  ];
  return {
    parts: {
      body: body.join(''),
      styles: docx.STYLES,
      numbering: docx.LISTS,
      footnotes: docx.note('footnote', 1, t(l)),
      endnotes: docx.note('endnote', 1, t(k)),
    },
    words: [a, b, c, d, e, f, g, h, i, j, k, b, c, d, e, '2', l, k] as string[],
  };
}

/** Tables of both forms, pictures, links of both forms, line breaks, a ruby, symbols. */
function tables([a, b, c, d, e, f, g, h, i, j, k, l]: readonly string[]): Shape {
  const p = (words: string | undefined, style = '') => docx.paragraph(docx.run(words as string), style);
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://a.example/x?y=1&amp;z" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${docx.run(b as string)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = [
    p(a, 'berschrift1'),
    docx.paragraph(`<w:hyperlink r:id="link1">${docx.run(c as string)}</w:hyperlink>${docx.run(' ')}${field}`),
    docx.table([
      [p(d), p(e)],
      [p(f), p(g) + p(h)],
    ]),
    docx.paragraph(docx.picture('image1', 'A harbour')),
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(i)}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p(j)}</w:tc><w:tc>${p(k)}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>${docx.item(l as string, 1)}</w:tc></w:tr></w:tbl>`,
    docx.paragraph(
      `${docx.run(a as string)}<w:r><w:br/></w:r>${docx.run(b as string)}<w:r><w:tab/></w:r>${docx.run(c as string)}`,
    ),
    docx.paragraph(
      `<w:r><w:ruby><w:rt>${docx.run(d as string)}</w:rt><w:rubyBase>${docx.run(e as string)}</w:rubyBase></w:ruby></w:r>`,
    ),
    `<w:sdt><w:sdtContent>${p(f)}</w:sdtContent></w:sdt>`,
  ];
  return {
    parts: {
      body: body.join(''),
      styles: docx.STYLES,
      numbering: docx.LISTS,
      links: { link1: 'https://a.example/?a=1&b=2' },
      pictures: { image1: docx.PIXEL },
    },
    words: [a, c, b, d, e, f, g, h, i, j, k, l, a, b, c, e, d, f] as string[],
  };
}

/** Changes, comments, boxes, fields, equations, directions, runs that are cut into letters. */
function changes([a, b, c, d, e, f, g, h, i, j, k, l]: readonly string[]): Shape {
  const t = (words: string | undefined) => docx.run(words as string);
  const cut = [...(b as string)].map((letter) => docx.run(letter, '<w:b/>')).join('');
  const body = [
    docx.paragraph(t(a)),
    docx.paragraph(cut),
    docx.paragraph(
      `${t(c)}<w:ins w:author="Ana">${t(` ${d}`)}</w:ins><w:del w:author="Ana"><w:r><w:delText>GONE</w:delText></w:r></w:del>`,
    ),
    docx.paragraph(`${docx.textBox(docx.paragraph(t(f)) + docx.paragraph(t(g)))}${t(e)}`),
    docx.paragraph(
      `<w:commentRangeStart w:id="1"/>${t(h)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
    ),
    docx.paragraph(`<w:fldSimple w:instr=" DATE ">${t(i)}</w:fldSimple>`),
    docx.paragraph(
      `<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>${t(` ${j}`)}`,
    ),
    docx.paragraph(`<w:moveTo>${t(k)}</w:moveTo><w:moveFrom>${docx.run('MOVED')}</w:moveFrom>`, '', '<w:bidi/>'),
    docx.paragraph(`<w:bdo w:val="rtl">${t(l)}</w:bdo><w:smartTag>${t(` ${a}`)}</w:smartTag>`),
  ];
  return {
    parts: {
      body: body.join(''),
      styles: docx.STYLES,
      comments: `<w:comment w:id="1" w:author="Ana">${docx.paragraph(docx.run('SAID'))}</w:comment>`,
    },
    words: [a, b, c, d, e, f, g, h, i, 'x2', j, k, l, a] as string[],
  };
}

const SHAPES = { report, tables, changes };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Words as a reader sees them, without spaces and marks of notes: what is between two words is not the question. */
function letters(words: readonly string[]): string {
  return words.join('').replace(/\s/gu, '');
}

describe.each(Object.keys(LANGUAGES))('a document in the language %s', (language) => {
  it.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])(
    'of the shape “%s” keeps its words in order',
    async (name) => {
      const { parts, words } = SHAPES[name](LANGUAGES[language] as readonly string[]);
      const path = join(folder, `${name}-${language}.docx`);
      writeFileSync(path, docx.makeDocx(parts));
      const draft = await readDocument(path, { language });
      const { html } = render(draft.markdown, { locale: language });
      const shown = html
        .replace(/<a [^>]*role="doc-(?:noteref|backlink)"[^>]*>.*?<\/a>|<h2 id="footnotes">.*?<\/h2>/gs, '')
        .replace(/\0image:\d+\0/g, ' ');
      expect(letters([draft.title, ...wordsOfHtml(shown)])).toBe(letters(words));
    },
  );
});
