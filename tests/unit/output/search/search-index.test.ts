import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { CatalogueEntry } from '../../../../src/core/articles/catalogue-entry.ts';
import { cachePaths } from '../../../../src/disk/cache-dir.ts';
import { openOutputFolder } from '../../../../src/disk/output-folder.ts';
import { writeSearchIndexes } from '../../../../src/output/search/search-index.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { digestFolder } from '../../../support/folders/folder-digest.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { openBuiltIndex } from '../../../support/search/search-engine.ts';

const SITE = { site: { locales: [{ tag: 'en' }, { tag: 'th' }] } };
const THAI = 'โรงเรียนของเรามีความปลอดภัยทางไซเบอร์มากขึ้นทุกปี';

/** A newsroom in English and Thai; `further` are the bodies of one story in other languages. */
function makeNewsroom(further: Record<string, string> = {}) {
  const folder = makeFolder();
  const cacheDir = makeFolder();
  const entries: CatalogueEntry[] = [
    makeEntry('harbour/en', { title: 'At the harbour', category: 'news', date: '2024-05-01' }),
    makeEntry('harbour/th', { title: 'ท่าเรือ' }),
    makeEntry('law/en', { title: 'A law', date: '2025-05-01' }),
    ...(Object.keys(further).length > 0 ? [makeEntry('award/en', { title: 'Award', category: 'news' })] : []),
    ...Object.keys(further).map((locale) => makeEntry(`award/${locale}`, { title: 'Award', category: 'news' })),
  ];
  const bodies = new Map([
    ['harbour/en.md', '<p>Ships and cranes.</p>'],
    ['harbour/th.md', `<p>${THAI}</p>`],
    ['law/en.md', '<p>Ships pay.</p>'],
    ...Object.entries(further).map(([locale, text]) => [`award/${locale}.md`, `<p>${text}</p>`] as const),
  ]);
  const locales = [...SITE.site.locales, ...Object.keys(further).map((tag) => ({ tag }))];
  const site = { site: { locales } };
  const read: string[] = [];
  const write = async (isKnown = true) => {
    read.length = 0;
    const htmlOf = ({ path }: { path: string }) => {
      read.push(path);
      return bodies.get(path.replace(/^articles\//, '')) ?? '';
    };
    return writeSearchIndexes(
      { context: makeContext(entries, site), htmlOf },
      { folder: openOutputFolder(folder), cache: cachePaths(cacheDir), isKnown },
    );
  };
  const search = async (language: string, query: string, filters = {}) => {
    const found = await (await openBuiltIndex(join(folder, '_search'), language)).find(query, filters);
    return found.load(0, found.count);
  };
  return { folder, cacheDir, entries, read, write, search };
}

describe('the index of a large newsroom', () => {
  it('answers from all its parts, and a part of it is renewed by an edit', async () => {
    const { folder, entries, read, write, search } = makeNewsroom();
    for (let index = 0; index < 598; index++) entries.push(makeEntry(`2024/ship-${index}/en`));
    await write();
    const entry = JSON.parse(readFileSync(join(folder, '_search/en/pagefind-entry.json'), 'utf8'));
    expect(Object.keys(entry.languages)).toEqual(['en-0', 'en-1', 'en-2', 'en-3']);
    expect(await search('en', 'description')).toHaveLength(600);
    entries.push(makeEntry('2024/ship-600/en'));
    await write();
    expect(read).toEqual(['articles/2024/ship-600/en.md']);
    expect(await search('en', 'description')).toHaveLength(601);
  });
});

describe('the search index', () => {
  it('finds what a language’s stories hold, best first', async () => {
    const { write, search } = makeNewsroom();
    await write();
    expect((await search('en', 'ships')).map(({ title }) => title).sort()).toEqual(['A law', 'At the harbour']);
    expect((await search('en', 'law'))[0]?.url).toBe('/en/news/law/');
    expect(await search('en', 'ท่าเรือ')).toEqual([]);
  });

  it('finds Thai words inside sentences', async () => {
    const words = ['โรงเรียน', 'เรียน', 'ปลอดภัย', 'ความปลอดภัย', 'ไซเบอร์', 'ทุกปี', 'มากขึ้น', 'ท่าเรือ'];
    const { write, search } = makeNewsroom();
    await write();
    const found: Record<string, number> = {};
    for (const word of words) found[word] = (await search('th', word)).length;
    expect(found).toEqual(Object.fromEntries(words.map((word) => [word, 1])));
  });

  it('finds them whatever dictionary the reader’s browser has', async () => {
    const { write, search } = makeNewsroom();
    await write();
    const { segment } = Intl.Segmenter.prototype;
    // A browser without a dictionary takes a run of letters for one word
    const spy = vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function (this: Intl.Segmenter, text) {
      const isWord = this.resolvedOptions().granularity === 'word';
      return isWord
        ? ([{ segment: text, index: 0, input: text }] as unknown as Intl.Segments)
        : segment.call(this, text);
    });
    try {
      for (const words of ['ปลอดภัยทาง', 'เรียนของเรา', 'มากขึ้นทุก']) expect(await search('th', words)).toHaveLength(1);
      expect(await search('th', 'ทุกเรา')).toEqual([]);
    } finally {
      spy.mockRestore();
    }
  });

  it('finds words however they are spelled: in other characters, kana, widths and letters', async () => {
    const texts = {
      'zh-Hans': '网络安全和执法机构的资产',
      'zh-Hant': '網路安全與執法機構的資產',
      ja: 'バイナンスのセキュリティ部門が受賞した。',
      lo: 'ກົດໝາຍໃໝ່ສຳລັບທະນາຄານ',
      de: 'Die Strafverfolgungsbehörden und das Containerschiff im Hafenviertel.',
    };
    const asked: Record<keyof typeof texts, string[]> = {
      'zh-Hans': ['資產', '網絡安全', '網路安全', '執法機構', '资产'],
      'zh-Hant': ['资产', '网络安全', '网路', '資產'],
      ja: ['ばいなんす', 'ｾｷｭﾘﾃｨ', 'セキュリティ', 'せきゅりてぃ', '受賞'],
      lo: ['ກົດຫມາຍ', 'ກົດໝາຍ', 'ສໍາລັບ', 'ໃຫມ່'],
      de: ['Schiff', 'Behörden', 'Viertel', 'verfolgungsbehorden', 'Strafverfolgung'],
    };
    const { write, search } = makeNewsroom(texts);
    await write();
    const missed: string[] = [];
    for (const [locale, words] of Object.entries(asked))
      for (const word of words) if ((await search(locale, word)).length !== 1) missed.push(`${locale} ${word}`);
    expect(missed).toEqual([]);
    expect((await search('de', 'Schiff'))[0]?.excerpt.filter(({ isHit }) => isHit)).toEqual([
      { text: 'Containerschiff', isHit: true },
    ]);
    // What readers see stays as it was written
    const [{ excerpt = [] } = {}] = await search('ja', 'せきゅりてぃ');
    expect(excerpt.map(({ text }) => text).join('')).toContain(texts.ja);
  });

  it('forgives a slip of one letter where nothing else is found', async () => {
    const { write, search } = makeNewsroom({ ru: 'Полиция получила премию за кибербезопасность.' });
    await write();
    for (const word of ['hsips', 'crames', 'cranees', 'carnes', 'crnes'])
      expect((await search('en', word)).length, word).toBe(word === 'hsips' ? 2 : 1);
    expect(await search('en', 'ships cramnes')).toHaveLength(1);
    expect(await search('ru', 'полицыя')).toHaveLength(1);
    for (const word of ['xylophone', 'crowned', 'shop', 'c4anes']) expect(await search('en', word), word).toEqual([]);
  });

  it('finds no Thai word that shares the consonants of another', async () => {
    const { write, search } = makeNewsroom();
    await write();
    expect(await search('th', 'มากขึน')).toEqual([]);
    expect(await search('th', 'โรงเรือน')).toEqual([]);
  });

  it('chooses by category and year', async () => {
    const { write, search } = makeNewsroom();
    await write();
    expect(await search('en', 'ships', { year: ['2025'] })).toHaveLength(1);
    expect(await search('en', 'ships', { category: ['sport'] })).toEqual([]);
  });

  it('tells the output folder what to keep', async () => {
    const { folder, write } = makeNewsroom();
    const paths = await write();
    expect(paths.sort()).toEqual(Object.keys(digestFolder(folder)).sort());
    expect(paths).toContain('_search/pagefind-worker.js');
    expect(paths.filter((path) => /\.css$|-ui/.test(path))).toEqual([]);
  });

  it('brings the licence of the engine along, which readers get', async () => {
    const { folder, write } = makeNewsroom();
    await write();
    const [comment] = readFileSync(join(folder, '_search/pagefind-worker.js'), 'utf8').split('\n*/\n');
    expect(comment).toMatch(/^\/\*!\npagefind\n\nCopyright \(c\) Pagefind\n.+\nMIT License\n.+ IN THE SOFTWARE\.$/s);
  });

  it('has the same bytes in another folder', async () => {
    const [one, other] = [makeNewsroom(), makeNewsroom()];
    await one.write();
    await other.write();
    expect(digestFolder(one.folder)).toEqual(digestFolder(other.folder));
  });

  it('is renewed in the language of an edit alone', async () => {
    const { entries, read, write } = makeNewsroom();
    await write();
    expect(read).toHaveLength(3);
    await write();
    expect(read).toEqual([]);
    const [thai] = entries.splice(1, 1, makeEntry('harbour/th', { title: 'ท่าเรือใหม่' }));
    expect(thai?.locale).toBe('th');
    await write();
    expect(read).toEqual(['articles/harbour/th.md']);
  });

  it('forgets stories that have gone', async () => {
    const { cacheDir, entries, write } = makeNewsroom();
    const before = await write();
    entries.pop();
    const after = await write();
    const fragments = (paths: string[]) => paths.filter((path) => path.includes('/fragment/')).length;
    expect([fragments(before), fragments(after)]).toEqual([3, 2]);
    expect(Object.keys(digestFolder(join(cacheDir, 'search')))).toHaveLength(after.length - 2);
  });

  it('comes into an empty output folder from the cache', async () => {
    const { folder, read, write } = makeNewsroom();
    await write();
    const before = digestFolder(folder);
    rmSync(join(folder, '_search'), { recursive: true });
    await write(false);
    expect(read).toEqual([]);
    expect(digestFolder(folder)).toEqual(before);
  });

  it('leaves unchanged files alone, and mends damaged ones where the folder is not the last build’s', async () => {
    const { folder, write } = makeNewsroom();
    const paths = await write();
    const times = () => paths.map((path) => statSync(join(folder, path)).mtimeMs);
    const before = times();
    await write();
    expect(times()).toEqual(before);
    const file = join(folder, paths.find((path) => path.includes('/index/')) as string);
    const whole = readFileSync(file);
    writeFileSync(file, 'damaged');
    await write(false);
    expect(readFileSync(file)).toEqual(whole);
  });

  it('is made anew where the cache has lost a file', async () => {
    const { cacheDir, read, write } = makeNewsroom();
    await write();
    rmSync(join(cacheDir, 'search/th'), { recursive: true });
    await write();
    expect(read).toEqual([]);
    expect(existsSync(join(cacheDir, 'search/th'))).toBe(true);
  });

  it('reads a story anew where what is known of its shard is damaged', async () => {
    const { cacheDir, read, write, search } = makeNewsroom();
    await write();
    const file = join(cacheDir, 'search-texts/th/und-0.zst');
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    writeFileSync(file, bytes);
    rmSync(join(cacheDir, 'search/th'), { recursive: true });
    await write();
    expect(read).toEqual(['articles/harbour/th.md']);
    expect(await search('th', 'ท่าเรือ')).toHaveLength(1);
  });
});
