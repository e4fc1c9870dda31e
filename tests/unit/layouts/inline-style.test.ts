import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { joinStyles } from '../../../src/layouts/inline-style.ts';

it('the styles of a page are one, in their order, under the hash of what is printed', () => {
  const { css, hash } = joinStyles(['a{}', '', 'b{}']);
  expect(css).toBe('a{}b{}');
  expect(hash).toBe(`sha256-${createHash('sha256').update('a{}b{}').digest('base64')}`);
  expect(joinStyles(['b{}', 'a{}'])).toMatchObject({ css: 'b{}a{}' });
});

it('the same parts are joined once', () => {
  const parts = ['a{}', 'b{}'];
  expect(joinStyles([...parts])).toBe(joinStyles([...parts]));
});
