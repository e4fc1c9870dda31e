import { expect, it } from 'vitest';
import { divideBody } from '../../../src/layouts/first-screen.ts';

const heading = (id: string) => `<h2 id="${id}">${id}</h2>`;
const section = (id: string) => `${heading(id)}\n<p>Of <b>${id}</b></p>`;
const paragraph = (letters: number) => `<p>${'x'.repeat(letters)}</p>`;
const picture = { shown: {} } as never;

it('the first screen of a body ends behind the first heading and paragraph that stand below it', () => {
  const body = [
    section('a') + paragraph(1000) + section('b'),
    picture,
    `${paragraph(2000)}${section('c')}<hr>`,
    section('d'),
  ];
  const [one, , two] = body as string[];
  const before = two?.replace('<hr>', '') as string;
  expect(divideBody(body, '<link>')).toEqual({
    end: 'c',
    first: [one, picture, before],
    body: [one, picture, `${before}<link><hr>`, section('d')],
  });
});

it('it never ends between a heading and what is not a paragraph, which a style may look for side by side', () => {
  const body = [`${paragraph(3000)}${heading('a')}<ul><li>x</li></ul>${heading('b')}<h3 id="c">c</h3><p>c</p>`];
  expect(divideBody(body, '<link>').end).toBe('c');
});

it('a short body, and a long one without headings, has none and stays as it is', () => {
  for (const body of [[section('a') + paragraph(500) + section('b')], [paragraph(9000)], []])
    expect(divideBody(body, '<link>')).toEqual({ first: body, body });
});
