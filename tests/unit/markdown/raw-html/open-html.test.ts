import { describe, expect, it } from 'vitest';
import { escapeOpenTags, findOpenPart } from '../../../../src/markdown/raw-html/open-html.ts';
import { growthOf } from '../../../support/cases/cpu-time.ts';
import { htmlOf, problemsOf } from '../../../support/markdown/render-markdown.ts';

const openIn = (html: string) => {
  const part = findOpenPart(html);
  return part && `${part.kind} ${html.slice(part.offset, part.offset + 4)}`;
};

describe('what raw HTML leaves open', () => {
  it.each([
    ['<p title="intro>Our report is out today.</p>', 'quote "int'],
    ["<p title='intro>It is out.</p>", "quote 'int"],
    ['<div>\n<p lang="en>Lost words</p>\n<p>More words</p>\n</div>', 'quote "en>'],
    ['<details>\nWords <a href="x>link words</a> end\n</details>', 'quote "x>l'],
    ['<p lang="en>Lost</p>\n<p title="x">More</p>', 'quote "en>'],
    ['<p lang="en>Lost</p>\n<p title=" x">More</p>', 'quote "en>'],
    ['<div>\nA <!-- hidden\nImportant text\n</div>', 'comment <!--'],
    ['<!-- a <!-- b', 'comment <!--'],
    ['<div>\n<p lang="en"', 'tag <p l'],
    ['<p\nLost words</p>', 'tag <p\nL'],
    ['<details>\n<p>x</p\n</details>', 'tag </p\n'],
    ['<?php echo "a"', 'instruction <?ph'],
    ['<style>p{}</style><b title="', 'quote "'],
  ])('is found: %s', (html, part) => expect(openIn(html)).toBe(part));

  it.each([
    '<p title="a > b" lang=en>x</p>',
    '<p title="a <b> c">don\'t 5 < 6 & 7 <3</p>',
    '<p title=\'say "hi"\' data-x=a"b>x</p>',
    '<a href=x/y>z</a><br/><img alt="" src=\'a.jpg\'/>',
    '<!-- a > b --> x <!--> y <!---> z <!-- "q --!>',
    '<script>\nif (a<b && c=="x) {}\n</script>',
    '<?php echo "<b"; ?><!DOCTYPE html><![CDATA[ <p " ]]>',
    '<p title\n=\n"a\nb">x</p >',
  ])('is nothing: %s', (html) => expect(openIn(html)).toBeUndefined());

  it('is found in time that grows with its length', async () => {
    for (const part of ['<script>', '<p a="b" ', '<p a=b"c>', '<', '<!-- x -->', '<b a="<" '])
      for (const read of [findOpenPart, escapeOpenTags])
        expect(await growthOf((times) => read(part.repeat(times)), 25_000), part).toBeLessThan(24);
  });
});

describe('raw HTML that is left open', () => {
  it('is an error at its line and column, in lists and quotations too', () => {
    expect(problemsOf('a\n\n<div>\n<p lang="en>Lost</p>\n</div>', { firstLine: 5 })).toEqual(['8:9 unclosed-html']);
    expect(problemsOf('> - <div>\n>   <p lang="en>Lost</p>\n>   </div>')).toEqual(['2:13 unclosed-html']);
    expect(problemsOf('<div>\nA <!-- hidden\nText\n</div>')).toEqual(['2:3 unclosed-html']);
  });

  it('is printed as text, and stops nothing behind it', () => {
    for (const tag of ['<p title=', "<p title='", '<p <b>x</b>', '<p'])
      expect(htmlOf(`:::note\n${tag}\n\n<b>y</b> *z*\n:::\n`), tag).toMatch(/&lt;p.*<b>y<\/b> <em>z<\/em>/s);
  });
});
