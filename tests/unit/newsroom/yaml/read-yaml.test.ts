import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { locateField, readYaml } from '../../../../src/newsroom/yaml/read-yaml.ts';

const anything = z.record(z.string(), z.unknown());
const schema = z.strictObject({
  title: z.string({ error: 'Write a title.' }),
  authors: z.array(z.strictObject({ id: z.string(), role: z.string().optional() })).optional(),
  cover: z.strictObject({ alt: z.string() }).optional(),
});
const source = (text: string, linesBefore = 0) => ({ text, file: 'content/a.yaml', linesBefore, name: 'the file' });
const value = (text: string) => {
  const result = readYaml(source(text), anything);
  return 'value' in result ? result.value : result.problems;
};
const problems = (text: string, linesBefore = 0, of: z.ZodType = schema) => {
  const result = readYaml(source(text, linesBefore), of);
  return 'problems' in result ? result.problems.map(({ check, line, column }) => `${check} ${line}:${column}`) : [];
};

describe('YAML', () => {
  it('is version 1.2: words, dates and times stay text', () => {
    expect(value('a: no\nb: 2024-02-29\nc: 10:30\nd: 17\ne: yes\nf: 12_000\ng: "\\u263a"')).toEqual({
      a: 'no',
      b: '2024-02-29',
      c: '10:30',
      d: 17,
      e: 'yes',
      f: '12_000',
      g: '☺',
    });
  });

  it('has no keys without a value, and may be empty', () => {
    expect(value('a:\nb: ~\nc: [1, null]\nd: {e: }')).toEqual({ c: [1, null], d: {} });
    expect(value('')).toEqual({});
    expect(value('# only a comment')).toEqual({});
  });

  it('keeps keys as they are written, and takes no number for another', () => {
    expect(value('1.10: a\nTrue: b\n007: c')).toEqual({ '1.10': 'a', True: 'b', '007': 'c' });
    for (const count of ['12.000', '007', '1e3', '0o17', '12345678901234567890'])
      expect(problems(`count: ${count}`, 0, z.object({ count: z.int() }))).toEqual(['invalid-value 1:8']);
  });

  it('has numbers that end in zeros where these can be nothing but decimals, as in rates', () => {
    const rates = 'a: 1.1650\nb: 1.0\nc: 19185\nd: 150.40\ne: 0.10';
    expect(readYaml({ ...source(rates), hasDecimals: true }, z.record(z.string(), z.number()))).toEqual({
      value: { a: 1.165, b: 1, c: 19185, d: 150.4, e: 0.1 },
    });
    for (const rate of ['007', '1e3', '0x1F'])
      expect(readYaml({ ...source(`a: ${rate}`), hasDecimals: true }, anything)).not.toHaveProperty(
        'value.a',
        Number(rate),
      );
  });

  it('may have a comment behind a value in settings, and behind what is whole in front matter', () => {
    expect(value('title: Ferry # a note')).toEqual({ title: 'Ferry' });
    for (const text of [
      'title: "Ferry #5" # a note',
      'draft: true # not yet',
      'date: 2024-02-29 # moved',
      'tags:\n  - a\n  # - b',
    ])
      expect(problems(text, 1, anything)).toEqual([]);
  });

  it('reads the line ends of every system, and a byte order mark', () => {
    for (const text of ['title: T\r\ncover:\r\n  alt: A\r\n', '\uFEFFtitle: T\ncover: {alt: A}']) {
      expect(readYaml(source(text), schema)).toEqual({ value: { title: 'T', cover: { alt: 'A' } } });
    }
  });

  it('may use an anchor or two', () => {
    expect(value('a: &x {b: 1}\nc: *x')).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  it('that multiplies without bound is refused', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++)
      bomb.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    expect(problems(bomb.join('\n'), 0, anything)).toEqual(['invalid-yaml 2:10']);
    expect(problems('a: &a [*a]', 0, anything)).toHaveLength(1);
  });

  it('that nests without end is refused', () => {
    for (const text of ['['.repeat(20_000), `a: ${'{a: '.repeat(20_000)}`, '- '.repeat(20_000)]) {
      expect(problems(text, 0, anything)).toHaveLength(1);
    }
  });

  it.each(['__proto__: {polluted: 1}', 'constructor: {prototype: {polluted: 1}}'])(
    'changes no object but its own: %s',
    (text) => {
      readYaml(source(text), anything);
      expect({}).not.toHaveProperty('polluted');
    },
  );
});

