import { expect, it } from 'vitest';
import { tagSegment } from '../../../../src/core/urls/permalink.ts';
import { nameFault, unseenFault } from '../../../../src/core/urls/portable-name.ts';

it.each([
  ['what*', '“*”', 'what'],
  ['10:30-start', '“:”', '10-30-start'],
  ['a"b', '“"”', 'a-b'],
  ['<b>', '“<”', 'b'],
  ['why?.jpg', '“?”', 'why.jpg'],
  ['a|b\\c.png', '“|”', 'a-b-c.png'],
  ['***', '“*”', 'name'],
  ['end.', 'a dot', 'end'],
  ['end ', 'a space', 'end'],
  ['aux', 'a device', 'aux-1'],
  ['NUL.tar.gz', 'a device', 'NUL-1.tar.gz'],
  ['con.md', 'a device', 'con-1.md'],
  ['Com7', 'a device', 'Com7-1'],
  ['LPT².pdf', 'a device', 'LPT²-1.pdf'],
  ['prn .txt', 'a device', 'prn-1 .txt'],
  ['CONIN$', 'a device', 'CONIN$-1'],
])('the name %j is refused by some, and another is named', (name, why, better) => {
  expect(nameFault(name)).toEqual({ fault: expect.stringContaining(why), better });
  expect(nameFault(better)).toBeUndefined();
});

it.each([
  'harbour-watch',
  'auxiliary',
  'com',
  'com10',
  'nullam.jpg',
  'console',
  'my.aux',
  'a.b.c',
  '.well-known',
  'two words',
  'C#',
  '100%',
  'l’équipe',
  "d'accord",
  '日本：語',
  'what？',
  '(2).png',
])('the name %j is taken everywhere', (name) => expect(nameFault(name)).toBeUndefined());

it('the folder of a tag is never the name of a device', () => {
  expect(['AUX', 'nul', 'com1', 'aux-', 'auxiliary', 'nul.txt'].map(tagSegment)).toEqual([
    'aux-',
    'nul-',
    'com1-',
    'aux-',
    'auxiliary',
    'nul-txt',
  ]);
});

it('a name with a sign that nobody sees is told, and joiners are none', () => {
  expect(unseenFault('sto\u200bry')).toEqual({ fault: 'holds a sign that nobody sees, U+200B', better: 'story' });
  expect(unseenFault('\ufeffa\u202e\u00ad.md')?.better).toBe('a.md');
  for (const name of ['می\u200cخواهم', '👩\u200d🚀', 'l’équipe']) expect(unseenFault(name)).toBeUndefined();
});
