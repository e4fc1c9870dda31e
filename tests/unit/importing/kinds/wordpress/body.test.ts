import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../src/importing/archive/archive.ts';
import { bodyToHtml } from '../../../../../src/importing/kinds/wordpress/body/body.ts';
import { toParagraphs } from '../../../../../src/importing/kinds/wordpress/body/paragraphs.ts';
import { type Attachment, createLibrary } from '../../../../../src/importing/kinds/wordpress/library.ts';

const PICTURE: Attachment = {
  id: '7',
  url: 'https://old.example/a.jpg',
  alt: 'A "boat"',
  caption: '',
  title: 'a',
  parent: '1',
  order: 0,
  description: '',
  fields: [],
  where: { file: 'a.xml' },
  isUsed: false,
};

const shared = (text: string) => ({ title: '', text, where: { file: 'a.xml' }, isUsed: false });

function read(text: string, footnotes?: string): { html: string; told: string[] } {
  const library = createLibrary();
  library.attachments.set('7', PICTURE);
  library.byStory.set('1', [PICTURE]);
  library.sharedBlocks.set('9', shared('<!-- wp:paragraph -->\n<p>Shared</p>\n<!-- /wp:paragraph -->'));
  library.sharedBlocks.set('10', shared('<!-- wp:block {"ref":10} /-->'));
  library.url = 'https://old.example';
  const told: string[] = [];
  const tell = ({ kind, where, what }: Finding) => told.push(`${where.line} ${kind}: ${what}`);
  const html = bodyToHtml(text, { file: 'a.xml', line: 1, story: '1', library, tell, ...(footnotes && { footnotes }) });
  return { html, told };
}

const flat = (html: string) => html.replace(/\s*\n\s*/g, '').trim();

describe('text without <p>', () => {
  it.each([
    ['an empty line ends a paragraph', 'a\n\nb', '<p>a</p><p>b</p>'],
    ['spaces don’t fill an empty line', 'a\n \t\nb', '<p>a</p><p>b</p>'],
    ['a line end breaks a line', 'a\nb', '<p>a<br>b</p>'],
    ['a break at a line end is not doubled', 'a<br />\nb', '<p>a<br />b</p>'],
    ['two breaks end a paragraph', 'a<br><br />b', '<p>a</p><p>b</p>'],
    ['blocks end paragraphs', 'a\n<h2>b</h2>\nc', '<p>a</p><h2>b</h2><p>c</p>'],
    ['a paragraph that is one stays so', '<p>a</p>\n<p>b\n\nc</p>', '<p>a</p><p>b</p><p>c</p>'],
    ['items of lists stay items', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['an item of two paragraphs has two', '<ol><li>a\n\nb</li></ol>', '<ol><li><p>a</p><p>b</p></li></ol>'],
    ['cells break their lines', '<table><tr><td>a\nb</td></tr></table>', '<table><tr><td>a<br>b</td></tr></table>'],
    ['a quotation holds paragraphs', '<blockquote>a\n\nb</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
    [
      'attributes over several lines are no breaks',
      'a <img\nsrc="b"\nalt="c\n\nd">',
      '<p>a <img src="b" alt="c d"></p>',
    ],
    ['comments are no paragraphs', '<!-- a -->\n\n<!-- b -->', '<!-- a --><!-- b -->'],
    ['white space alone is nothing', ' \n\n ', ''],
    ['a < that begins no tag is a letter', '1 < 2\n\n3 <4', '<p>1 < 2</p><p>3 <4</p>'],
  ])('%s', (_, text, html) => {
    const tight = (written: string) => flat(written.replace(/(src="b"|<img)\n/g, '$1 ').replace('c\n\nd', 'c d'));
    expect(tight(toParagraphs(text))).toBe(html);
  });

  it('code keeps its lines', () => {
    const code = '<pre>a\n\nb\n<b>c</b></pre>';
    expect(toParagraphs(`x\n${code}\ny`)).toBe(`<p>x</p>\n${code}\n<p>y</p>`);
  });

  it('as many lines come out as went in', () => {
    const text = fc.array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\n\n',
        '<br>',
        '<p>',
        '</p>',
        '<li>',
        '<pre>',
        '</pre>',
        '<div>',
        '<em>',
        '<img\n>',
        '<',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join('');
        expect(toParagraphs(written).split('\n')).toHaveLength(written.split('\n').length);
      }),
    );
  });
});