describe('a key that is no text', () => {
  it.each(['? [a, b]\n: c', 'title: T\n[a, b] : c', '- {a: b}: c', 'x:\n  ? {a: b}\n  : c', '? - a\n  - b\n: c'])(
    'is a fault, and not turned into one: %j',
    (text) => {
      expect(problems(text, 0, anything)).toEqual([expect.stringMatching(/^invalid-yaml \d:\d+$/)]);
    },
  );

  it('is none where a text holds such signs', () => {
    for (const text of ['a: "[b]: c"', 'a: |\n  ? b\n  {c}: d', '? a\n: b', '"[a]": b'])
      expect(problems(text, 0, anything)).toEqual([]);
  });
});

describe('a problem', () => {
  it('stands at its value, or at the key that can’t be there', () => {
    expect(problems('title: [x]')).toEqual(['invalid-value 1:8']);
    expect(problems('title: T\ncover:\n  alt: A\n  atl: B')).toEqual(['unknown-key 4:3']);
    expect(problems('title: T\nauthors:\n  - id: a\n  - {id: 5}')).toEqual(['invalid-value 4:10']);
    expect(problems('  \n"title": T\n? extra\n: 1')).toEqual(['unknown-key 3:3']);
  });

  it('of a missing value stands at the nearest part that is written', () => {
    expect(problems('title: T\ncover: {}')).toEqual(['missing-value 2:1']);
    expect(problems('cover: {alt: A}')).toEqual(['missing-value 1:1']);
  });

  it('counts the lines above the document', () => {
    expect(problems('title: 5', 1)).toEqual(['invalid-value 2:8']);
    expect(problems('title: [x', 10)[0]).toMatch(/^invalid-yaml 11:/);
  });

  it.each([
    ['title: Markets: a quiet week', '1:8', 'quotes'],
    ['title: T\ntitle: U', '2:1', 'Keep one'],
    ['title:\n\t- x', '2:1', 'spaces'],
    ['title: "T', '1:8', 'at the end'],
    ['title: T\nkicker: *New*', '2:9', 'in quotes'],
    ['title: !!js/function "x"', '1:8', 'quotes'],
    ['title: @T', '1:8', 'quote'],
    ['a: 1\n---\nb: 2', '2:1', 'quote'],
  ])('of writing is one, and says how to mend it: %j', (text, place, hint) => {
    const result = readYaml(source(text), schema);
    expect(result).toMatchObject({ problems: [{ hint: expect.stringContaining(hint) }] });
    expect(problems(text)).toEqual([`invalid-yaml ${place}`]);
  });
});

it('what is right beside a text that would be cut off is known', () => {
  expect(readYaml({ ...source('title: Ferry #5\ncategory: news'), linesBefore: 1 }, anything)).toMatchObject({
    problems: [{ check: 'invalid-yaml' }],
    raw: { category: 'news' },
  });
});

describe('a line of 400,000 signs', () => {
  const spaces = ' '.repeat(400_000);
  it.each([
    [`kicker: "a${spaces}b`, 'at the end of the text'],
    [`kicker: "a${spaces}b"${spaces}c`, 'single quotation marks'],
    [`kicker: #a${spaces}b`, 'in quotes'],
    [`kicker: |${spaces}b`, 'in quotes'],
    [`${'- '.repeat(4000)}${'x'.repeat(92_000)}: "a`, ''],
  ])('is explained at once: %#', (text, hint) => {
    const result = readYaml(source(text), schema);
    expect(result).toMatchObject({ problems: [{ hint: expect.stringContaining(hint) }] });
  });
});

