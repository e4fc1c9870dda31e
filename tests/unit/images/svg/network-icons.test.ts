import { expect, it } from 'vitest';
import { createSprite, findIcon, type NetworkIcon } from '../../../../src/images/svg/network-icons.ts';
import { elementsOf, parseXml } from '../../../../src/images/svg/parse-xml.ts';

it('a sprite holds a symbol for each network, in order', async () => {
  const iconOf = async (id: string) => [id, await findIcon(id, async (text) => text)] as [string, NetworkIcon];
  const icons = await Promise.all(['telegram', 'email'].map(iconOf));
  const symbols = [...elementsOf(parseXml(createSprite(new Map(icons))))].filter(({ name }) => name === 'symbol');
  expect(symbols.map(({ attributes }) => attributes)).toEqual([
    { id: 'email', viewBox: '0 0 24 24' },
    { id: 'telegram', viewBox: '0 0 24 24' },
  ]);
});

it('neither an id nor a viewBox leaves its quotes', () => {
  const hostile = '"><script>alert(1)</script><g x="';
  const sprite = createSprite(new Map([[hostile, { name: 'x', viewBox: hostile, content: '<path/>' }]]));
  const elements = [...elementsOf(parseXml(sprite))];
  expect(elements.map(({ name }) => name)).toEqual(['svg', 'symbol', 'path']);
  expect(elements[1]?.attributes).toEqual({ id: hostile, viewBox: hostile });
});
