import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/newsroom/files/environment.ts';
import { printProblems } from '../../../src/newsroom/report/print-problems.ts';
import { startSession } from '../../../src/newsroom/session/start-session.ts';

const cache = mkdtempSync(join(tmpdir(), 'handbook-'));
afterAll(() => rmSync(cache, { recursive: true }));

it('the handbook is a newsroom without errors and warnings', async () => {
  const folders = { CONTENT_DIR: 'docs', PUBLIC_DIR: 'docs/.public', CACHE_DIR: cache };
  const environment = readEnvironment({ ...folders, NOW: '2026-01-31T09:00:00Z' }, process.cwd());
  const { newsroom, problems, levels } = await startSession(environment, true).read({ get: () => undefined });
  expect(printProblems(problems, levels, process.cwd())).toBe('0 errors, 0 warnings');
  expect(newsroom?.articles.length).toBeGreaterThan(15);
  expect(newsroom?.library.routes.filter(({ kind }) => kind === 'article')).toHaveLength(
    newsroom?.articles.length ?? 0,
  );
}, 120_000);