describe('shortcodes', () => {
  it.each([
    [
      'a caption around a linked picture',
      '[caption width="3"]<a href="/a.jpg"><img src="/a.jpg" /></a> Some <b>words</b>[/caption]',
      '<figure><a href="/a.jpg"><img src="/a.jpg" /></a><figcaption>Some <b>words</b></figcaption></figure>',
    ],
    [
      'a caption in paragraphs',
      '[caption]<p><img src="/a.jpg"></p><p>Words</p>[/caption]',
      '<figure><img src="/a.jpg"><figcaption>Words</figcaption></figure>',
    ],
    [
      'a gallery of one',
      '[gallery ids="7"]',
      '<figure><img src="https://old.example/a.jpg" alt="A &quot;boat&quot;" class="wp-image-7"></figure>',
    ],
    [
      'a gallery of the story',
      '[gallery]',
      '<figure><img src="https://old.example/a.jpg" alt="A &quot;boat&quot;" class="wp-image-7"></figure>',
    ],
    [
      'quotation marks as references',
      '[gallery ids=&quot;7&quot;]',
      '<figure><img src="https://old.example/a.jpg" alt="A &quot;boat&quot;" class="wp-image-7"></figure>',
    ],
    [
      'an embed',
      '[embed]https://vimeo.com/1?a=1&amp;b=2[/embed]',
      '<p><a href="https://vimeo.com/1?a=1&amp;b=2">https://vimeo.com/1?a=1&amp;b=2</a></p>',
    ],
    [
      'a video by its id',
      '[youtube a1B2c3D4e5F]',
      '<p><a href="https://www.youtube.com/watch?v=a1B2c3D4e5F">https://www.youtube.com/watch?v=a1B2c3D4e5F</a></p>',
    ],
    [
      'a video behind an equals sign',
      '[youtube=https://www.youtube.com/watch?v=a1B2c3D4e5F]',
      '<p><a href="https://www.youtube.com/watch?v=a1B2c3D4e5F">https://www.youtube.com/watch?v=a1B2c3D4e5F</a></p>',
    ],
    [
      'a recording of the site, by its path',
      '[audio mp3="https://old.example/a.mp3"][/audio]',
      '<audio controls src="/a.mp3"></audio>',
    ],
    ['double brackets', '[[gallery ids="7"]]', '<p>[gallery ids="7"]</p>'],
    ['brackets in words', 'Some [sic] and [1] and [a b].', '<p>Some [sic] and [1] and [a b].</p>'],
    ['a tag, in which nothing is filled in', '<a title="[gallery]">a</a>', '<p><a title="[gallery]">a</a></p>'],
    ['code', '<code>[gallery]</code>', '<p><code>[gallery]</code></p>'],
  ])('%s', (_, text, html) => {
    expect(read(text)).toEqual({ html, told: [] });
  });

  it.each([
    ['[caption]no picture[/caption]', '[caption]'],
    ['[form id=1]', '[form id=1]'],
    ['a [box]in[/box] b', '[box]'],
    ['a [my-plugin] b', '[my-plugin]'],
    ['a\n\n[pricing]\n\nb', '[pricing]'],
    ['[youtube]', '[youtube]'],
  ])('%s stays as text and is told', (text, shortcode) => {
    const { html, told } = read(text);
    expect(html).toContain(text.split('\n').find((line) => line.includes('[')));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`The shortcode “${shortcode}” was filled in by a plug-in or a theme of the old site.`);
  });
});

it.each([
  [
    '<!-- wp:html {"a":} --><b>a</b><!-- /wp:html -->',
    '1 doubtful: The settings of the block “html” can’t be read in the export.',
  ],
  [
    '<!-- wp:latest-posts --><b>a</b>',
    '1 dropped: The block “latest-posts” was made anew for each reader by WordPress or a plug-in. It was left out.',
  ],
])('the broken block %s is told, and what follows it stays', (text, what) => {
  const { html, told } = read(text);
  expect(html).toContain('<b>a</b>');
  expect(told).toEqual([what]);
});

