import { expect, it } from 'vitest';
import { endOfFirstScreen } from '../../../src/layouts/first-screen.ts';

const heading = (id: string) => `<h2 id="${id}">${id}</h2>`;
const paragraphs = (letters: number) => `<p>${'x'.repeat(letters)}</p>`;

it('the first screen of a body ends before the first heading that stands below it', () => {
  const body = [heading('a') + paragraphs(1000) + heading('b'), paragraphs(2000) + heading('c') + heading('d')];
  expect(endOfFirstScreen(body)).toBe('c');
});

it('a short body, and a long one without headings, has none', () => {
  expect(endOfFirstScreen([heading('a') + paragraphs(500) + heading('b')])).toBeUndefined();
  expect(endOfFirstScreen([paragraphs(9000)])).toBeUndefined();
});
