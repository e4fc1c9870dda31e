import { describe, expect, it } from 'vitest';
import { resolveLink } from '../../../../src/core/library/resolve-link.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const { library } = makeLibrary([
  makeEntry('out/en'),
  makeEntry('draft/en', { draft: true }),
  makeEntry('july/en', { date: '2026-07-01' }),
  makeEntry('august/en', { date: '2026-08-01' }),
  makeEntry('over/en', { expires: '2026-05-01' }),
]);
const fault = (from: string, to: string) =>
  resolveLink(`../${to}/en.md`, `articles/${from}/en.md`, library).fault?.check;

describe('a link to a story that readers can’t see yet', () => {
  it('is dead in a story that they can see', () => {
    expect(fault('out', 'july')).toBe('dead-link');
    expect(fault('out', 'draft')).toBe('dead-link');
  });

  it('is sound in one that comes out no sooner', () => {
    expect(fault('july', 'july')).toBeUndefined();
    expect(fault('august', 'july')).toBeUndefined();
    expect(fault('draft', 'august')).toBeUndefined();
    expect(fault('draft', 'draft')).toBeUndefined();
  });

  it('is dead in one that comes out sooner', () => {
    expect(fault('july', 'august')).toBe('dead-link');
    expect(fault('july', 'draft')).toBe('dead-link');
    expect(fault('draft', 'over')).toBe('expired-link');
  });
});
