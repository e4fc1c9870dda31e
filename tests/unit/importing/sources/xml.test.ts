import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/importing/archive/archive.ts';
import { readXml, type XmlElement } from '../../../../src/importing/sources/xml.ts';

const FORM = { file: 'export.xml', within: ['rss', 'channel'], expected: 'the WXR file of WordPress' };
const HEAD = '<?xml version="1.0"?>\n<rss><channel>\n';
const END = '</channel></rss>';

interface Outcome {
  elements: XmlElement[];
  told: string[];
}

async function read(
  xml: string | Uint8Array,
  size = 7,
  form: Partial<typeof FORM & { limits: object }> = {},
): Promise<Outcome> {
  const bytes = Buffer.from(xml as string);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const elements: XmlElement[] = [];
  const told: string[] = [];
  const tell = ({ kind, where, what }: Finding) => told.push(`${where.file}:${where.line} ${kind}: ${what}`);
  for await (const element of readXml(pieces(), { ...FORM, ...form } as typeof FORM, tell)) elements.push(element);
  return { elements, told };
}

const titles = ({ elements }: Outcome) => elements.map(({ text, children }) => children[0]?.text ?? text);

it('each child of the list is handed over whole, with its lines', async () => {
  const { elements, told } = await read(
    `${HEAD}<title>A</title>\n<item a="1">\n<title>One &amp; &#233; &lt;</title>\n<text> \n<![CDATA[a\n<b>]]]]><![CDATA[>]]></text></item>${END}`,
  );
  expect(told).toEqual([]);
  expect(elements.map(({ name, line }) => [name, line])).toEqual([
    ['title', 3],
    ['item', 4],
  ]);
  const [title, text] = elements[1]?.children ?? [];
  expect([elements[1]?.attributes.a, title?.text]).toEqual(['1', 'One & é <']);
  expect([text?.text, text?.textLine]).toEqual(['a\n<b>]]>', 7]);
});

it('an & that begins no entity is kept and told, also at the end of an element; CDATA and comments keep theirs', async () => {
  const outcome = await read(
    `${HEAD}<t>Fish & chips</t>\n<!-- a & b -->\n<t>R&D</t>\n<t><![CDATA[a & b]]></t><t>&nbsp;&</t>${END}`,
  );
  expect(titles(outcome)).toEqual(['Fish & chips', 'R&D', 'a & b', '&nbsp;&']);
  expect(outcome.told.map((one) => one.slice(0, 20))).toEqual([
    'export.xml:3 mended:',
    'export.xml:5 mended:',
    'export.xml:6 mended:',
    'export.xml:6 mended:',
  ]);
});

it('control characters are left out and told with their line', async () => {
  const outcome = await read(`${HEAD}<t>a\n\u000bb\u0000</t>${END}`);
  expect(titles(outcome)).toEqual(['a\nb']);
  expect(outcome.told).toEqual([
    'export.xml:4 doubtful: A control character, which no page can show, was left out of <t>.',
  ]);
});

it('of a file that was cut off, what is whole is handed over, and the rest told', async () => {
  const outcome = await read(`${HEAD}<item><title>One</title></item>\n<item><title>Two</title><text>wor`);
  expect(titles(outcome)).toEqual(['One']);
  expect(outcome.told).toEqual([
    'export.xml:4 dropped: The file ends before it is complete, in the middle of an <item> (“Two”), which was left out. Download or export it once more.',
  ]);
});

it('behind a broken element, reading goes on', async () => {
  const outcome = await read(`${HEAD}<item><title>One</item>\n<item><title>Two</title></b></item><item>${END}`);
  expect(titles(outcome).slice(0, 2)).toEqual(['One', 'Two']);
  expect(outcome.told[0]).toMatch(/^export\.xml:3 doubtful: The XML is broken here \(Unexpected close tag\)\./);
  expect(outcome.told[1]).toMatch(/^export\.xml:4 doubtful: The XML is broken here/);
});

