import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newsroom } from '../../support/importing/import-items.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

const EXPORT = join(import.meta.dirname, '../../fixtures/importing/wordpress/oddities.xml');

it('npm run import moves an archive in, says what is to be looked at, and where', async () => {
  const folder = newsroom();
  const dry = await runCommand('import', folder, 'wordpress', EXPORT, '--dry-run');
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('# The move of wordpress') });
  expect(existsSync(join(folder, 'import-report-wordpress.md'))).toBe(false);
  const { code, out } = await runCommand('import', folder, 'wordpress', EXPORT);
  expect(code).toBe(0);
  expect(out).toMatch(/\d+ articles and \d+ standing pages read\.\n\d+ files written, 0 there already/);
  expect(out).toContain('import-report-wordpress.md names each by file and line:');
  expect(out).toContain('npm run check');
  const report = readFileSync(join(folder, 'import-report-wordpress.md'), 'utf8');
  expect(report).toMatch(/^## Dropped: \d+$/m);
  expect(report).toMatch(/^- oddities\.xml:\d+/m);
  expect(dry.out.startsWith(report)).toBe(true);
});

it('a kind, a source or a language that is none ends in a sentence', async () => {
  const folder = newsroom();
  const said = async (...options: string[]) => {
    const { code, errors } = await runCommand('import', folder, ...options);
    expect(code).toBe(2);
    return errors.split('\n')[0];
  };
  expect(await said()).toBe('A kind and one source are needed.');
  expect(await said('wordpres', 'x')).toContain('There is no kind “wordpres”. Did you mean “wordpress”?');
  expect(await said('wordpress', 'none\u001b.xml')).toMatch(
    /^There is no source .*none\\u\{1b\}\.xml\. Check the spelling\.$/,
  );
  expect(await said('wordpress', EXPORT, '--locale', 'x!')).toContain('“x!” is no tag of a language');
  expect(await said('wordpress', EXPORT, '--category', '../x')).toContain('--category can’t be “../x”');
});
