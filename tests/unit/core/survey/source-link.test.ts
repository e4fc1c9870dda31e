import { describe, expect, it } from 'vitest';
import { repositoryOf, sourceLink } from '../../../../src/core/survey/source-link.ts';

describe('the address of a repository', () => {
  it.each([
    ['https://git.example/desk/news.git', 'https://git.example/desk/news'],
    ['https://git.example:8443/desk/news/', 'https://git.example:8443/desk/news'],
    ['https://desk:secret@git.example/desk/news.git', 'https://git.example/desk/news'],
    ['git@git.example:desk/news.git', 'https://git.example/desk/news'],
    ['ssh://git@git.example:2222/desk/sub/news.git', 'https://git.example/desk/sub/news'],
    ['git://git.example/news', 'https://git.example/news'],
  ])('follows from the remote %s', (remote, address) => {
    expect(repositoryOf(remote)).toBe(address);
  });

  it.each(['/srv/news.git', '../news', 'file:///srv/news', 'C:\\news', 'C:/news', 'https://git.example/', ''])(
    'is none for %j',
    (remote) => {
      expect(repositoryOf(remote)).toBeUndefined();
    },
  );
});

describe('a file is read', () => {
  it.each([
    ['https://github.com/desk/news', 'https://github.com/desk/news/blob/HEAD/content/a%20%23/en.md#L7'],
    ['https://gitlab.example/desk/news', 'https://gitlab.example/desk/news/-/blob/HEAD/content/a%20%23/en.md#L7'],
    ['https://bitbucket.org/desk/news', 'https://bitbucket.org/desk/news/src/HEAD/content/a%20%23/en.md#lines-7'],
    ['https://codeberg.org/desk/news', 'https://codeberg.org/desk/news/src/commit/abc/content/a%20%23/en.md#L7'],
  ])('at %s where its host shows it', (repository, address) => {
    expect(sourceLink({ repository, commit: 'abc' }, 'content/a #/en.md', 7)).toBe(address);
  });
});
