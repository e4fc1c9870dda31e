/** Web pages as Google Docs exports them, alone and with pictures in a zip. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draft, readDocument } from '../../../../src/importing/documents/read-document.ts';
import { PIXEL } from '../../../support/importing/make-docx.ts';
import { makeZip } from '../../../support/importing/make-zip.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: Buffer | string, name = 'story.html'): Promise<Draft> {
  writeFileSync(join(folder, name), bytes);
  return readDocument(join(folder, name), { language: 'en' });
}

const EXPORT = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url(https://themes.example/fonts);ol.lst-kix_a-0{list-style-type:none}.lst-kix_a-0>li:before{content:"- "}.c0{color:#000;font-weight:400;text-decoration:none;font-style:normal}.c1{font-weight:700}.c2{font-style:italic}.c3{text-decoration:line-through}.c4{vertical-align:super}</style></head><body class="c9 doc-content"><p class="c5 title" id="h.1"><span class="c0">The tower</span></p><p class="c5 subtitle"><span class="c0">What it was for</span></p><p class="c5"><span class="c0">It was </span><span class="c1">high</span><span class="c0">, </span><span class="c1 c2">old</span><span class="c0"> and </span><span class="c3">small</span><span class="c0">. See </span><span class="c6"><a class="c7" href="https://www.google.com/url?q=https://a.example/x?a%3D1%26b%3D2&amp;sa=D&amp;source=editors&amp;ust=17&amp;usg=AOv">the plan</a></span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><h1 class="c8" id="h.2"><span class="c1">Stairs</span></h1><ul class="c10 lst-kix_a-0 start"><li class="c11 li-bullet-0"><span class="c0">One</span></li></ul><ul class="c10 lst-kix_a-1 start"><li class="c11"><span class="c0">One and a half</span></li></ul><ul class="c10 lst-kix_a-0"><li class="c11"><span class="c0">Two</span></li></ul><p class="c5"><span class="c0"></span></p><p class="c5"><span style="overflow: hidden; display: inline-block; width: 600px; height: 400px;"><img alt="A tower" src="images/image1.png" style="width: 600px; height: 400px;" title=""></span></p><a id="t.1"></a><table class="c13"><tr class="c14"><td class="c15" colspan="1" rowspan="1"><p class="c5"><span class="c1">Step</span></p></td><td class="c15" colspan="1" rowspan="1"><p class="c5"><span class="c1">Height</span></p></td></tr><tr class="c14"><td class="c15" colspan="1" rowspan="1"><p class="c5"><span class="c0">1</span></p></td><td class="c15" colspan="1" rowspan="1"><p class="c5"><span class="c0">20 cm</span></p></td></tr></table><hr style="page-break-before:always;display:none;"><hr class="c16"><div><p class="c5"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c0">&nbsp;It burned in 1901.</span></p></div><div class="c17"><p class="c5"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c0">Is this the right plan?</span></p></div></body></html>`;

describe('a page of Google Docs', () => {
  it('becomes the Markdown that an editor would write', async () => {
    const zip = makeZip([
      { name: 'Thetower.html', data: EXPORT },
      { name: 'images/image1.png', data: PIXEL },
    ]);
    const { title, description, markdown, pictures, findings } = await read(zip, 'tower.zip');
    expect({ title, description, pictures: [...pictures.keys()] }).toEqual({
      title: 'The tower',
      description: 'What it was for',
      pictures: ['image1.png'],
    });
    expect(markdown).toMatchInlineSnapshot(`
      "It was **high**, _**old**_ and ~~small~~. See [the plan](https://a.example/x?a=1\\&b=2)[^1]

      ## Stairs

      - One
        - One and a half
      - Two

      ![A tower](image1.png)

      | Step | Height |
      | - | - |
      | 1 | 20 cm |

      [^1]: It burned in 1901.
      "
    `);
    expect(findings.map(({ place, what }) => `${place}: ${what}`)).toMatchInlineSnapshot(`
      [
        "Paragraph 1: A style sheet is left out: the look comes from the site.",
        "Paragraph 3: A comment is left out: “Is this the right plan?”",
        "Paragraph 4: Headings of the first level have become the second, and so on, since the title of the page is the first.",
        "Paragraph 9: A table had no header; its first row has become one.",
      ]
    `);
  });

  it('takes its name for a title where it has none', async () => {
    expect((await read('<p>A sentence that is none.</p>', 'my_first-story.html')).title).toBe('my first story');
    expect((await read('<p>A sentence.</p><h1>A heading</h1><p>Words.</p>')).title).toBe('A heading');
    expect((await read('<p>Harbour news</p><p>A sentence.</p>')).title).toBe('Harbour news');
  });

  it('reads its letters in the encoding that it names', async () => {
    const page = Buffer.from('<meta charset=windows-1252><p>The title</p><p>\x93Caf\xe9\x94.</p>', 'latin1');
    expect((await read(page)).markdown).toBe('“Café”.\n');
  });

  it('keeps pictures that stand in it as data', async () => {
    const { markdown, pictures } = await read(
      `<p>A title</p><p><img alt="x" src="data:image/png;base64,${PIXEL.toString('base64')}"></p>`,
    );
    expect(markdown).toBe('![x](embedded-1.png)\n');
    expect(pictures.get('embedded-1.png')).toEqual(PIXEL);
  });

  it('reads no file outside of its own folder', async () => {
    mkdirSync(join(folder, 'inner'), { recursive: true });
    writeFileSync(join(folder, 'secret.png'), PIXEL);
    symlinkSync(join(folder, 'secret.png'), join(folder, 'inner', 'link.png'));
    writeFileSync(join(folder, 'inner', 'own.png'), PIXEL);
    const { pictures, findings } = await read(
      '<p>A title</p><img src="../secret.png" alt="a"><img src="link.png" alt="b"><img src="%2e%2e/secret.png" alt="c"><img src="own.png" alt="d"><img src="https://a.example/x.png" alt="e">',
      'inner/page.html',
    );
    expect([...pictures.keys()]).toEqual(['own.png']);
    expect(findings).toHaveLength(4);
  });
});
