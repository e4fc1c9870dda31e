/** Any edits, one build after each: the site is byte for byte the one that a clean build makes. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { createRandom, printedSeed, type Random } from '../support/cases/random.ts';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const STORIES = 20;
const EDITS = 8;
/** So many edits are compared at once. */
const STRIDE = 4;

/** A newsroom that is edited at random; every edit says what it did. */
function makeDesk(content: string, random: Random) {
  const { below, pick } = random;
  const articles = join(content, 'articles');
  let count = 0;
  const stories = () =>
    readdirSync(articles, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('en.md'))
      .map((name) => dirname(name))
      .sort();
  const fileOf = (story: string) => join(articles, story, 'en.md');
  const isDraft = (story: string) => readFileSync(fileOf(story), 'utf8').includes('\ndraft: true\n');
  const change = (path: string, edit: (text: string) => string) => {
    const before = readFileSync(path, 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`Nothing changed in ${path}.`);
    writeFileSync(path, after);
  };
  /** Every link to one story leads to another. */
  const relink = (from: string, to: string) => {
    for (const story of stories()) {
      const text = readFileSync(fileOf(story), 'utf8');
      const changed = text.replaceAll(`../../${from}/en.md`, `../../${to}/en.md`);
      if (changed !== text) writeFileSync(fileOf(story), changed);
    }
  };
  const edits: Record<string, () => string> = {
    'changes a sentence of': () => {
      const story = pick(stories());
      change(fileOf(story), (text) => text.replace(/\.$/m, `. A heron stood there, the ${++count}th.`));
      return story;
    },
    'gives a title to': () => {
      const story = pick(stories());
      change(fileOf(story), (text) => text.replace(/^title: .*$/m, `title: Herons at the ledger, part ${++count}`));
      return story;
    },
    'gives a category, a day and tags to': () => {
      const story = pick(stories());
      change(fileOf(story), (text) =>
        text
          .replace(/^category: .*$/m, `category: ${pick(['reports', 'company', 'guides', 'opinion'])}`)
          .replace(/^date: .*$/m, `date: ${2010 + (++count % 15)}-05-0${1 + below(9)}`)
          .replace(/^tags: .*$/m, `tags: [heron, ${pick(['ledger', 'quay', 'lantern'])}]`),
      );
      return story;
    },
    'renames the folder of': () => {
      const story = pick(stories());
      const name = `${dirname(story)}/renamed-${++count}`;
      renameSync(join(articles, story), join(articles, name));
      relink(story, name);
      return `${story} to ${name}`;
    },
    deletes: () => {
      const [first, ...others] = stories().sort(() => random.next() - 0.5) as [string, ...string[]];
      if (others.length < STORIES / 2) return 'nothing';
      rmSync(join(articles, first), { recursive: true });
      relink(first, pick(others.filter((one) => !isDraft(one))));
      return first;
    },
    adds: () => {
      const story = pick(stories());
      const name = `${dirname(story)}/added-${++count}`;
      cpSync(join(articles, story), join(articles, name), { recursive: true });
      change(fileOf(name), (text) =>
        text.replace(/^title: .*$/m, `title: An addition, the ${count}th`).replace(/^aliases: .*\n/m, ''),
      );
      return name;
    },
    'gives an old address to': () => {
      const story = pick(stories());
      change(fileOf(story), (text) =>
        text.replace(/^(aliases: .*\n)?date:/m, `aliases: [/old/${++count}/, /old-${count}.html]\ndate:`),
      );
      return story;
    },
    'makes a draft, or a story again, of': () => {
      const isLinked = (story: string) =>
        stories().some((other) => readFileSync(fileOf(other), 'utf8').includes(`../../${story}/en.md`));
      const story = stories().find((one) => !isLinked(one));
      if (story === undefined) return 'nothing';
      change(fileOf(story), (text) =>
        isDraft(story) ? text.replace('\ndraft: true\n', '\n') : text.replace('\ndate:', '\ndraft: true\ndate:'),
      );
      return story;
    },
    'renames an author, as': () => {
      const name = `Ada Example the ${++count}th`;
      writeFileSync(join(content, 'authors/ada.yaml'), `name: ${name}\n`);
      return name;
    },
    'renames a category, as': () => {
      const name = `Guides ${++count}`;
      writeFileSync(join(content, 'categories/guides.yaml'), `name: ${name}\n`);
      return name;
    },
    'changes the menu, to': () => {
      const label = `Markets ${++count}`;
      change(join(content, 'site/navigation.yaml'), (text) => text.replace(/label: Markets.*/, `label: ${label}`));
      return label;
    },
    'changes the settings of the site, to': () => {
      const accent = `#7a1f${(16 + (++count % 200)).toString(16)}`;
      change(join(content, 'site/site.yaml'), (text) => text.replace(/accent: .*/, `accent: "${accent}"`));
      return accent;
    },
    'changes the name of the site, to': () => {
      const name = `Archive ${++count}`;
      change(join(content, 'site/site.yaml'), (text) => text.replace(/^name: .*/m, `name: ${name}`));
      return name;
    },
  };
  return () => {
    const kind = pick(Object.keys(edits));
    return `${kind} ${(edits[kind] as () => string)()}`;
  };
}

test('builds after random edits give the bytes of a clean build', { timeout: 1_200_000 }, async () => {
  const seed = printedSeed('random edits');
  const [desk, clean] = [makeCheckout(), makeCheckout()];
  await writeArchive(join(desk, 'content'), { stories: STORIES, seed });
  const edit = makeDesk(join(desk, 'content'), createRandom(seed));
  const history: string[] = [];
  const build = async (checkout: string) => {
    const { exitCode, output } = await runBuild(checkout);
    expect(exitCode, `SEED=${seed}\n${history.join('\n')}\n${output}`).toBe(0);
    return digestFolder(join(checkout, 'dist'));
  };
  const buildClean = () => {
    for (const name of ['content', 'dist', '.cache', '.astro'])
      rmSync(join(clean, name), { recursive: true, force: true });
    cpSync(join(desk, 'content'), join(clean, 'content'), { recursive: true });
    return build(clean);
  };

  await build(desk);
  for (let number = 1; number <= EDITS; number++) {
    history.push(edit());
    const edited = await build(desk);
    if (number % STRIDE !== 0 && number !== EDITS) continue;
    const differences = differencesOf(edited, await buildClean());
    expect(differences, `SEED=${seed}\n${history.join('\n')}`).toEqual([]);
  }
});
