import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gatherAnswers } from '../../../src/commands/init/ask.ts';
import { beginNewsroom, removeDemo } from '../../../src/commands/init/begin-newsroom.ts';
import { isDemo } from '../../../src/newsroom/files/demo.ts';
import { readEnvironment } from '../../../src/newsroom/files/environment.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';
import { FIXTURES, readNewsroomFolder } from '../../support/newsrooms/newsroom-folder.ts';

const GIVEN = { name: 'Harbour Times', url: 'https://news.example.org/', languages: 'en,ar' };
const begin = (place: string, given: Record<string, string> = GIVEN, replaces = false) =>
  beginNewsroom(given, readEnvironment({}, place), { replaces });
const folder = () => makeFolder({ 'package.json': '{}' });
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

/** The words of a person at a terminal, one for each question. */
function typing(...words: string[]) {
  const asked: string[] = [];
  return {
    asked,
    ask: async (text: string) => {
      asked.push(text);
      return words.shift() ?? '';
    },
  };
}

describe('npm run init', () => {
  it('writes a newsroom that has no errors and no warnings, whatever it is called', async () => {
    for (const given of [
      GIVEN,
      {
        ...GIVEN,
        name: `"><img src=x onerror=alert(1)> # Bird's: {locale}`,
        languages: 'en, en-AU, zh-Hant',
        categories: 'Harbour: News, #1, City & Sea',
        author: '- Ana',
        accent: 'A33',
      },
      {
        ...GIVEN,
        name: 'صحيفة',
        languages: 'ar',
        section: 'أخبار',
        description: 'أخبار الميناء.',
        categories: 'المدينة، البحر',
      },
    ]) {
      const place = folder();
      await begin(place, given);
      const { newsroom, report } = await readNewsroomFolder(place);
      expect(report).toBe('0 errors, 0 warnings');
      expect(newsroom?.settings.site.name).toBe(given.name);
    }
  }, 60_000);

  it('ends with the next commands, and with what is left to write', async () => {
    const out = await begin(folder());
    expect(out).toContain('Write what the newsroom calls things in ar into content/words/ar.yaml.');
    expect(
      out
        .trim()
        .split('\n')
        .slice(-4)
        .map((line) => line.trim().split(/\s{2,}/)[0]),
    ).toEqual(['npm run new -- "The headline"', 'npm run import -- --help', 'npm run dev', 'npm run build']);
  });

  it('puts the demo aside, once, with all its files', async () => {
    const place = folder();
    mkdirSync(join(place, 'public'));
    writeFileSync(join(place, 'public/ads.txt'), 'x');
    mkdirSync(join(place, 'content/site'), { recursive: true });
    writeFileSync(join(place, 'content/site/site.yaml'), 'name: Demo\nurl: https://blog.orrery.example/\n');
    const out = await begin(place);
    expect(out).toContain('The demo is kept in demo/');
    expect(filesIn(join(place, 'demo'))).toEqual(['content/site/site.yaml', 'public/ads.txt']);
    expect(isDemo(join(place, 'demo/content'))).toBe(true);
    expect(isDemo(join(place, 'content'))).toBe(false);

    const environment = readEnvironment({}, place);
    expect(removeDemo(environment)).toContain('Removed demo/');
    expect(existsSync(join(place, 'demo'))).toBe(false);
    expect(() => removeDemo(environment)).toThrow('There is no demo in demo/.');
  });

  it('writes over nothing unless it is told to, and loses nothing then', async () => {
    const place = folder();
    cpSync(join(FIXTURES, 'base'), place, { recursive: true });
    const before = filesIn(place);
    await expect(begin(place)).rejects.toThrow('Add --replace to move it to before-init/ and begin anew.');
    expect(filesIn(place)).toEqual(before);

    for (const aside of ['before-init', 'before-init-2']) {
      const held = filesIn(join(place, 'content'));
      const out = await begin(place, GIVEN, true);
      expect(out).toContain(`What was there lies in ${aside}/.`);
      expect(filesIn(join(place, aside, 'content'))).toEqual(held);
    }
  }, 60_000);

  it('brings the logo along, also one that lies in what is put aside', async () => {
    const place = folder();
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
    mkdirSync(join(place, 'content/site'), { recursive: true });
    writeFileSync(join(place, 'content/site/old.SVG'), logo);
    const path = join(place, 'content/site/old.SVG');
    await begin(place, { ...GIVEN, logo: path }, true);
    expect(parse(readFileSync(join(place, 'content/site/site.yaml'), 'utf8')).brand.logo).toBe('logo.svg');
    expect(readFileSync(join(place, 'content/site/logo.svg'), 'utf8')).toBe(logo);
  });

  it.each([
    [{ url: 'ftp://x' }, '--url can’t be used. Write the full address with its scheme'],
    [{ languages: 'en, german' }, '“german” is no language tag. Write de for Deutsch.'],
    [{ languages: 'العربية' }, 'Write ar for'],
    [{ languages: 'klingonese' }, 'Write tags such as en, pt-BR or zh-Hans'],
    [{ languages: 'en,fi' }, 'npm run new -- --language fi'],
    [{ languages: 'en,EN' }, 'en stands there twice. Write it once.'],
    [{ languages: ' , ' }, 'Name at least one language'],
    [{ 'time-zone': 'Berlin' }, '--time-zone can’t be used.'],
    [{ accent: 'teal' }, 'Write a colour as six hexadecimal digits, such as 1f5fa8.'],
    [{ logo: 'package.json' }, '--logo can’t be used. “package.json” is'],
    [{ logo: 'no.svg' }, 'There is no picture “no.svg”.'],
    [{ categories: 'News, news' }, '“News” and “news” would have one file, news.yaml.'],
    [{ categories: '!!!' }, '“!!!” has no letters to name a file by.'],
    [{ name: ' ' }, '--name can’t be used. Write a few words.'],
  ])('refuses %j, and says what to write', async (wrong, sentence) => {
    const place = folder();
    await expect(gatherAnswers({ ...GIVEN, ...wrong })).rejects.toThrow(sentence);
    expect(filesIn(place)).toEqual(['package.json']);
  });

  it('names what is missing where nobody can be asked', async () => {
    await expect(gatherAnswers({ url: GIVEN.url })).rejects.toThrow(
      /write what is missing behind “npm run init --”:\n {2}--name "Harbour Times"\n {2}--languages "en, ar, pt-BR"$/,
    );
    await expect(gatherAnswers({ ...GIVEN, languages: 'de' })).rejects.toThrow(
      /:\n {2}--section .*\n {2}--description [^\n]*\n {2}--categories [^\n]*$/,
    );
  });

  it('asks a person for what is not on the command line, again until it is right', async () => {
    const { ask, asked } = typing(
      '',
      'Harbour Times',
      'x',
      'news.example.org',
      'en',
      'Blog',
      '',
      '',
      '#ABCDEF',
      '',
      '',
      '',
    );
    const answers = await gatherAnswers({ 'time-zone': 'Europe/Helsinki' }, ask);
    expect(answers).toMatchObject({
      name: 'Harbour Times',
      url: 'https://news.example.org/',
      languages: ['en'],
      section: 'Blog',
      description: 'News from Harbour Times.',
      timeZone: 'Europe/Helsinki',
      categories: [{ id: 'blog', name: 'Blog' }],
      author: { id: 'harbour-times', name: 'Harbour Times' },
    });
    expect(asked.filter((text) => text.includes('What is it called?'))).toHaveLength(2);
    expect(asked.filter((text) => text.includes('with its scheme'))).toHaveLength(1);
    expect(asked.some((text) => text.includes('time zone'))).toBe(false);
  });
});