describe('blocks', () => {
  it.each([
    ['a paragraph stays as it is', '<!-- wp:paragraph -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->', '<p>a\nb</p>'],
    ['a name with core/ in front', '<!-- wp:core/separator --><hr/><!-- /wp:core/separator -->', '<hr/>'],
    [
      'JSON with signs of comments',
      '<!-- wp:html {"a":"\\u002d\\u002d\\u003e {}"} --><b>a</b><!-- /wp:html -->',
      '<b>a</b>',
    ],
    [
      'a mark of the rest, with the end of its block right behind it',
      '<!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:html --><b>a</b><!-- /wp:html -->',
      '<b>a</b>',
    ],
    ['a mark of the rest that is never closed', '<!-- wp:more --><!--more--><p>a</p>', '<p>a</p>'],
    [
      'a block that is closed by another’s end',
      '<!-- wp:group --><!-- wp:html --><b>a</b><!-- /wp:group -->',
      '<b>a</b>',
    ],
    ['an end without a beginning', '<!-- /wp:group --><!-- wp:html --><b>a</b><!-- /wp:html -->', '<b>a</b>'],
    [
      'the button of a file',
      '<!-- wp:file {"id":7} --><div><a href="/a.pdf">Report</a><a href="/a.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->',
      '<div><a href="/a.pdf">Report</a></div>',
    ],
    ['lines between blocks', '<!-- wp:html --><b>a</b><!-- /wp:html -->\n\nb\n\nc', '<b>a</b><p>b</p><p>c</p>'],
    ['a shared block', '<!-- wp:block {"ref":9} /-->', '&#10;<p>Shared</p>&#10;'],
    [
      'a note',
      '<!-- wp:footnotes /-->',
      '<ol class="footnotes"><li id="x">N <a href="#x-link">↩</a></li></ol>',
      '[{"id":"x","content":"N"}]',
    ],
  ])('%s', (_, text, html, footnotes?: string) => {
    const outcome = read(text, footnotes);
    expect(outcome.told).toEqual([]);
    expect(flat(outcome.html)).toBe(flat(html));
  });

  it('of a list that WordPress makes anew, the words of an editor stay, and it is told once', () => {
    const list =
      '<!-- wp:query -->\n<div><!-- wp:heading --><h2>Newest</h2><!-- /wp:heading --><!-- wp:post-template --><!-- wp:post-title /--><!-- /wp:post-template --></div><!-- /wp:query -->';
    const { html, told } = read(list);
    expect(flat(html)).toBe('<div><h2>Newest</h2></div>');
    expect(told).toEqual([
      '1 dropped: The block “query” was made anew for each reader by WordPress or a plug-in. It was left out.',
    ]);
  });

  it('a block that shares itself ends', () => {
    expect(read('<!-- wp:block {"ref":10} /-->').told).toEqual([
      '1 dropped: The block with the number 10, which several stories share, is not in the export. It was left out.',
    ]);
  });

  it('notes that can’t be read are told', () => {
    expect(read('<!-- wp:footnotes /-->', '{').told).toHaveLength(1);
    expect(read('<!-- wp:footnotes /-->').told).toHaveLength(1);
  });
});

const MANY = 30_000;

it.each([
  ['tags that never end', '<a "'],
  ['quotation marks that never close', '<a b="'],
  ['comments that never end', '<!--'],
  ['shortcodes that never end', '[caption '],
  ['shortcodes that are never closed', '[caption]'],
  ['unknown pairs', '[box]'],
  ['blocks that are never closed', '<!-- wp:group -->'],
  ['ends without beginnings', '<!-- /wp:group -->'],
  ['elements that never end', '<pre>'],
  ['paragraphs in paragraphs', '<div><p>a\n\n'],
  ['spaces', ' '],
  ['breaks', '<br>'],
  ['addresses', 'https://a.example/\n'],
  ['brackets', '['],
  ['pictures', '<img class="wp-image-7" alt="">'],
])('thirty thousand %s take no more than seconds', (_, piece) => {
  const start = performance.now();
  read(`a ${piece.repeat(MANY)} b [/box]`);
  expect(performance.now() - start).toBeLessThan(8000);
});
