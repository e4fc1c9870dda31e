import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entryId } from '../../../../src/core/articles/catalogue-entry.ts';
import type { CachedArticle } from '../../../../src/newsroom/articles/article-cache.ts';
import { openArticleFile } from '../../../../src/newsroom/articles/article-file.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const article = (id: string): CachedArticle => ({
  ...makeEntry(id),
  version: '1',
  stat: '1 2',
  digest: 'd',
  bodyDigest: 'b',
});

it('articles are known again, and written only where one has changed', () => {
  const file = join(makeFolder(), 'articles.jsonl');
  const [one, two] = [article('a/en'), article('b/en')];
  openArticleFile(file).keep([one, two]);
  const again = openArticleFile(file);
  const known = [one, two].map((each) => again.get(entryId(each)) as CachedArticle);
  expect(known).toEqual([one, two]);
  rmSync(file);
  again.keep(known);
  expect(existsSync(file)).toBe(false);
  again.keep(known.slice(1));
  expect(openArticleFile(file).get(entryId(one))).toBeUndefined();
  again.keep([{ ...one, stat: '3 4' }, known[1] as CachedArticle]);
  expect(openArticleFile(file).get(entryId(one))?.stat).toBe('3 4');
});
