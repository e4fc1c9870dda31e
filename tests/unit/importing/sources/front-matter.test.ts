import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/importing/archive/archive.ts';
import { readFrontMatter } from '../../../../src/importing/sources/front-matter.ts';
import type { Value } from '../../../../src/importing/sources/front-matter-values.ts';

function read(text: string, allowsJson = false) {
  const findings: Finding[] = [];
  const { fields, ...rest } = readFrontMatter(text, 'a.md', (finding) => findings.push(finding), allowsJson);
  return {
    ...rest,
    fields: plain(fields),
    told: findings.map(({ kind, where, what }) => `${where.line} ${kind}: ${what}`),
  };
}

function plain(value: Value): unknown {
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? value.map(plain)
    : Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
}

describe('the front matter of strangers', () => {
  it('keeps all values as they are written, and knows the line of the body', () => {
    expect(read('---\ntitle: 1984\nversion: 1.10\nday: 2019-01-05\ndraft: yes\ntags: [a, no]\n---\nBody\n')).toEqual({
      fields: { title: '1984', version: '1.10', day: '2019-01-05', draft: 'yes', tags: ['a', 'no'] },
      body: 'Body\n',
      line: 8,
      format: 'yaml',
      told: [],
    });
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'TOML',
      '+++\ntitle = "A"\ndate = 2019-01-05\nat = 2019-01-05T10:00:00-05:00\nweight = 2\n+++\nBody',
      { title: 'A', date: '2019-01-05', at: '2019-01-05T10:00:00.000-05:00', weight: '2' },
    ],
    ['JSON', '{ "title": "A } B", "tags": ["a"], "n": 1 }\nBody', { title: 'A } B', tags: ['a'], n: '1' }],
    ['YAML that ends in three points', '---\ntitle: A\n...\nBody', { title: 'A' }],
    [
      'YAML with a merge',
      '---\na: &a { b: c, d: e }\nf: { <<: *a, d: g }\n---\nBody',
      { a: { b: 'c', d: 'e' }, f: { b: 'c', d: 'g' } },
    ],
  ])('may be %s', (_, text, fields) => {
    expect(read(text, true)).toMatchObject({ fields, body: 'Body', told: [] });
  });

  it('is JSON only where the system says so', () => {
    expect(read('{ "title": "A" }\nBody')).toMatchObject({ fields: {}, format: 'none', line: 1 });
  });

  it('takes the last of two keys, and tells', () => {
    expect(read('---\ntitle: A\ntitle: B\n---\n')).toMatchObject({
      fields: { title: 'B' },
      told: ['3 guessed: The key “title” stands twice; the last one was taken, and not “A”.'],
    });
  });

  it('reads tabs as two spaces, and tells', () => {
    expect(read('---\ntags:\n\t- a\n\t- b\n---\n')).toMatchObject({
      fields: { tags: ['a', 'b'] },
      told: ['3 mended: YAML is not indented with tabs; they were read as two spaces.'],
    });
  });

  it('is read line by line where it is no YAML or TOML, and that is told with its line', () => {
    expect(read('---\nlayout: post\ntitle: Tides: the facts\ntags:\n- a\n---\nBody')).toMatchObject({
      fields: { layout: 'post', title: 'Tides: the facts', tags: ['a'] },
      told: ['3 guessed: The front matter is no YAML here, so it was read line by line.'],
    });
    expect(read('+++\ntitle = Tides\ntags = ["a", "b"]\n+++\nBody')).toMatchObject({
      fields: { title: 'Tides', tags: ['a', 'b'] },
      told: ['2 guessed: This is no TOML here, so it was read line by line.'],
    });
  });

  it('is never run as code: its plain texts are read', () => {
    expect(read('---js\nconst title = "A";\nthrow 1;\nconst draft = true;\n---\nBody')).toMatchObject({
      fields: { title: 'A', draft: 'true' },
      body: 'Body',
      told: [
        '1 guessed: The front matter is code (js), which is never run; only its plain texts were read.',
        '3 dropped: A line of code in the front matter was not read: “throw 1;”.',
      ],
    });
  });

  it('is told where it is never closed, and then all is text of a draft', () => {
    expect(read('---\ntitle: A\nBody')).toMatchObject({
      body: '---\ntitle: A\nBody',
      told: [
        '1 doubtful: The front matter is never closed by a line ---, so all of the file became text, and a draft.',
      ],
    });
    expect(read('---\nA rule above a text.').told).toEqual([]);
  });

  it('is refused where aliases multiply, lead in a circle, or lists lie too deep; the body stays', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++)
      bomb.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    for (const yaml of [bomb.join('\n'), 'a: &a\n  b: *a', `a: ${'['.repeat(10_000)}`, `a: ${'{a: '.repeat(500)}`]) {
      const { body, fields, told } = read(`---\n${yaml}\n---\nBody`);
      expect({ body, fields }).toEqual({ body: 'Body', fields: { draft: 'true' } });
      expect(told).toEqual([
        expect.stringContaining('dropped: The YAML was refused'),
        expect.stringContaining('doubtful: Nothing of the front matter could be read'),
      ]);
    }
  });

  it('may hold names of JavaScript, which are keys like others', () => {
    const keys = Object.keys(read('---\n__proto__: { a: 1 }\nconstructor: 2\n---\n').fields as object);
    expect(keys).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('of any text keeps the body to the letter, and never throws', () => {
    const signs = fc.constantFrom(
      '---',
      '+++',
      '\n',
      '{',
      '}',
      '[',
      ']',
      ':',
      ': ',
      '- ',
      '&a ',
      '*a',
      '"',
      "'",
      '|',
      '>',
      '? ',
      '!!',
      '%',
      '\t',
      '#',
      ' = ',
      'a',
      '<<: ',
      '\0',
      '…',
    );
    const text = fc.array(fc.oneof({ weight: 6, arbitrary: signs }, fc.string({ maxLength: 4 })), { maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom('---\n', '+++\n', '{', '---json\n', ''), text, (start, parts) => {
        const body = 'The body.\n\n---\n\nIts end.\n';
        const source = `${start}${parts.join('')}`;
        for (const mark of ['---', '+++']) {
          const whole = `${source}\n${mark}\n${body}`;
          const found = readFrontMatter(whole, 'a.md', () => {}, true);
          expect(whole.replace(/^\ufeff/, '').endsWith(found.body)).toBe(true);
          expect(found.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a million signs takes no time to speak of', () => {
    const begun = process.cpuUsage().user;
    for (const part of ['- ', '[', 'a: &a *a\n', '"', '? ', '{a: ', '\t', 'key: value\n', '- - ', '! ']) {
      readFrontMatter(`---\n${part.repeat(45_000 / part.length)}\n---\nBody`, 'a.md', () => {});
      readFrontMatter(`---\n${part.repeat(1_000_000 / part.length)}`, 'a.md', () => {});
      readFrontMatter(`{"${part.repeat(1_000_000 / part.length)}`, 'a.md', () => {}, true);
    }
    expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(10);
  }, 60_000);
});
