/** Keys that are known from the last build rest on what pages can print of one another. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Article } from '../../../../src/core/articles/article.ts';
import type { KnownKeys } from '../../../../src/newsroom/outputs/known-keys.ts';
import { FIXTURES, makeNewsroomFolder, readNewsroomFolder } from '../../../support/newsrooms/newsroom-folder.ts';

it('no page prints of another story what its own pages alone may print', { timeout: 60_000 }, async () => {
  const { newsroom } = await readNewsroomFolder(makeNewsroomFolder(join(FIXTURES, 'forms')));
  if (!newsroom) throw new Error('The newsroom can’t be read.');
  let reader: { id: string; of: Article | undefined } | undefined;
  const foreign: string[] = [];
  let own = 0;
  const watch = (article: Article, object: object, name: string) => {
    const value = object[name as keyof typeof object];
    const get = () => {
      if (reader?.of === article) own += 1;
      else if (reader) foreign.push(`${reader.id} reads ${name} of ${article.path}`);
      return value;
    };
    Object.defineProperty(object, name, { get, enumerable: true });
  };
  for (const article of newsroom.library.all) {
    for (const name of Object.keys(article.body)) if (name !== 'words') watch(article, article.body, name);
    watch(article, article, 'outdatedBy');
    if (article.coverage) watch(article, article.coverage, 'madeAt');
  }
  const recall: KnownKeys['recall'] = (_, id, of, make) => {
    reader = { id, of };
    const keys = make();
    reader = undefined;
    return keys;
  };
  const watched: KnownKeys = { recall, areSame: () => false, images: [], keep: () => {} };
  newsroom.pages.prepare(watched);
  newsroom.files(watched);
  expect(own).toBeGreaterThan(50);
  expect(foreign).toEqual([]);
});
