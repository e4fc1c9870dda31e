import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../../src/newsroom/files/environment.ts';
import { listChangedArticles } from '../../../../src/newsroom/history/changed-articles.ts';
import { startSession } from '../../../../src/newsroom/session/start-session.ts';
import { NOW } from '../../../support/newsrooms/newsroom-folder.ts';
import { article, BOAT, makeRepository, type Repository } from '../../../support/newsrooms/repository-folder.ts';

async function changesIn({ folder }: Repository) {
  const environment = readEnvironment({ NOW, DRAFTS: '1' }, folder);
  const { newsroom } = await startSession(environment, true).read({ get: () => undefined });
  if (!newsroom) throw new Error('The newsroom can’t be read.');
  return listChangedArticles(environment, newsroom, 'origin/main').changes.map(
    ({ what, title, file, before, after }) => [what, title, file, before, after],
  );
}

describe('the articles that a branch changes', { timeout: 120_000 }, () => {
  it('are new, changed, moved or removed, in this order, with their addresses before and after', async () => {
    const repository = makeRepository({ 'articles/quay/en.md': article('The quay') });
    expect(await changesIn(repository)).toEqual([]);
    repository.write('articles/ferry/en.md', article('The ferry', 'draft: true\n'));
    repository.edit(BOAT, 'What happened', 'What has happened');
    repository.move('articles/market/en.md', 'articles/fair/en.md');
    repository.remove('articles/quay/en.md');
    repository.commit();
    repository.edit('pages/imprint/en.md', 'Who we are', 'Who all of us are');
    expect(await changesIn(repository)).toEqual([
      ['new', 'The ferry', 'articles/ferry/en.md', undefined, 'en/reports/ferry/'],
      ['changed', 'Late boat', BOAT, 'en/reports/late-boat/', 'en/reports/late-boat/'],
      ['changed', 'Imprint', 'pages/imprint/en.md', 'en/imprint/', 'en/imprint/'],
      ['moved', 'Market day', 'articles/fair/en.md', 'en/town/market/', 'en/town/fair/'],
      ['removed', 'The quay', 'articles/quay/en.md', 'en/reports/quay/', undefined],
    ]);
  });

  it('are all languages of a story whose picture has changed, and those alone', async () => {
    const repository = makeRepository({ 'articles/late-boat/chart.csv': 'a,b\n1,2\n' });
    repository.write('articles/late-boat/chart.csv', 'a,b\n1,3\n');
    expect((await changesIn(repository)).map(([what, , file]) => `${what} ${file}`)).toEqual([
      'changed articles/late-boat/en-GB.md',
      `changed ${BOAT}`,
    ]);
  });
});
