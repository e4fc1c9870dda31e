import { describe, expect, it } from 'vitest';
import { render } from '../../support/render-markdown.ts';

const found = (markdown: string) => render(markdown).problems.filter(({ check }) => check === 'broken-link');

describe('a link whose address has a space', () => {
  it('is shown with what to write instead', () => {
    expect(found('Text.\n\nSee [the port](/en/the port/).')).toMatchObject([
      { line: 3, message: '“/en/the port/” has a space, so readers see the link as plain text.' },
    ]);
    expect(found('![A boat](my boat.jpg)')[0]?.hint).toBe('Write %20 for each space: (my%20boat.jpg).');
  });

  it('is left alone where it is a link, code, or no address', () => {
    expect(found('[a](b "A title") [c](<d e>) `[f](g h)` [1](see below')).toEqual([]);
    expect(found('```\n[a](b c)\n```')).toEqual([]);
  });
});
