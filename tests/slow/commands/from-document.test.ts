/** `npm run new -- --from`, as an editor runs it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as docx from '../../support/importing/make-docx.ts';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = makeNewsroomFolder();
});
afterAll(() => removeNewsroom(folder));

describe('npm run new -- --from', { timeout: 120_000 }, () => {
  it('begins a draft with a document, in which check finds nothing wrong', async () => {
    const { paragraph, run } = docx;
    const body = [
      paragraph(run('The tower'), 'Titel'),
      paragraph(`${run('It stands.')}<w:r><w:commentReference w:id="1"/></w:r>`),
      paragraph(docx.picture('image1', 'A tower on a hill, seen from the sea.')),
    ];
    const comments = `<w:comment w:id="1" w:author="Ana">${paragraph(run('Does it?'))}</w:comment>`;
    const bytes = docx.makeDocx({
      body: body.join(''),
      styles: docx.STYLES,
      comments,
      pictures: { image1: docx.PIXEL },
    });
    writeFileSync(join(folder, 'story.docx'), bytes);
    const { code, out } = await runCommand('new', folder, '--from', 'story.docx');
    expect([code, out]).toEqual([0, expect.stringContaining('Paragraph 2: A comment by Ana is left out: “Does it?”')]);
    const file = /Wrote (\S+)/.exec(out)?.[1] as string;
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(
      /^---\ntitle: "The tower"\n[\s\S]*\nIt stands\.\n\n!\[A tower/,
    );
    expect(existsSync(join(folder, file, '..', 'image1.png'))).toBe(true);
    const { problems } = await readNewsroomFolder(folder);
    expect(problems.filter((problem) => problem.file?.includes('the-tower'))).toEqual([]);
  });

  it('says in a sentence what can’t be read', async () => {
    writeFileSync(join(folder, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect(await runCommand('new', folder, '--from', 'old.doc')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('save it as .docx'),
    });
  });
});
