/** Writes Word documents part by part (ECMA-376), of the forms that tests need. */
import { makeZip, type ZipFileFacts } from './make-zip.ts';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:o="urn:schemas-microsoft-com:office:office"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A picture of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface DocxParts {
  /** What stands in the body. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  /** Links by the ids that the body gives them. */
  links?: Readonly<Record<string, string>>;
  /** Pictures by the ids that the body gives them; each is `word/media/<id>.png` unless it has a dot in its id. */
  pictures?: Readonly<Record<string, Buffer>>;
  more?: readonly ZipFileFacts[];
}

/** Returns a document as Word would save it. */
export function makeDocx(parts: DocxParts): Buffer {
  const { body, links = {}, pictures = {}, more = [] } = parts;
  const files: ZipFileFacts[] = [];
  const relations: string[] = [];
  const relate = (id: string, type: string, target: string, mode = '') =>
    relations.push(`<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"${mode}/>`);
  for (const [name, root] of [
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ['footnotes', 'footnotes'],
    ['endnotes', 'endnotes'],
    ['comments', 'comments'],
    ['header', 'hdr'],
  ] as const) {
    const content = parts[name];
    if (content === undefined) continue;
    relate(`part-${name}`, name, `${name}.xml`);
    files.push({ name: `word/${name}.xml`, data: `${HEAD}<w:${root} ${NAMES}>${content}</w:${root}>` });
  }
  for (const [id, target] of Object.entries(links))
    relate(id, 'hyperlink', escapeXml(target), ' TargetMode="External"');
  for (const [id, data] of Object.entries(pictures)) {
    const name = `media/${id.includes('.') ? id : `${id}.png`}`;
    relate(id, 'image', name);
    files.push({ name: `word/${name}`, data });
  }
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', data: `${HEAD}<w:document ${NAMES}><w:body>${body}<w:sectPr/></w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    ...files,
    ...more,
  ]);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** A run of words; `looks` are elements of its properties. */
export function run(words: string, looks = ''): string {
  return `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
}

/** A paragraph of runs, in a style, with more properties. */
export function paragraph(runs: string, style = '', properties = ''): string {
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${runs}</w:p>`;
}

export function item(words: string, number: number, level = 0): string {
  return paragraph(run(words), '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`);
}

export function style(id: string, name: string, more = '', type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

/** The styles of Word, with the ids that its German edition gives them. */
export const STYLES = [
  style('Titel', 'Title'),
  style('Untertitel', 'Subtitle'),
  ...[1, 2, 3].map((level) =>
    style(`berschrift${level}`, `heading ${level}`, `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`),
  ),
  style('Zitat', 'Quote'),
  style('HTMLVorformatiert', 'HTML Preformatted'),
  style('Fett', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
].join('');

/** List 1 has points, list 2 numbers, with letters below. */
export const LISTS = `${abstractList(1, ['bullet', 'bullet', 'bullet'])}${abstractList(2, ['decimal', 'lowerLetter', 'lowerRoman'])}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

function abstractList(id: number, formats: readonly string[]): string {
  const levels = formats.map(
    (format, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${level + 1}."/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

export function note(kind: 'footnote' | 'endnote', id: number, runs: string): string {
  return `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${runs}`)}</w:${kind}>`;
}

export function noteMark(kind: 'footnote' | 'endnote', id: number): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
}

/** A table: rows of cells, each the XML of its paragraphs. */
export function table(rows: readonly (readonly string[])[], hasHead = true): string {
  const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblLook w:firstRow="${hasHead ? 1 : 0}"/></w:tblPr>${cells.join('')}</w:tbl>`;
}

export function picture(id: string, alt = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${escapeXml(alt)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A box with text, in both forms that Word writes. */
export function textBox(paragraphs: string): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Box"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}
