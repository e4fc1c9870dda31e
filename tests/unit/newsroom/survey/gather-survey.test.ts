import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { OutsideAnswer } from '../../../../src/core/survey/survey.ts';
import { readEnvironment } from '../../../../src/newsroom/files/environment.ts';
import { NO_PROGRESS } from '../../../../src/newsroom/report/progress.ts';
import { gatherSurvey } from '../../../../src/newsroom/survey/gather-survey.ts';
import {
  makeNewsroomFolder,
  NOW,
  readNewsroomFolder,
  removeNewsroom,
} from '../../../support/newsrooms/newsroom-folder.ts';

it('a dead link is told with the line on which it stands in each file, and none is asked unless that is wanted', async () => {
  const folder = makeNewsroomFolder();
  onTestFinished(() => removeNewsroom(folder));
  const story = (body: string) =>
    `---\ntitle: A story\ndescription: It was.\ndate: 2025-01-02\ncategory: reports\n---\n\n${body}\n`;
  for (const [name, body] of Object.entries({
    one: 'Read.\n\nMore [there](https://gone.example/x).',
    two: '[There](https://gone.example/x) and [here](https://a.example/).',
  })) {
    mkdirSync(join(folder, `content/articles/${name}`));
    writeFileSync(join(folder, `content/articles/${name}/en.md`), story(body));
  }
  const reading = await readNewsroomFolder(folder);
  if (!reading.newsroom) throw new Error('It was not read.');
  const environment = readEnvironment({ NOW }, folder);
  const answers: Record<string, OutsideAnswer> = {
    'https://gone.example/x': { state: 'dead', status: 404 },
    'https://a.example/': { state: 'there', status: 200 },
  };
  const ask = async (addresses: readonly string[]) =>
    new Map(addresses.map((address) => [address, answers[address] as OutsideAnswer]));
  const { links } = await gatherSurvey(reading.newsroom, reading, environment, NO_PROGRESS, ask);
  expect(links).toEqual([
    {
      address: 'https://a.example/',
      answer: answers['https://a.example/'],
      places: [{ file: 'content/articles/two/en.md' }],
    },
    {
      address: 'https://gone.example/x',
      answer: answers['https://gone.example/x'],
      places: [
        { file: 'content/articles/one/en.md', line: 10 },
        { file: 'content/articles/two/en.md', line: 8 },
      ],
    },
  ]);
  expect((await gatherSurvey(reading.newsroom, reading, environment, NO_PROGRESS)).links).toBeUndefined();
}, 60_000);
