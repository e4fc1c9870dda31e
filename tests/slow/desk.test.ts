/** An editor changes stories at the desk in a browser: what was changed is live, and nothing else in a file has moved. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { git, layDeskNewsroom, linesMoved, STORIES } from '../support/desk/desk-newsroom.ts';
import { openDesk } from '../support/desk/open-desk.ts';
import { buildNewsroom } from '../support/sites/build-newsroom.ts';

const PICTURE = 'tests/fixtures/forms/content/articles/forms/wide.jpg';
/** What the frame of the preview asks for without need, and how Sveltia ends when an editor has left. */
const HARMLESS =
  /document's base URI|both allow-scripts and allow-same-origin|script: Cannot convert undefined or null to object/;

let newsroom: ReturnType<typeof layDeskNewsroom>;

const build = async () => {
  const content = join(newsroom.root, 'content');
  const { exitCode, output, outDir } = await buildNewsroom({ name: 'desk', content, now: '2026-01-10T12:00:00Z' });
  expect(output).toContain('was built');
  expect(exitCode).toBe(0);
  return { folder: outDir, base: '/' };
};

beforeAll(() => {
  newsroom = layDeskNewsroom();
});
afterAll(() => newsroom.remove());
// A story that one test saved is no other test's beginning
afterEach(() => {
  git(newsroom.root, 'reset', '--hard', '--quiet');
  git(newsroom.root, 'clean', '--force', '-d', '--quiet');
});

const site = openSite(build);

async function visitDesk() {
  const { page, faults } = await site.visit('about:blank', { viewport: { width: 1400, height: 1000 } });
  const desk = await openDesk(page, site.origin(), newsroom.root);
  return { desk, page, faultsOf: () => faults.filter((fault) => !HARMLESS.test(fault)) };
}

/** Ten fields, with what is written into them; besides them there are the address and the text. */
const TEN = {
  title: 'A new title: with a colon',
  description: 'Another description.',
  date: '2025-07-08',
  updated: '2025-07-09T10:00+01:00',
  kicker: 'Quay',
  standfirst: 'One sentence.',
  'cover.alt': 'What is seen',
  'cover.caption': 'A # caption',
  'cover.credit': 'Rui',
  'cover.focus': '40% 60%',
};

const fileOf = (story: string, locale = 'en') => `content/articles/${story}/${locale}.md`;

