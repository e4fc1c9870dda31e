import { describe, expect, it } from 'vitest';
import { deskSchema } from '../../../../src/core/site/desk.ts';

const faultsOf = (desk: object) =>
  deskSchema.safeParse(desk).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('desk: of site.yaml', () => {
  it('needs a repository, or a folder', () => {
    expect(faultsOf({ backend: 'github', repository: 'tidewater/newsroom' })).toEqual([]);
    expect(faultsOf({ backend: 'gitlab', repository: 'harbour/press/newsroom' })).toEqual([]);
    expect(faultsOf({ backend: 'folder' })).toEqual([]);
  });

  it.each([
    [{}, 'backend: Write one of github, gitlab, folder.'],
    [{ backend: 'github' }, 'repository: Write the owner and the name of the repository, such as example/newsroom.'],
    [
      { backend: 'github', repository: 'https://github.com/tidewater/newsroom' },
      'repository: Write the owner and the name of the repository, such as example/newsroom.',
    ],
    [
      { backend: 'folder', signIn: { service: 'https://a.example' } },
      'signIn: Take it away: nobody signs in to a folder.',
    ],
    [
      { backend: 'github', repository: 'a/b', signIn: {} },
      'signIn: Write “service:” or “application:”. Without both, leave “signIn:” out: editors sign in with a token.',
    ],
    [
      { backend: 'github', repository: 'a/b', signIn: { application: 'x' } },
      'signIn: GitHub takes no application without a service: write “service:” with its address.',
    ],
    [
      { backend: 'gitlab', repository: 'a/b', host: 'git.example.org/x' },
      'host: Write the full address of your own GitHub or GitLab, such as https://git.example.org.',
    ],
    [
      { backend: 'gitlab', repository: 'a/b', folder: '../content' },
      'folder: Write the path of the folder in the repository, such as content or news/content.',
    ],
    ...['../..', './a', 'a/../../user', 'a/b?x', 'a/b\nc'].map((repository): [object, string] => [
      { backend: 'gitlab', repository },
      'repository: Write the owner and the name of the repository, such as example/newsroom.',
    ]),
    ...['../x', 'a..b', '@{-1}', 'a//b', '/a', 'a/'].map((branch): [object, string] => [
      { backend: 'gitlab', repository: 'a/b', branch },
      'branch: Write the name of a branch, such as main.',
    ]),
    [{ backend: 'gitlab', repository: 'a/b', branch: '-x y' }, 'branch: Write the name of a branch, such as main.'],
  ])('refuses %j', (desk, fault) => {
    expect(faultsOf(desk)).toEqual([fault]);
  });
});