it('a text that would be cut off in front matter, or that was meant as a list, is a problem', () => {
  expect(problems('title: Ferry #5 runs late', 1)).toEqual(['invalid-yaml 2:14']);
  expect(problems('takeaways:\n  - Ferry #5 is late', 1)).toEqual(['invalid-yaml 3:11']);
  expect(problems('title: Ferry\n  #5 runs late', 1)).toEqual(['invalid-yaml 3:3']);
  for (const list of ['  -a\n  -b', '  -a', '-a\n-b', '  -a\n  - b']) {
    expect(problems(`tags:\n${list}`, 0, anything)).toEqual([`invalid-yaml 2:${list.indexOf('-') + 1}`]);
  }
  for (const list of ['  - a\n  -b', '- a\n-b', '- a\n  -b']) {
    expect(problems(`tags:\n${list}`, 0, anything)[0]).toMatch(/^invalid-yaml 3:/);
  }
  expect(value('a: -5 degrees\nb: It fell to\n  -5 degrees')).toEqual({ a: '-5 degrees', b: 'It fell to -5 degrees' });
});

describe('a field', () => {
  const text = 'title: T\nauthors:\n  - id: ana\n  - id: bo\n    role: Editor\n';
  it.each([
    ['title', '1:8'],
    ['authors[1]', '4:5'],
    ['authors[1].role', '5:11'],
    ['authors[7].id', '2:1'],
    ['cover.alt', '1:1'],
  ])('is found at its line, or at the nearest part that is written: %s', (field, place) => {
    const { line, column } = locateField(source(text), field);
    expect(`${line}:${column}`).toBe(place);
  });
});

describe('what YAML reads otherwise than it was meant', () => {
  const hints = (text: string, linesBefore = 1) => {
    const result = readYaml(source(text, linesBefore), anything);
    return 'problems' in result ? result.problems.map(({ hint }) => hint) : [];
  };

  it('is told with the line to write: quotation marks, backslashes, pictures, addresses, texts that are not indented', () => {
    for (const [text, hint] of [
      ["title: 'Tis the boat", `Put the text in double quotation marks: title: "'Tis the boat".`],
      ["title: 'n' roll", `Put the whole text in double quotation marks: title: "'n' roll".`],
      ['title: "Late" is the boat', `Put the whole text in single quotation marks: title: '"Late" is the boat'.`],
      ['title: "The AC\\DC boat"', "Put the text in single quotation marks: title: 'The AC\\DC boat'."],
      ['title: "In C:\\new"', "Put the text in single quotation marks: title: 'In C:\\new'."],
      ['title: "It’s in C:\\new"', "Put the text in single quotation marks: title: 'It’s in C:\\new'."],
      [
        'cover: ![A boat](b.jpg)',
        'Write “cover:” on a line of its own and, indented below it, “src: b.jpg”, “alt: A boat”.',
      ],
      ['canonical: https: //a.example/b', 'Take it away: canonical: https://a.example/b'],
      ['description: >\nOne of eleven.\ndate: 2025-01-01', 'Write two spaces before it, and before each of its lines.'],
    ] as const)
      expect(hints(text), text).toEqual([hint]);
  });

  it('is nothing where backslashes and quotation marks are right', () => {
    for (const text of [
      'title: In C:\\new',
      "title: 'In C:\\new'",
      'title: "In C:\\\\new"',
      'title: "A \\"late\\" boat"',
      'description: "One line.\\nAnother."',
      'title: "Caf\\u00e9"',
      'description: >\n  One of eleven.',
      'url: "https://a.example/?q=C:%5Cb"',
    ])
      expect(hints(text), text).toEqual([]);
  });

  it('is no text too long to be repeated, which would lose its end', () => {
    expect(hints(`title: *${'late '.repeat(20)}boat`)).toEqual(['Put the text in quotes.']);
  });
});
