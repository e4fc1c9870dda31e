import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN_TOKEN, ENDPOINT, type LikesService, openLikesService } from '../../support/likes/likes-service.ts';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

let folder: string;
let service: LikesService;
const file = () => join(folder, 'content/site/likes.json');
const write = (counts: object) => writeFileSync(file(), JSON.stringify(counts));
const read = () => JSON.parse(readFileSync(file(), 'utf8')) as object;

beforeAll(async () => {
  folder = makeNewsroomFolder();
  service = await openLikesService({});
  for (const name of ['2024/award', '2024/naïve', 'late-boat'])
    mkdirSync(join(folder, 'content/articles', name), { recursive: true });
  const site = join(folder, 'content/site/site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8')}\nlikes:\n  endpoint: ${service.origin}${ENDPOINT}\n`);
});
afterAll(async () => {
  delete process.env['LIKES_TOKEN'];
  removeNewsroom(folder);
  await service.close();
});
beforeEach(() => {
  process.env['LIKES_TOKEN'] = ADMIN_TOKEN;
});

describe('npm run likes', { timeout: 120_000 }, () => {
  it('puts the counts of the file back into the service', async () => {
    write({ 'late-boat': 31, '2024/award': 94 });
    expect(await runCommand('likes', folder, 'import')).toEqual({
      code: 0,
      out: 'The service has 2 counts of content/site/likes.json.\n',
      errors: '',
    });
    expect((await service.edit()).body).toEqual({ counts: { '2024/award': 94, 'late-boat': 31 } });
  });

  it('takes the service’s counts over, and says what it leaves as it is', async () => {
    await service.edit({
      method: 'PUT',
      body: { counts: { '2024/award': 95, '2024/naïve': 2, gone: 7, 'late-boat': 0 } },
    });
    write({ '2024/award': 94, 'late-boat': 31, elsewhere: 3 });
    const { code, out } = await runCommand('likes', folder, 'export');
    expect([code, out.split('\n')]).toEqual([
      0,
      [
        'content/site/likes.json has the counts of the service: 3 counts are new.',
        'Not counted by the service, so left as they are: elsewhere.',
        'Not in this newsroom, so left out: gone.',
        '',
      ],
    ]);
    expect(Object.entries(read())).toEqual([
      ['2024/award', 95],
      ['2024/naïve', 2],
      ['elsewhere', 3],
    ]);
    const { problems } = await readNewsroomFolder(folder);
    expect(problems.filter(({ file: at }) => at.endsWith('likes.json')).map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('says in a sentence what is wrong, and writes nothing', async () => {
    const before = { '2024/award': 1 };
    write(before);
    const said = async (...options: string[]) => {
      const { code, errors } = await runCommand('likes', folder, ...options);
      expect(code).toBe(2);
      return errors.split('\n')[0];
    };
    expect(await said()).toBe('Say export or import.');
    process.env['LIKES_TOKEN'] = 'wrong';
    expect(await said('export')).toBe('The service does not take this LIKES_TOKEN.');
    process.env['LIKES_TOKEN'] = '';
    expect(await said('import')).toMatch(/^LIKES_TOKEN is empty/);
    expect(read()).toEqual(before);
    writeFileSync(file(), '{"2024/award": -1}');
    process.env['LIKES_TOKEN'] = ADMIN_TOKEN;
    expect(await said('import')).toMatch(/can’t be read: “npm run check” says why\.$/);
  });
});