describe('at the desk', () => {
  test('a field, a paragraph, a picture and a translation are changed, and are live after a build', async () => {
    const { desk, page, faultsOf } = await visitDesk();
    await desk.open('2025/last-round');
    await desk.write('title', 'The pilot’s very last round');
    await desk.rewrite((text) => text.replace('at five.', 'at half past four.'));
    await desk.addPicture({ file: PICTURE, name: 'Night Boat.jpg', alt: 'The boat at night' });
    const shown = page.frameLocator('iframe').locator('figure img');
    await expect.poll(() => shown.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

    await desk.save();
    await desk.open('2025/last-round');
    await desk.begin('Portuguese');
    await desk.write('title', 'A última ronda');
    await desk.write('description', 'Quarenta anos ao leme.');
    await desk.rewrite(() => 'O piloto chegou às quatro e meia.');
    await desk.save();
    await desk.writeBack();

    expect(linesMoved(newsroom.root, fileOf('2025/last-round'))).toEqual({
      gone: ['title: The pilot’s last round', 'The pilot came at five.'],
      come: [
        'title: The pilot’s very last round',
        'The pilot came at half past four.',
        '',
        '![The boat at night](night-boat.jpg)',
      ],
    });
    expect(readFileSync(join(newsroom.root, fileOf('2025/last-round', 'pt-PT')), 'utf8')).toBe(
      '---\ntitle: A última ronda\ndescription: Quarenta anos ao leme.\n---\n\nO piloto chegou às quatro e meia.\n',
    );
    expect(git(newsroom.root, 'status', '--porcelain', '--untracked-files=all').trim().split('\n').sort()).toEqual([
      '?? content/articles/2025/last-round/night-boat.jpg',
      '?? content/articles/2025/last-round/pt-PT.md',
      'M content/articles/2025/last-round/en.md',
    ]);
    const { folder } = await build();
    const english = readFileSync(join(folder, 'en/reports/last-round/index.html'), 'utf8');
    expect(english).toContain('The pilot’s very last round');
    expect(english).toContain('alt="The boat at night"');
    expect(existsSync(join(folder, 'pt-PT/reports/last-round/index.html'))).toBe(true);
    expect(faultsOf()).toEqual([]);
  });

  test('a story is begun in the folder that is open, with its keys in the order of the form', async () => {
    const { desk, page, faultsOf } = await visitDesk();
    await page.getByText('2025', { exact: true }).first().click();
    await page.getByRole('button', { name: 'New' }).last().click();
    await desk.write('title', 'A storm off the Cape: day one');
    await desk.write('description', 'Wind.');
    await desk.rewrite(() => 'It blew.');
    await desk.write('date', '2025-09-01');
    await (await desk.field('draft')).getByRole('switch').click();
    await desk.save();
    await desk.writeBack();
    expect(readFileSync(join(newsroom.root, fileOf('2025/a-storm-off-the-cape-day-one')), 'utf8')).toBe(
      '---\ntitle: "A storm off the Cape: day one"\ndescription: Wind.\ndate: 2025-09-01\ndraft: true\n---\n\nIt blew.\n',
    );
    expect(faultsOf()).toEqual([]);
  });

  test('twelve fields of three stories are changed, and these lines alone move', async () => {
    const { desk, faultsOf } = await visitDesk();
    for (const [story, last] of Object.entries(STORIES)) {
      await desk.open(story);
      for (const [field, text] of Object.entries(TEN)) await desk.write(field, text);
      await desk.write('slug', `new-${story.split('/').at(-1)}`);
      await desk.rewrite((text) => text.replace(last, 'A last line.'));
      await desk.save();
    }
    await desk.writeBack();
    const moved = Object.keys(STORIES).map((story) => linesMoved(newsroom.root, fileOf(story)));
    expect(moved).toMatchInlineSnapshot(`
      [
        {
          "come": [
            "title: "A new title: with a colon"",
            "description: Another description.",
            "date: 2025-07-08",
            "kicker: Quay",
            "standfirst: One sentence.",
            "slug: new-last-round",
            "  alt: What is seen",
            "  caption: "A # caption"",
            "  credit: Rui",
            "  focus: 40% 60%",
            "updated: 2025-07-09T10:00+01:00",
            "A last line.",
          ],
          "gone": [
            "title: The pilot’s last round",
            "description: Forty years at the wheel, and one more morning.",
            "date: 2025-04-01",
            "kicker: Farewell",
            "standfirst: He knows every stone below the water.",
            "slug: last-round",
            "  alt: A pilot boat at the quay",
            "  caption: The boat on its last morning.",
            "  credit: Ana Silva",
            "  focus: 50% 30%",
            "The tide came at six, and it was on time.",
          ],
        },
        {
          "come": [
            "title: "A new title: with a colon"   # the desk asked",
            "description: 'Another description.'",
            "date: "2025-07-08"",
            "kicker: 'Quay'",
            "standfirst: "One sentence."",
            "slug: new-whose-quay",
            "cover: {src: stage.jpg, alt: What is seen, caption: "A # caption", credit: Rui, focus: 40% 60%}",
            "updated: 2025-07-09T10:00+01:00",
            "A last line.",
          ],
          "gone": [
            "title: "Whose quay is it?"   # the desk asked",
            "description: 'It''s a question of who pays.'",
            "date: "2025-05-02"",
            "kicker: 'Money'",
            "standfirst: "A sum with a dash – and a colon: here."",
            "slug:    whose-quay",
            "cover: {src: stage.jpg, alt: "A quay, seen from the tower", caption: 'The quay', credit: Ana, focus: "50% 50%"}",
            "The council will vote in June.",
          ],
        },
        {
          "come": [
            "  A new title: with a colon",
            "description: |-",
            "  Another description.",
            "slug: new-ninety-metres",
            "date: 2025-07-08",
            "kicker: Quay",
            "standfirst: >-",
            "  One sentence.",
            "    alt: What is seen",
            "    caption: "A # caption"",
            "    focus: 40% 60%",
            "    credit: Rui",
            "updated: 2025-07-09T10:00+01:00",
            "A last line.",
          ],
          "gone": [
            "  Ninety metres",
            "  of new wall",
            "description: |",
            "  The wall is done.",
            "  It took nine years.",
            "slug: ninety-metres",
            "date: 2025-06-03",
            "kicker: Works",
            "standfirst: >",
            "  Nine years, three firms,",
            "  one wall.",
            "    alt: A wall",
            "    caption: "The wall at low tide"",
            "    focus: 10%   20%",
            "The wall held.",
          ],
        },
      ]
    `);
    await build();
    expect(faultsOf()).toEqual([]);
  });
});
