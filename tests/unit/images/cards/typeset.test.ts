import { describe, expect, it } from 'vitest';
import { prepareType, type SetLine, setLines, type TextStyle } from '../../../../src/images/cards/typeset.ts';

const style = (locale: string, direction: 'ltr' | 'rtl' = 'ltr'): TextStyle => ({
  locale,
  direction,
  voice: 'headline',
});
const arabic = style('ar', 'rtl');

async function set(text: string, how: TextStyle): Promise<SetLine> {
  const type = await prepareType(text, how, []);
  if (!type) throw new Error(`No letters for ${text}`);
  return setLines([type.text], type)[0] as SetLine;
}
const outlines = (line: SetLine) => line.glyphs.map(({ commands }) => JSON.stringify(commands));

describe('Arabic', () => {
  it('is joined: its letters have the shapes of the presentation forms, from right to left', async () => {
    expect(outlines(await set('سحر', arabic))).toEqual(outlines(await set('\uFEB3\uFEA4\uFEAE', arabic)));
  });

  it('is narrower than its isolated letters', async () => {
    const isolated = await Promise.all([...'جائزة'].map((letter) => set(letter, arabic)));
    expect((await set('جائزة', arabic)).width).toBeLessThan(isolated.reduce((sum, { width }) => sum + width, 0));
  });

  it('keeps Latin words and numbers from left to right, in their place', async () => {
    const line = await set('فاز Binance في 2024 مرة', arabic);
    const find = async (part: string) => {
      const wanted = outlines(await set(part, arabic));
      const all = outlines(line);
      return all.findIndex((_, index) => wanted.every((outline, offset) => all[index + offset] === outline));
    };
    const places = [await find('مرة'), await find('2024'), await find('Binance')];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBe(0);
  });

  it('turns brackets', async () => {
    const [right, left] = [await set('(', style('en')), await set(')', style('en'))];
    const [first, second] = outlines(await set(')A(', style('en'))).filter((_, index) => index !== 1);
    expect([first, second]).toEqual([outlines(left)[0], outlines(right)[0]]);
    const turned = outlines(await set('(ب)', arabic));
    expect(turned[0]).not.toBe(turned.at(-1));
    expect(turned[0]).toBe(outlines(await set('(', { ...arabic, direction: 'ltr' }))[0]);
  });
});

describe('letters', () => {
  it.each([
    ['en', 'Harbour “watch” – 3½ €'],
    ['vi', 'Thưởng thức những điều kỳ diệu'],
    ['el', 'Κυβερνοασφάλεια'],
    ['kk', 'Қазақстандағы қауіпсіздік ӘәҒғҢңӨөҰұҮүҺһ'],
    ['he', 'אבטחת סייבר'],
    ['ar', 'الأمن السيبراني ٢٠٢٤'],
    ['fa', 'گزارش پژوهش'],
    ['si', 'හොංකොං ශ්‍රී ලංකා'],
    ['lo', 'ລາງວັນຄວາມປອດໄພ'],
    ['th', 'ประเทศไทยปิ่น'],
    ['hi', 'सुरक्षा क्षत्रिय'],
    ['ja', '香港のサイバー、警察庁'],
    ['zh-Hans', '币安获香港网络安全嘉许'],
    ['zh-Hant', '幣安獲香港網絡安全嘉許'],
    ['ko', '홍콩 사이버 보안'],
    ['pl', 'Zażółć gęślą jaźń'],
    ['ro', 'Știință și țară'],
  ])('are all found in %s: %s', async (locale, text) => {
    const line = await set(text, style(locale));
    expect(line.glyphs.length).toBeGreaterThan(4);
  });

  it('are those of the language where several share them', async () => {
    const shapes = await Promise.all(
      ['ja', 'zh-Hans', 'zh-Hant'].map(async (tag) => outlines(await set('骨', style(tag)))[0]),
    );
    expect(new Set(shapes).size).toBe(3);
  });

  it('stack where the script stacks them', async () => {
    const [stacked, plain] = [await set('ปิ่', style('th')), await set('ป', style('th'))];
    expect(stacked.width).toBeCloseTo(plain.width);
    expect(stacked.glyphs).toHaveLength(3);
  });

  it('that nobody has leave no text, rather than one that lacks a letter', async () => {
    expect(await prepareType('ꦗꦮ', style('jv'), [])).toBeUndefined();
    expect(await prepareType('Java (ꦗꦮ)', style('en'), [])).toBeUndefined();
  });

  it('stand beside emoji, whose spaces are as wide as theirs', async () => {
    const [line, words] = [await set('🚀 Moon', style('en')), await set('Moon', style('en'))];
    const [rocket, gap] = [await set('🚀', style('en')), await set('a a', style('en'))];
    const space = gap.width - 2 * (await set('a', style('en'))).width;
    expect(line.width).toBeCloseTo(rocket.width + space + words.width);
  });

  it('are one shape where emoji are joined to one', async () => {
    for (const emoji of ['👨‍👩‍👧', '🇺🇦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👍🏽', '1️⃣'])
      expect((await set(emoji, style('en'))).glyphs, emoji).toHaveLength(1);
  });

  it('are all that is left of a text with controls', async () => {
    expect((await prepareType('Moon\u0007 landing\uFFFF', style('en'), []))?.text).toBe('Moon landing');
    for (const nothing of ['', '  ', '\uE000'])
      expect(await prepareType(nothing, style('en'), []), nothing).toBeUndefined();
  });
});

describe('hostile text', () => {
  it.each(['<span foreground="red">x</span>', '&amp;&lt;', '"/><image href="x"/>', ']]>', '\u202Eevil\u202C'])(
    'is shown letter by letter: %s',
    async (text) => {
      const line = await set(text, style('en'));
      const visible = [...text].filter((character) => !/[\s\u202E\u202C]/.test(character));
      expect(line.glyphs).toHaveLength(visible.length);
    },
  );
});
