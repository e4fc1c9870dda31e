import { describe, expect, it } from 'vitest';
import { render } from '../../../support/markdown/render-markdown.ts';

const digests = (markdown: string) => render(markdown).blocks.map(({ digest }) => digest);

describe('the digest of a block', () => {
  it('stays the same when only markup, punctuation or spaces change', () => {
    const plain = digests('The late boat, at noon.\n\n- a\n- b');
    expect(digests('The *late*   boat at\nnoon\n\n* a\n* b')).toEqual(plain);
    expect(digests('## The late boat at noon {#boat}\n\n1. a\n2. b')).toEqual(plain);
  });

  it.each(['The late boat at ten', 'The late boat at noon 5%', 'The boat at noon'])(
    'changes with the words: %s',
    (text) => expect(digests(text)).not.toEqual(digests('The late boat at noon')),
  );

  it.each([
    ['fell to -5', 'fell to 5'],
    ['1.5 million', '1,5 million'],
    ['`rm -rf ./a`', '`rm -rf . /a`'],
    ['`C#`', '`C`'],
  ])('changes with what makes one number, or code, another: %s and %s', (a, b) =>
    expect(digests(a)).not.toEqual(digests(b)),
  );

  it('is left alone by a comment that nobody sees', () => {
    expect(digests('<!-- checked -->\n\nA')).toEqual(digests('A'));
  });

  it('covers what is heard in a picture, and code', () => {
    expect(digests('![A boat](a.jpg)')).not.toEqual(digests('![A ship](a.jpg)'));
    expect(digests('```\na\n```')).not.toEqual(digests('```\nb\n```'));
  });

  it('has its line in the file', () => {
    expect(render('a\n\n---\n\nb\n\n[x]: /y/').blocks.map(({ line }) => line)).toEqual([1, 5]);
  });
});
