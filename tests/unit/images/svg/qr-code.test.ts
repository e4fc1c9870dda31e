import { expect, it } from 'vitest';
import { fillCodeAddress } from '../../../../src/core/schemas/code-address.ts';
import { drawQrCode } from '../../../../src/images/svg/qr-code.ts';
import { readCode } from '../../../support/pictures/read-code.ts';

const drawn = (text: string) => readCode(Buffer.from(drawQrCode(text)));

it.each([
  ['short', 'https://a.example/'],
  ['of the demo', fillCodeAddress('https://www.orrery.example/{locale}/download/app', 'zh-Hant')],
  ['long and in Arabic', fillCodeAddress('https://متجر.example/{locale}/تنزيل-التطبيق?من=مدونة', 'ar')],
  ['as long as it may be', `https://a.example/${'x'.repeat(182)}`],
])('another reader finds an address in its code that is %s', async (_, address) => {
  expect(await drawn(address)).toBe(address);
});

it('a code is dark on light with a light edge of four modules, whatever it stands on', async () => {
  const svg = drawQrCode('https://a.example/');
  expect(svg).toContain('<path fill="#fff" d="M0 0h33v33H0z"/><path stroke="#000" d="M4 4.5h7');
});
