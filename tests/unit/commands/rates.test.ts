import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

let folder: string;
const file = () => join(folder, 'content/site/rates.yaml');

beforeAll(() => {
  folder = makeNewsroomFolder();
  copyFileSync('tests/fixtures/rates/ecb-daily.xml', join(folder, 'daily.xml'));
});
afterAll(() => removeNewsroom(folder));

describe('npm run rates', { timeout: 120_000 }, () => {
  it('begins the file, which then has no errors', async () => {
    const { code, out } = await runCommand('rates', folder, 'daily.xml');
    expect([code, out]).toEqual([0, 'content/site/rates.yaml has the rates of 2025-06-13: 3 rates are new.\n']);
    const { problems } = await readNewsroomFolder(folder);
    expect(problems.map(({ check, line }) => `${check} ${line}`)).toEqual(['old-rate 5', 'missing-rate 8']);
  });

  it('tells a change of more than a tenth, and what the new rates lack', async () => {
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('1.1512', '1.4').replace('GBP:', 'KES:'));
    const { code, out } = await runCommand('rates', folder, 'daily.xml');
    expect([code, out]).toEqual([0, expect.stringContaining('USD has changed by -18%: from 1.4 to 1.1512.\n')]);
    expect(out).toContain('Not among the new rates, so left as they are: KES.\n');
  });

  it('writes nothing where it finds no rates, and says so in a sentence', async () => {
    const before = readFileSync(file(), 'utf8');
    for (const place of ['content/site/site.yaml', 'nowhere.xml', 'http://localhost/', 'ftp://a.example/']) {
      const { code, errors } = await runCommand('rates', folder, place);
      expect([code, errors.trim().split('\n').length], place).toEqual([2, 1]);
    }
    expect(readFileSync(file(), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'nowhere.xml'))).toBe(false);
  });
});
