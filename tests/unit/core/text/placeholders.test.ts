import { expect, it } from 'vitest';
import { placeholdersIn } from '../../../../src/core/text/placeholders.ts';

const found = (text: string) => placeholdersIn(text).map(({ written }) => written);

it('marks for what is still to be written are found', () => {
  for (const [text, mark] of [
    ['Said TKTK on Friday', 'TKTK'],
    ['Said TK TK on Friday', 'TK TK'],
    ['TK', 'TK'],
    ['It rose by TK percent', 'TK'],
    ['It cost $TK in 2024', '$TK'],
    ['It cost €XX million', '€XX'],
    ['Said [TK name and role]', '[TK name and role]'],
    ['[XXX] said', '[XXX]'],
    ['XXX: ask her', 'XXX:'],
    ['Call XXXX first', 'XXXX'],
    ['TODO: a better lead', 'TODO:'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum dolor'],
    ['Lorem ipsum.', 'Lorem ipsum'],
  ] as const)
    expect(found(text), text).toEqual([mark]);
});

it('names, numbers and what a story is about are none', () => {
  for (const text of [
    'TK Maxx opens a shop',
    'Die TK zahlt, die Techniker Krankenkasse (TK) auch',
    'Super Bowl XXX and chapter XXX',
    'XXXVI',
    'the domain a.TK',
    'size XXL, XXS',
    'the words “lorem ipsum” of printers',
    'Le latin "lorem ipsum" des typographes',
    'the mark “TKTK” of editors',
    'words such as lorem ipsum',
    'TODO el mundo lo sabe',
    '[TK](https://a.example/)',
    'the XX century',
    'XX chromosomes',
  ])
    expect(found(text), text).toEqual([]);
});