it('entities that a file declares are refused, within itself and elsewhere', async () => {
  const laughs = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<rss><channel><t>&b;</t></channel></rss>';
  await expect(read(laughs)).rejects.toThrow(/^export\.xml, line 1: the file declares entities of its own \(DOCTYPE\)/);
  const outside = '<!DOCTYPE rss SYSTEM "file:///etc/passwd">\n<rss/>';
  await expect(read(outside)).rejects.toThrow('declares entities of its own');
});

it('an element beyond the limits is left out with its line, and the next one is read', async () => {
  const limits = { characters: 20, elements: 5 };
  const outcome = await read(
    `${HEAD}<item><t>${'x'.repeat(100)}</t></item>\n<item>${'<t/>'.repeat(9)}</item><item><t>small</t></item>${END}`,
    7,
    { limits },
  );
  expect(titles(outcome)).toEqual(['small']);
  expect(outcome.told).toEqual([
    'export.xml:3 dropped: A <item> is larger than anything that is written by hand. It was left out.',
    'export.xml:4 dropped: A <item> is larger than anything that is written by hand. It was left out.',
  ]);
});

it.each([
  ['elements in elements', `${HEAD}${'<a>'.repeat(5000)}`, 'more than forty deep'],
  [
    'attributes',
    `${HEAD}<a ${Array.from({ length: 500 }, (_, at) => `b${at}="1"`).join(' ')}/>`,
    'more than a hundred attributes',
  ],
  ['a name that never ends', `${HEAD}<${'a'.repeat(300_000)}`, 'never ends'],
  ['faults without end', `${HEAD}${'</a>'.repeat(5000)}`, 'more than a thousand places'],
])('reading ends at %s with a sentence', async (_, xml, sentence) => {
  const { told } = await read(xml, 65_536);
  expect(told.at(-1)).toContain(sentence);
  expect(told.at(-1)).toContain('Nothing behind this line was read.');
});

it('a file of another kind is refused by what it is', async () => {
  await expect(read('<html><body/></html>')).rejects.toThrow(
    'export.xml begins with <html>, not with <rss>. Name the WXR file of WordPress.',
  );
  await expect(read('no XML')).rejects.toThrow('export.xml is no XML. Name the WXR file of WordPress.');
  await expect(read('')).rejects.toThrow('export.xml is no XML.');
  await expect(read('x'.repeat(100_000))).rejects.toThrow('export.xml is no XML.');
});

it('the encoding is that of the mark, else the one that the file names', async () => {
  const xml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><channel><t>Dvořák é</t></channel></rss>`;
  const utf16 = Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le');
  expect(titles(await read(utf16))).toEqual(['Dvořák é']);
  expect(titles(await read(Buffer.from(xml('ISO-8859-1').replace('Dvořák ', ''), 'latin1')))).toEqual(['é']);
  const broken = await read(
    Buffer.concat([Buffer.from(HEAD), Buffer.from('<t>caf\xe9</t>', 'latin1'), Buffer.from(END)]),
  );
  expect(titles(broken)).toEqual(['caf\ufffd']);
  expect(broken.told[0]).toMatch(/^export\.xml:3 doubtful: A letter of <t> was lost/);
  await expect(read(xml('klingon'))).rejects.toThrow('says that it is written in “klingon”');
});

const PIECES = [
  '<item>',
  '</item>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<a b="',
  '"',
  '>',
  '&',
  '&#x',
  ';',
  '<?x',
  '?>',
  '<!DOCTYPE',
  '[',
  '\0',
  'text',
  '\n',
  '</',
  '</channel>',
  '</rss>',
];

it('whatever follows a valid beginning, reading ends with elements or sentences', async () => {
  const noise = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(noise, fc.integer({ min: 1, max: 50 }), async (pieces, size) => {
      const outcome = await read(HEAD + pieces.join(''), size).catch((error) => error.name);
      if (typeof outcome === 'string') expect(outcome).toBe('UserError');
      else if (!pieces.join('').includes('</rss>')) expect(outcome.told.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

it('bytes that are no letters end with a sentence, too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const outcome = await read(Buffer.concat([Buffer.from(`${HEAD}<item><t>`), bytes])).catch((error) => error.name);
      if (typeof outcome === 'string') expect(outcome).toBe('UserError');
      else expect(outcome.told.length).toBeGreaterThan(0);
    }),
  );
});
