import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findSource } from '../../../../src/newsroom/survey/find-source.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { makeRepository } from '../../../support/newsrooms/repository-folder.ts';

describe('the address of a file on the Git host', () => {
  it('follows from the remote “origin”, from the top of the repository, and tells no secret', () => {
    const { folder, git } = makeRepository();
    const find = (written?: string) => findSource(join(folder, 'content'), folder, written)('content/a b/en.md', 3);
    expect(find()).toBeUndefined();
    git('remote', 'add', 'origin', 'https://desk:secret@git.example/desk/news.git');
    expect(find()).toBe('https://git.example/desk/news/blob/HEAD/content/a%20b/en.md#L3');
    expect(find('https://gitlab.example/other/')).toBe(
      'https://gitlab.example/other/-/blob/HEAD/content/a%20b/en.md#L3',
    );
    const fromWithin = findSource(join(folder, 'content'), join(folder, 'content'), undefined);
    expect(fromWithin('site/site.yaml')).toBe('https://git.example/desk/news/blob/HEAD/content/site/site.yaml');
    expect(fromWithin('/elsewhere/en.md')).toBeUndefined();
  });

  it('is unknown outside of a repository, unless site.yaml names one', () => {
    const folder = makeFolder({ 'content/a.md': '' });
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(folder, '..'));
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(findSource(join(folder, 'content'), folder, undefined)('content/a.md')).toBeUndefined();
    const named = findSource(join(folder, 'content'), folder, 'https://git.example/desk/news');
    expect(named('content/a.md')).toBe('https://git.example/desk/news/blob/HEAD/content/a.md');
  });
});
