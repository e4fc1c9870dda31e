import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Body } from '../../../../src/core/articles/body.ts';
import { createMarkdownAlternate } from '../../../../src/core/syndication/markdown-alternate.ts';
import { createStoryFacts } from '../../../../src/core/syndication/story-facts.ts';
import { createStoryFrame } from '../../../../src/core/syndication/story-frame.ts';
import { failuresOf, named } from '../../../support/cases/failures.ts';
import { HOSTILE_TEXTS } from '../../../support/cases/hostile-texts.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';
import { render } from '../../../support/markdown/render-markdown.ts';

const IMAGES = {
  'content/articles/2024/gala/a.jpg': makeImage('d1'),
  'content/articles/2024/gala/b.jpg': makeImage('d2'),
};

function alternateOf(frontMatter: FrontMatterInput, markdown = 'Words.\n', options: ContextOptions = {}): string {
  const images = [{ path: 'content/articles/2024/gala/b.jpg', role: 'inline' as const }];
  const entries = [makeEntry('2024/gala/en', frontMatter, { images }), makeEntry('2024/surf/en')];
  const context = makeContext(entries, { images: IMAGES, ...options });
  const article = context.library.articles.find(({ story }) => story === '2024/gala');
  if (!article) throw new Error('The article has no page.');
  const story = { facts: createStoryFacts(article, context), frame: createStoryFrame(article, context) };
  return createMarkdownAlternate(article, story, { markdown: render(markdown).markdown } as Body, context);
}

/** The head of facts, and the text below it. */
function split(alternate: string): { facts: Record<string, unknown>; text: string } {
  const [, yaml = '', ...text] = alternate.split(/^---$/m);
  return { facts: parse(yaml), text: text.join('---').trim() };
}

describe('the Markdown of a story', () => {
  it('begins with its facts', () => {
    const alternate = alternateOf({
      date: '2024-02-29T09:30+08:00',
      updated: '2024-03-01',
      authors: ['ana'],
      tags: ['open-data'],
    });
    expect(split(alternate).facts).toEqual({
      title: 'Title of 2024/gala/en',
      description: 'Description of 2024/gala/en',
      url: 'https://a.example/en/news/gala/',
      language: 'en',
      date: '2024-02-29T09:30:00+08:00',
      updated: '2024-03-01T00:00:00Z',
      authors: ['Ana Reyes'],
      category: 'News',
      tags: ['open-data'],
    });
  });

  it('has facts that begin no HTML where they are taken for text', () => {
    const title = '<b>a</b> [b](javascript:c) ![d] [e]: f';
    const [head = ''] = alternateOf({ title }).split('\n\n');
    expect(split(alternateOf({ title })).facts).toMatchObject({ title });
    expect(head).not.toMatch(/<|\][([:]|!\[/);
  });

  it('keeps emphasis and code of the texts around the body, each mark in no other of its kind', () => {
    const { text } = split(
      alternateOf({
        standfirst: 'It is `ready` and **good**.',
        cover: { src: 'a.jpg', alt: 'A hall', caption: '*Photo:* the [hall]', credit: 'snake_case' },
        takeaways: ['**Fact:** it works.'],
        corrections: [{ date: '2024-03-01', text: 'It is *not* 1*2.' }],
      }),
    );
    expect(text).toContain('**It is `ready` and good.**');
    expect(text).toContain('_Photo: the \\[hall\\] Picture: snake\\_case_');
    expect(text).toContain('- **Fact:** it works.');
    expect(text).toMatch(/- .*2024: It is \*not\* 1\\\*2\./);
  });

  it('holds all that stands around the body', () => {
    const alternate = alternateOf({
      title: 'A *gala*',
      label: 'opinion',
      standfirst: 'In short.',
      cover: { src: 'a.jpg', alt: 'A [hall]', caption: 'The hall.', credit: 'Ana' },
      takeaways: ['One', '- Two'],
      corrections: [{ date: '2026-02-01', text: 'It was not so.' }],
      canonical: 'https://b.example/x_(y)',
    });
    expect(split(alternate).text).toBe(`# A \\*gala\\*

**Opinion**

![A \\[hall\\]](https://a.example/_images/d1-0.200.2400.1200-1200.jpeg)
_The hall. Picture: Ana_

**In short.**

## Main takeaways

- One
- \\- Two

Words.

## [Corrections](https://a.example/en/corrections/)

- February 1, 2026: It was not so.

First published at [b.example](<https://b.example/x_(y)>)`);
  });

  it('has whole addresses of stories, places, files and pictures', () => {
    const markdown =
      '[a](../surf/en.md#x) [b](#y) [c](/files/a.pdf) [d](/en/) ![e](b.jpg "t") <a href="../surf/en.md">f</a>';
    const { text } = split(
      alternateOf({}, markdown, { publicFiles: ['/files/a.pdf'], site: { url: 'https://a.example/' } }),
    );
    expect(text.split('\n\n')[1]).toBe(
      '[a](https://a.example/en/news/surf/#x) [b](https://a.example/en/news/gala/#y) [c](https://a.example/files/a.pdf) [d](https://a.example/en/) ![e](https://a.example/_images/d2-320.jpeg "t") <a href="https://a.example/en/news/surf/">f</a>',
    );
  });

  it('leaves an address that leads nowhere empty, where the newsroom allows it', () => {
    expect(split(alternateOf({}, '[a](/nowhere/)')).text).toContain('[a]()');
  });

  it('keeps every hostile title in its place', async () => {
    const failures = await failuresOf(named(HOSTILE_TEXTS), (title) => {
      const { facts, text } = split(alternateOf({ title, description: title }));
      expect(facts).toMatchObject({ title, description: title });
      expect(text.split('\n')[0]).toMatch(/^# \S/);
      expect(text.split('\n')).toHaveLength(3);
    });
    expect(failures).toEqual([]);
  });
});
