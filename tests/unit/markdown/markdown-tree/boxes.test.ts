import { describe, expect, it } from 'vitest';
import { htmlOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

const flat = (html: string) => html.replaceAll('\n', '');

describe('key figures', () => {
  it('are a list under a title', () => {
    const { html, markdown, problems } = render(
      ':::numbers[The *year*]\n- **4,318** requests\n- **514** declined\n:::',
    );
    expect(problems).toEqual([]);
    expect(flat(html)).toBe(
      '<div class="numbers"><p class="aside-title">The <em>year</em></p>' +
        '<ul><li><strong>4,318</strong> requests</li><li><strong>514</strong> declined</li></ul></div>',
    );
    expect(markdown).toBe('**The _year_**\n\n- **4,318** requests\n- **514** declined\n');
  });

  it('without numbers are reported', () => {
    expect(reportOf(':::numbers\n- 4,318 requests\n:::\n\n:::numbers\nNone\n:::')).toMatchInlineSnapshot(`
      [
        "2:1 incomplete-box
      “4,318 requests” begins with no number in bold, so it has no key figure.
      Write the number between two pairs of asterisks: - **4,318** requests from authorities",
        "5:1 incomplete-box
      The box “:::numbers” holds no list.
      Write a list with a line for each entry: - **4,318** requests from authorities",
      ]
    `);
  });
});

describe('a timeline', () => {
  it('has dates in the language of the page, as times', () => {
    const { html, markdown, problems } = render(
      ':::timeline\n- **2024-09-03** A\n- **2024-10** B\n- **Later** C\n:::',
      {
        locale: 'de',
      },
    );
    expect(problems).toEqual([]);
    expect(flat(html)).toBe(
      '<div class="timeline"><ol><li><strong><time datetime="2024-09-03">3. September 2024</time></strong> A</li>' +
        '<li><strong><time datetime="2024-10">Oktober 2024</time></strong> B</li><li><strong>Later</strong> C</li></ol></div>',
    );
    expect(markdown).toContain('- **2024-09-03** A');
  });

  it('keeps digits of other scripts, and survives raw HTML', () => {
    expect(htmlOf(':::timeline\n- **٢٠٢٤** <b>x</b>\n:::', { locale: 'ar' })).toContain(
      '<time datetime="2024">٢٠٢٤</time>',
    );
  });

  it('may run either way, and not both', () => {
    expect(reportOf(':::timeline\n- **2024-10** A\n- **2024-09-03** B\n- **2023** C\n:::')).toEqual([]);
    expect(
      reportOf(
        ':::timeline\n- **2024-01-02** A\n- **2024-03-01** B\n- **2024-02-30** C\n- **2024-02-03** D\n- E\n- **2024-05** F\n:::',
      ),
    ).toMatchInlineSnapshot(`
      [
        "4:1 impossible-date
      There is no day “2024-02-30”.
      Write year, month and day, such as 2024-09-03.",
        "5:1 incomplete-box
      “2024-02-03” stands below “2024-03-01”, out of the order of the others.
      Order the entries by their dates.",
        "6:1 incomplete-box
      “E” begins with no date in bold.
      Write it between two pairs of asterisks: - **2024-09-03** The first letter arrives.",
      ]
    `);
  });
});

describe('related stories', () => {
  const page = 'https://news.example/en/reports/a/';

  it('are links of their own, each with its number among the links', () => {
    const box = `:::related\n- [A *story*](../a/en.md)\n- [B](${page})\n:::`;
    const { html, stories, markdown, problems } = render(`See [c](../c/en.md).\n\n${box}`);
    expect(problems).toEqual([]);
    expect(stories).toEqual([1, 2]);
    expect(flat(html)).toBe(
      '<p>See <a href="\0link:0\0">c</a>.</p><aside class="related"><p class="aside-title">Further reading</p>' +
        '<p class="story"><a href="\0link:1\0">A <em>story</em></a></p><p class="story"><a href="\0link:2\0">B</a></p></aside>',
    );
    expect(markdown).toContain('**Further reading**\n\n- [A _story_](<\0link:..%2Fa%2Fen.md\0>)');
    expect(render('[a](../a/en.md)').stories).toEqual([]);
  });

  it('that are none are reported', () => {
    const boxes = ['Words', '[out](https://b.example/)', 'See [a](../a/en.md) too.'];
    expect(reportOf(boxes.map((text) => `:::related[More]\n${text}\n:::`).join('\n\n'))).toMatchInlineSnapshot(`
      [
        "1:1 incomplete-box
      This box holds no link to a story.
      Write a list of links to stories, and nothing else: - [Proof of reserves](../proof-of-reserves/en.md)",
        "6:1 incomplete-box
      “https://b.example/” is no story of this newsroom, so it is printed as a link without a picture.
      Write it outside the box, alone on its line.",
        "9:1 incomplete-box
      This box holds words besides its links, and they are not printed.
      Write a list of links to stories, and nothing else: - [Proof of reserves](../proof-of-reserves/en.md)",
      ]
    `);
  });
});

describe('a newsletter', () => {
  const box = (text: string) => `:::newsletter[Fridays]\n${text}\n:::`;

  it('has a place for its form, which no program reads', () => {
    const { html, markdown, hasNewsletter, problems } = render(box('Every week. <b>Free</b>.'));
    expect(problems).toEqual([]);
    expect(hasNewsletter).toBe(true);
    expect(flat(html)).toBe(
      '<aside class="newsletter"><p class="aside-title">Fridays</p><p>Every week. <b>Free</b>.</p>\0newsletter\0</aside>',
    );
    expect(markdown).toBe('');
    expect(render('None')).not.toHaveProperty('hasNewsletter');
  });

  it('says to what readers agree', () => {
    expect(reportOf(box(''))).toEqual([expect.stringContaining('This box does not say to what readers agree')]);
  });
});

describe('questions', () => {
  it('unfold their answers, and keep their headings', () => {
    const { html, headings, problems } = render(
      '## A\n\n:::questions[Asked]\n### Who?\n\nYou.\n\n### When? {#when}\n\nNow.\n:::',
    );
    expect(problems).toEqual([]);
    expect(flat(html)).toContain(
      '<div class="questions"><p class="aside-title">Asked</p>' +
        '<details class="question"><summary class="question-title"><h3 id="who">Who?</h3></summary><p>You.</p></details>' +
        '<details class="question"><summary class="question-title"><h3 id="when">When?</h3></summary><p>Now.</p></details></div>',
    );
    expect(headings.map(({ id }) => id)).toEqual(['a', 'who', 'when']);
  });

  it('without answers are reported', () => {
    expect(reportOf('## A\n\n:::questions\n### Who?\n:::\n\n:::questions\nWords\n:::')).toMatchInlineSnapshot(`
      [
        "4:1 incomplete-box
      The question “Who?” has no answer.
      Write the answer below it, inside the box.",
        "7:1 incomplete-box
      This box holds no question.
      Write each question as a heading, and its answer below: ### Who may apply?",
      ]
    `);
  });
});
