import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { article } from '../../support/newsrooms/repository-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

describe('npm run clock', { timeout: 120_000 }, () => {
  it('reads the content where no report is named', async () => {
    const folder = makeNewsroomFolder();
    onTestFinished(() => removeNewsroom(folder));
    const clock = (...options: string[]) => runCommand('clock', folder, ...options);
    const story = article('Late boat').replace('2025-04-02', '2026-02-03T08:30Z');
    const path = join(folder, 'content/articles/late-boat');
    cpSync(join(folder, 'content/articles/harbour-watch'), path, { recursive: true });
    writeFileSync(join(path, 'en.md'), story);
    expect((await clock('--wait', '5')).out).toBe(
      'The next build is due at 2026-02-03T08:30:00Z: a story comes out (content/articles/late-boat/en.md).\nThat is not within 5 minutes.\n',
    );
    writeFileSync(join(path, 'en.md'), story.replace('reports', 'nowhere'));
    expect((await clock()).errors).toMatch(/^The content has mistakes/);
  });
});
