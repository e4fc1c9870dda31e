import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { approvalDigest, isApproved } from '../../../src/newsroom/articles/approval.ts';
import { parseArticle } from '../../../src/newsroom/articles/parse-article.ts';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

const STORY = 'harbour-watch';
const FILE = `content/articles/${STORY}/en.md`;
const PLACE = { kind: 'article', story: STORY, locale: 'en' } as const;

/** A newsroom whose stories need a second person's word. */
function careful(): string {
  const folder = makeNewsroomFolder();
  onTestFinished(() => removeNewsroom(folder));
  const site = join(folder, 'content/site/site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8')}approvals: required\n`);
  return folder;
}

const approve = (folder: string, ...options: string[]) => runCommand('approve', folder, STORY, 'en', ...options);
const textOf = (folder: string) => readFileSync(join(folder, FILE), 'utf8');

async function stateOf(folder: string): Promise<string | undefined> {
  const { newsroom } = await readNewsroomFolder(folder);
  return newsroom?.library.articleOfFile(`articles/${STORY}/en.md`)?.state;
}

describe('a newsroom with approvals', () => {
  it('publishes a story once another person has approved it, and says until then that it waits', async () => {
    const folder = careful();
    const before = textOf(folder);
    expect(await stateOf(folder)).toBe('draft');
    const { report } = await readNewsroomFolder(folder);
    expect(report).toContain('warning (unapproved-story)');
    expect(report).toContain('Nobody has approved it yet, so it is a draft.');
    expect(report).toContain(`npm run approve -- ${STORY} en`);

    const said = await approve(folder, '--by', 'Rui Lopes');
    expect(said).toMatchObject({ code: 0, errors: '' });
    expect(said.out).toContain(`Rui Lopes has approved ${FILE}`);
    expect(textOf(folder)).toMatch(/^---\n[\s\S]*\napprovedBy:\n {2}id: Rui Lopes\n {2}digest: \S{32}\n---\n/);
    expect(textOf(folder).replace(/approvedBy:\n.*\n.*\n/, '')).toBe(before);
    expect(await stateOf(folder)).toBe('published');
    expect((await readNewsroomFolder(folder)).report).not.toContain('unapproved-story');
  });

  it('unpublishes a story with any edit of it, until it is approved anew', async () => {
    const folder = careful();
    await approve(folder, '--by', 'Rui Lopes');
    writeFileSync(join(folder, FILE), textOf(folder).replace('quay', 'pier'));
    expect(await stateOf(folder)).toBe('draft');
    expect((await readNewsroomFolder(folder)).report).toContain('It has changed since Rui Lopes approved it');
    await approve(folder, '--by', 'Eva Reis');
    expect(textOf(folder)).toContain('id: Eva Reis');
    expect(await stateOf(folder)).toBe('published');
  });

  it('publishes no translation whose source waits, from which it takes facts', async () => {
    const folder = careful();
    writeFileSync(
      join(folder, `content/articles/${STORY}/en-GB.md`),
      '---\ntitle: A night in the tower\ndescription: Eleven hours.\n---\n\nThe tower stands at the end of the quay.\n',
    );
    await runCommand('approve', folder, STORY, 'en-GB', '--by', 'Rui Lopes');
    const stateOfBritish = async () =>
      (await readNewsroomFolder(folder)).newsroom?.library.articleOfFile(`articles/${STORY}/en-GB.md`)?.state;
    expect(await stateOfBritish()).toBe('draft');
    expect((await readNewsroomFolder(folder)).report).toContain(`It waits until ${FILE} is approved`);
    await approve(folder, '--by', 'Rui Lopes');
    expect(await stateOfBritish()).toBe('published');
  });

  it.each([
    ['a writer of the story', ['--by', 'Ana Duarte'], 'Ana Duarte has written this story.'],
    ['the id of a writer', ['--by', 'ana'], 'ana has written this story.'],
    ['a writer who is spelled otherwise', ['--by', 'ANA\u00a0 Duarte.'], 'has written this story.'],
    ['nobody', ['--by', ' '], 'Nobody is named.'],
  ])('takes no word of %s', async (_, options, message) => {
    const folder = careful();
    const { code, errors } = await approve(folder, ...options);
    expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
    expect(await stateOf(folder)).toBe('draft');
  });
});

describe('a word that somebody has written by hand', () => {
  const signed = (text: string, place: typeof PLACE, id: string) =>
    text.replace('\n---\n', `\napprovedBy:\n  id: ${id}\n  digest: ${approvalDigest(text, place, id)}\n---\n`);

  it.each(['Ana Duarte', 'ana', 'ana  duarte'])('publishes nothing where it is that of a writer: %s', async (id) => {
    const folder = careful();
    writeFileSync(join(folder, FILE), signed(textOf(folder), PLACE, id));
    expect(await stateOf(folder)).toBe('draft');
    expect((await readNewsroomFolder(folder)).report).toContain(`${id} has written it and can’t approve it`);
  });

  it('publishes no translation by the author of its source, whom it names no more', async () => {
    const folder = careful();
    await approve(folder, '--by', 'Rui Lopes');
    const text = '---\ntitle: A night in the tower\ndescription: Eleven hours.\n---\n\nThe tower stands.\n';
    const british = join(folder, `content/articles/${STORY}/en-GB.md`);
    const state = async () =>
      (await readNewsroomFolder(folder)).newsroom?.library.articleOfFile(`articles/${STORY}/en-GB.md`)?.state;
    writeFileSync(british, signed(text, { ...PLACE, locale: 'en-GB' } as never, 'ana'));
    expect(await state()).toBe('draft');
    writeFileSync(british, signed(text, { ...PLACE, locale: 'en-GB' } as never, 'Rui Lopes'));
    expect(await state()).toBe('published');
  });

  it('counts in its own letters alone, at its own place alone', async () => {
    const folder = careful();
    const right = signed(textOf(folder), PLACE, 'Rui Lopes');
    const digest = /digest: (\S+)/.exec(right)?.[1] as string;
    writeFileSync(join(folder, FILE), right);
    expect(await stateOf(folder)).toBe('published');
    for (const wrong of [
      right.replace(digest, digest.toUpperCase()),
      right.replace('Rui Lopes', 'Eva Reis'),
      signed(textOf(folder), { ...PLACE, story: 'other' } as never, 'Rui Lopes'),
      signed(textOf(folder), { ...PLACE, kind: 'standing' } as never, 'Rui Lopes'),
    ]) {
      writeFileSync(join(folder, FILE), wrong);
      expect(await stateOf(folder)).toBe('draft');
    }
  });
});

it('a newsroom without approvals publishes what nobody has approved', async () => {
  const folder = makeNewsroomFolder();
  onTestFinished(() => removeNewsroom(folder));
  expect(await stateOf(folder)).toBe('published');
});

describe('after an approval', () => {
  it('no edit of what readers get keeps it, wherever it is made', async () => {
    const folder = careful();
    await approve(folder, '--by', 'Rui Lopes');
    const text = textOf(folder);
    const holds = (edited: string) =>
      isApproved(edited, PLACE, parseArticle(edited, FILE, 'article').frontMatter.approvedBy);
    expect(holds(text)).toBe(true);
    const from = text.indexOf('\n---\n', 4);
    const body = fc.record({ at: fc.nat(text.length - from - 6), sign: fc.constantFrom('x', ' ', '\n', 'é', '!') });
    const line = fc.constantFrom(
      ['title: A', 'title: B'],
      ['2025-03-14', '2025-03-15'],
      ['authors: [ana]', 'authors: []'],
      ['promotion: subscribe', 'promotion: false'],
      ['src: stage.jpg', 'src: other.jpg'],
      ['id: Rui Lopes', 'id: Rui L'],
      ['\napprovedBy', '\nkicker: Sea\napprovedBy'],
      ['\napprovedBy', '\nunlisted: true\napprovedBy'],
      ['\napprovedBy', '\nslug: other\napprovedBy'],
      ['\napprovedBy', '\naliases: [/other/]\napprovedBy'],
      ['\napprovedBy', '\nexpires: 2031-01-01\napprovedBy'],
      ['\napprovedBy', '\nlive: true\napprovedBy'],
      ['\napprovedBy', '\nsource: true\napprovedBy'],
      ['category: reports', 'category: news'],
    );
    let edits = 0;
    fc.assert(
      fc.property(fc.oneof(body, line), (edit) => {
        const edited =
          'sign' in edit
            ? text.slice(0, from + 5 + edit.at) + edit.sign + text.slice(from + 5 + edit.at)
            : text.replace(edit[0], () => edit[1]);
        expect(edited).not.toBe(text);
        expect(holds(edited), edited).toBe(false);
        edits += 1;
      }),
    );
    expect(edits).toBeGreaterThanOrEqual(20);
  });

  it('a file in another place, or under another language, was not approved', async () => {
    const folder = careful();
    await approve(folder, '--by', 'Rui Lopes');
    const { approvedBy } = parseArticle(textOf(folder), FILE, 'article').frontMatter;
    expect(isApproved(textOf(folder), { ...PLACE, locale: 'en-GB' }, approvedBy)).toBe(false);
    expect(isApproved(textOf(folder), { ...PLACE, story: 'other' }, approvedBy)).toBe(false);
  });

  it('comments, quotes and the order of keys may change, as nobody reads them', async () => {
    const folder = careful();
    await approve(folder, '--by', 'Rui Lopes');
    const edited = textOf(folder).replace(
      'date: 2025-03-14\ncategory: reports',
      '# Checked\ncategory: "reports"\ndate: 2025-03-14',
    );
    expect(isApproved(edited, PLACE, parseArticle(edited, FILE, 'article').frontMatter.approvedBy)).toBe(true);
  });
});
