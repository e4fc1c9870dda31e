import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = makeNewsroomFolder();
});
afterAll(() => removeNewsroom(folder));

describe('a command that the disk keeps from its work ends with a sentence', { timeout: 120_000 }, () => {
  const inTheWay = (path: string) => writeFileSync(join(folder, path), 'a file');

  it.each([
    ['dev', [], () => inTheWay('.astro')],
    ['new', ['A headline'], () => inTheWay('content/articles/2026')],
    ['rates', ['r.json'], () => mkdirSync(join(folder, 'content/site/rates.yaml'))],
    ['rates', ['.'], () => {}],
    ['rates', ['https://a.invalid/'], () => {}],
    ['new', ['--nonsense'], () => {}],
  ])('%s %j', async (command, options, spoil) => {
    inTheWay('r.json');
    writeFileSync(
      join(folder, 'r.json'),
      '{"base": "EUR", "date": "2026-08-28", "source": "x", "rates": {"USD": 1.0839}}',
    );
    spoil();
    const { code, errors } = await runCommand(command, folder, ...options);
    expect(errors).toMatch(/^\S.*\.\n$|^Unknown option/);
    expect(errors).not.toMatch(/^\s+at |E[A-Z]{3,}:/m);
    expect(code).toBe(2);
  });
});
