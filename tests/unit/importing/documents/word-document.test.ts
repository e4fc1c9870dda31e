/** What a Word document becomes, what is told of it and where, and which files are refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draft, readDocument } from '../../../../src/importing/documents/read-document.ts';
import * as docx from '../../../support/importing/make-docx.ts';
import { makeZip } from '../../../support/importing/make-zip.ts';

const { paragraph, run, item } = docx;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: Buffer | string, name = 'story.docx'): Promise<Draft> {
  writeFileSync(join(folder, name), bytes);
  return readDocument(join(folder, name), { language: 'en' });
}

function readBody(body: string, parts: Partial<docx.DocxParts> = {}): Promise<Draft> {
  return read(docx.makeDocx({ body, styles: docx.STYLES, numbering: docx.LISTS, ...parts }));
}

const told = ({ findings }: Draft) => findings.map(({ place, what }) => `${place}: ${what}`);

describe('a Word document', () => {
  it('becomes the Markdown that an editor would write', async () => {
    const { title, description, markdown } = await readBody(
      [
        paragraph(run('The tower'), 'Titel'),
        paragraph(run('What it was for'), 'Untertitel'),
        paragraph(
          run('It was ') + run('high', '<w:b/>') + run(' and ') + run('old', '<w:rStyle w:val="Fett"/>') + run('.'),
        ),
        paragraph(run('Stairs'), 'berschrift1'),
        item('One', 2) + item('a', 1, 1) + item('b', 1, 1) + item('Two', 2),
        paragraph(run('Between.')),
        item('Three', 2) + item('New one', 3),
        paragraph(run('Walls'), 'berschrift3'),
        paragraph(run('It stands.'), 'Zitat') + paragraph(run('Still.'), 'Zitat'),
        paragraph(run('let a = 1;'), 'HTMLVorformatiert') + paragraph(run('  b();'), 'HTMLVorformatiert'),
      ].join(''),
    );
    expect({ title, description }).toEqual({ title: 'The tower', description: 'What it was for' });
    expect(markdown).toMatchInlineSnapshot(`
      "It was **high** and **old**.

      ## Stairs

      1. One
         - a
         - b
      2. Two

      Between.

      3. Three

      1) New one

      ### Walls

      > It stands.
      >
      > Still.

      \`\`\`
      let a = 1;
        b();
      \`\`\`
      "
    `);
  });

  it('writes its pictures beside the story, by what they are', async () => {
    const { markdown, pictures } = await readBody(
      paragraph(run('A short title')) +
        paragraph(docx.picture('image1', 'A tower')) +
        paragraph(docx.picture('photo.jpeg')) +
        paragraph(docx.picture('x.emf', 'A plan')),
      {
        pictures: {
          image1: docx.PIXEL,
          'photo.jpeg': docx.PIXEL,
          'x.emf': Buffer.from('\x01\0\0\0 no picture of the web'),
        },
      },
    );
    expect(markdown).toBe('![A tower](image1.png)\n\n![](photo.png)\n\nA plan\n');
    expect([...pictures.keys()]).toEqual(['image1.png', 'photo.png']);
    expect(pictures.get('image1.png')).toEqual(docx.PIXEL);
  });

  it('says of everything that could not come along where it stood', async () => {
    const draft = await readBody(
      [
        paragraph(run('The tower'), 'Titel'),
        paragraph(run('Stairs'), 'berschrift1'),
        paragraph(
          `${run('Stays. ')}<w:ins w:author="Ana">${run('Added.')}</w:ins><w:del w:author="Ana"><w:r><w:delText>Gone.</w:delText></w:r></w:del>`,
        ),
        paragraph(`${run('Said.')}<w:r><w:commentReference w:id="4"/></w:r>`),
        paragraph(docx.picture('none', 'A lost one') + run('x') + docx.picture('image1')),
        paragraph(
          `<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${run('Hidden', '<w:vanish/>')}<w:r><w:br w:type="page"/></w:r>${run('y')}`,
        ),
        paragraph(`<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>`),
        paragraph(
          `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart" descr="Visits"/><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>${run('z')}`,
        ),
        paragraph(docx.textBox(paragraph(run('In a box'))) + run('beside')),
        `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(run('Old row'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('A'))}</w:tc><w:tc>${paragraph(run('B'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('C'))}</w:tc><w:tc>${paragraph(run('D'))}</w:tc></w:tr></w:tbl>`,
        '<w:altChunk r:id="alt"/>',
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run('Contents'))}</w:sdtContent></w:sdt>`,
      ].join(''),
      {
        comments: `<w:comment w:id="4" w:author="Bo">${paragraph(run('Is this right?'))}</w:comment>`,
        header: paragraph(run('Confidential')),
        pictures: { image1: docx.PIXEL },
        more: [
          { name: 'word/vbaProject.bin', data: 'x' },
          { name: 'word/fonts/font1.odttf', data: 'x' },
        ],
      },
    );
    expect(draft.markdown).toBe(
      '## Stairs\n\nStays. Added.\n\nSaid.\n\nA lost one x\n\n![](image1.png)\n\na+b y\n\n3\n\nz\n\nbeside\n\nIn a box\n\n| A | B |\n| - | - |\n| C | D |\n',
    );
    expect(told(draft)).toMatchInlineSnapshot(`
      [
        "The document: A header is left out: “Confidential”.",
        "The document: The macros of the document are left out; none was run.",
        "The document: The fonts in the document are left out: the look comes from the site.",
        "Paragraph 2: Headings of the first level have become the second, and so on, since the title of the page is the first.",
        "Paragraph 3, below “Stairs”: A tracked change: “Added.” was added by Ana; it is in the story.",
        "Paragraph 3, below “Stairs”: A tracked change: “Gone.” was taken out by Ana; it is not in the story.",
        "Paragraph 4, below “Stairs”: A comment by Bo is left out: “Is this right?”",
        "Paragraph 5, below “Stairs”: A picture is left out, since its form is none for pages, or its file is missing: “A lost one”.",
        "Paragraph 5, below “Stairs”: The picture image1.png has no alternative.",
        "Paragraph 6, below “Stairs”: An equation has become words: “a+b”.",
        "Paragraph 6, below “Stairs”: Hidden words are left out: “Hidden”.",
        "Paragraph 6, below “Stairs”: Page breaks are left out, since a page on the web has no end.",
        "Paragraph 7, below “Stairs”: A field (PAGE) has become the words that it showed last.",
        "Paragraph 8, below “Stairs”: A chart is left out: “Visits”.",
        "Paragraph 9, below “Stairs”: The text of a box stands below the paragraph beside it: “In a box”.",
        "Paragraph 10, below “Stairs”: A tracked change: a row was taken out, and is not in the story: “Old row”.",
        "Paragraph 10, below “Stairs”: A table had no header; its first row has become one.",
        "Paragraph 14, below “Stairs”: A part of another document, which Word takes in when it opens this one, is left out.",
        "Paragraph 14, below “Stairs”: The table of contents is left out: the site makes one of the headings.",
      ]
    `);
  });

  it('tells letters from signs that its program draws with fonts of its own', async () => {
    const sign =
      '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r><w:r><w:sym w:font="Nobody’s" w:char="F041"/></w:r>';
    const { markdown, findings } = await readBody(paragraph(run('A title')) + paragraph(run('Go. ') + sign));
    expect(markdown).toContain('Go. 🡪');
    expect(findings.map(({ what }) => what)).toEqual([
      'A sign of the font Nobody’s is left out, which stands in no other font.',
    ]);
  });
});

describe('a file', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    ['old.doc', Buffer.concat([compound, Buffer.alloc(600)]), /Word before 2007.*save it as \.docx/s],
    [
      'locked.docx',
      Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['story.odt', makeZip([{ name: 'content.xml', data: '<x/>' }]), /LibreOffice.*save it as \.docx/s],
    ['story.pages', makeZip([{ name: 'Index.iwa', data: 'x' }]), /Pages.*save it as \.docx/s],
    ['story.pdf', '%PDF-1.7', /PDF.*save it as \.docx/s],
    ['story.rtf', '{\\rtf1', /Rich Text/],
    ['empty.docx', '', /is empty/],
    ['liar.docx', 'Just words.', /no Word document, whatever its name says/],
    ['cut.docx', docx.makeDocx({ body: paragraph(run('x')) }).subarray(0, 900), /no whole zip/],
    ['picture.png', docx.PIXEL, /no document that can be read/],
    [
      'many.zip',
      makeZip([
        { name: 'a.html', data: 'a' },
        { name: 'b.html', data: 'b' },
      ]),
      /holds 2 web pages/,
    ],
  ])('named %s is refused with what to do', async (name, bytes, message) => {
    await expect(read(bytes, name)).rejects.toThrow(message);
  });

  it('that isn’t there is refused by its name', async () => {
    await expect(readDocument(join(folder, 'no\u001b[2J.docx'), { language: 'en' })).rejects.toThrow(
      'no\\u{1b}[2J.docx',
    );
  });
});

describe('a document of a stranger', () => {
  it('is refused where it unpacks to far more than an honest one', async () => {
    const bomb = docx.makeDocx({
      body: paragraph(run('x')),
      more: [{ name: 'word/media/a.png', data: Buffer.alloc(60_000_000) }],
    });
    await expect(read(bomb)).rejects.toThrow('far more');
  });

  it('is refused where it declares entities, of which none is read', async () => {
    const document =
      '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>';
    await expect(read(makeZip([{ name: 'word/document.xml', data: document }]))).rejects.toThrow('entities');
  });

  it('is refused where a name leads out of it', async () => {
    await expect(readBody(paragraph(run('x')), { more: [{ name: '../../evil.md', data: 'x' }] })).rejects.toThrow(
      'leads out',
    );
  });

  it('reads no picture that its relations look for elsewhere', async () => {
    const relations =
      '<Relationships><Relationship Id="p" Type="x/image" Target="../../../../etc/hostname"/><Relationship Id="q" Type="x/image" TargetMode="External" Target="file:///etc/hostname"/></Relationships>';
    const draft = await read(
      makeZip([
        {
          name: 'word/document.xml',
          data: `<w:document><w:body>${paragraph(run('Words. ') + docx.picture('p') + docx.picture('q'))}</w:body></w:document>`,
        },
        { name: 'word/_rels/document.xml.rels', data: relations },
      ]),
    );
    expect([...draft.pictures.keys()]).toEqual([]);
    expect(draft.markdown).toBe('Words.\n');
    expect(told(draft)).toHaveLength(2);
  });

  it('turns words that look like HTML and Markdown into words', async () => {
    const { markdown } = await readBody(paragraph(run('<script>alert(1)</script> **no** [x](javascript:y).')));
    expect(markdown).toBe('\\<script>alert(1)\\</script> \\*\\*no\\*\\* \\[x]\\(javascript:y).\n');
  });

  it('has lists of nine levels, whatever numbers it writes for them', async () => {
    const item = (text: string, level: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const { markdown } = await readBody(
      paragraph(run('A.')) + item('One', '-5') + item('two', '1e9') + item('three', 'x') + item('four', '-1'),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="-3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
    );
    expect(markdown).toBe('A.\n\n0. One\n   - two\n1. three\n2. four\n');
  });

  it('tells words of cells that are hidden in the one above', async () => {
    const cell = (words: string, merge: string) =>
      `<w:tr><w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr>${paragraph(run(words))}</w:tc><w:tc>${paragraph(run('side'))}</w:tc></w:tr>`;
    const draft = await readBody(
      `${paragraph(run('A.'))}<w:tbl>${cell('shown', ' w:val="restart"')}${cell('hidden', '')}</w:tbl>`,
    );
    expect(draft.markdown).not.toContain('hidden');
    expect(draft.findings.map(({ what }) => what)).toContain(
      'A cell that is a part of the one above has words that Word doesn’t show: “hidden”.',
    );
  });

  it('leads nowhere that a reader must not go', async () => {
    const { markdown, findings } = await readBody(
      paragraph(`<w:hyperlink r:id="l">${run('Press here.')}</w:hyperlink>`),
      { links: { l: 'javascript:alert(1)' } },
    );
    expect(markdown).toBe('Press here.\n');
    expect(findings[0]?.what).toContain('no address for readers');
  });
});
