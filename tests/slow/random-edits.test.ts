/** Any edits, one build after each: the site is byte for byte the one that a clean build makes. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { printedSeed } from '../support/cases/random.ts';
import { listedFiles } from '../support/deploy/listed-files.ts';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const STORIES = 20;
/** EDITS=100 proves more, in an hour. */
const EDITS = Number(process.env['EDITS'] ?? 20);
/** So many edits are compared at once. */
const STRIDE = Number(process.env['STRIDE'] ?? 5);

/** Which of the things that an edit can touch it touches: a number for each of its choices. */
type Choices = readonly number[];

/** A newsroom that is edited; every edit says what it did. */
function makeDesk(checkout: string) {
  const content = join(checkout, 'content');
  let choices: number[] = [];
  const below = (limit: number) => (choices.shift() ?? 0) % limit;
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
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
  const edits: Record<string, () => string | Promise<string>> = {
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
      const first = pick(stories());
      const others = stories().filter((one) => one !== first);
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
      const accent = `#6a1f${(16 + (++count % 200)).toString(16)}`;
      change(join(content, 'site/site.yaml'), (text) => text.replace(/accent: .*/, `accent: "${accent}"`));
      return accent;
    },
    'changes the name of the site, to': () => {
      const name = `Archive ${++count}`;
      change(join(content, 'site/site.yaml'), (text) => text.replace(/^name: .*/m, `name: ${name}`));
      return name;
    },
    'gives a word to': () => {
      mkdirSync(join(content, 'words'), { recursive: true });
      writeFileSync(join(content, 'words/en.yaml'), `interface:\n  menu: Contents ${++count}\n`);
      return 'the menu';
    },
    'gives a cover to': async () => {
      const story = pick(stories());
      const color = { r: below(256), g: below(256), b: ++count % 256 };
      const picture = sharp({ create: { width: 1600, height: 1000, channels: 3, background: color } });
      await picture.jpeg().toFile(join(articles, story, 'cover.jpg'));
      const cover = 'cover: { src: cover.jpg, alt: A plain colour. }';
      change(fileOf(story), (text) =>
        text.includes('\ncover:')
          ? `${text}\nSeen again, the ${count}th time.\n`
          : text.replace('\ndate:', `\n${cover}\ndate:`),
      );
      return story;
    },
    'changes the code of a component:': () => {
      const name = pick(['Title', 'SiteFooter', 'StoryCard', 'Breadcrumb']);
      appendFileSync(join(checkout, `src/components/${name}.astro`), `<!-- ${++count} -->\n`);
      return name;
    },
    'changes the code of a model:': () => {
      change(join(checkout, 'src/core/pages/share-links.ts'), (text) => `${text}\n// ${++count}\n`);
      return 'share links';
    },
    'changes a style:': () => {
      appendFileSync(join(checkout, 'src/styles/prose.css'), `\n.made-up-${++count} {\n  color: red;\n}\n`);
      return 'prose';
    },
  };
  const kinds = Object.keys(edits);
  return {
    async edit([kind = 0, ...rest]: Choices): Promise<string> {
      choices = [...rest];
      const name = kinds[kind % kinds.length] as string;
      return `${name} ${await edits[name]?.()}`;
    },
  };
}

test(`builds after ${EDITS} random edits give the bytes of a clean build`, { timeout: EDITS * 180_000 }, async () => {
  const seed = printedSeed('random edits');
  const edits = fc.array(fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }), {
    minLength: EDITS,
    maxLength: EDITS,
  });
  const parameters = { seed, numRuns: 1, endOnFailure: true };
  await fc.assert(fc.asyncProperty(edits, editAndCompare), parameters);
});

async function editAndCompare(edits: readonly Choices[]): Promise<void> {
  const [desk, clean] = [makeCheckout(), makeCheckout()];
  await writeArchive(join(desk, 'content'), { stories: STORIES });
  const { edit } = makeDesk(desk);
  const history: string[] = [];
  const build = async (checkout: string) => {
    const { exitCode, output } = await runBuild(checkout);
    expect(exitCode, `${history.join('\n')}\n${output}`).toBe(0);
    const built = digestFolder(join(checkout, 'dist'));
    expect(differencesOf(listedFiles(join(checkout, '.cache')), built), history.join('\n')).toEqual([]);
    return built;
  };
  const buildClean = () => {
    for (const name of ['content', 'src', 'dist', '.cache', '.astro'])
      rmSync(join(clean, name), { recursive: true, force: true });
    for (const name of ['content', 'src']) cpSync(join(desk, name), join(clean, name), { recursive: true });
    return build(clean);
  };

  await build(desk);
  for (const [index, choices] of edits.entries()) {
    history.push(await edit(choices));
    const edited = await build(desk);
    const number = index + 1;
    if (number % STRIDE !== 0 && number !== edits.length) continue;
    expect(differencesOf(edited, await buildClean()), history.join('\n')).toEqual([]);
  }
}
