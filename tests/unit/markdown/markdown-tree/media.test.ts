import { describe, expect, it } from 'vitest';
import { problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('a recording', () => {
  it('is a figure with a place for its player, a caption and a transcript', () => {
    const { html, media, markdown } = render(
      'a\n\n:::audio[The *bell*]{src=bell.mp3}\n**Keeper:** It rings.\n:::\n\n:::video{src="the film.mp4" poster=film.jpg captions=film.vtt}\n:::',
    );
    expect(html).toContain(
      '<figure class="media audio">\0media:0\0<details><summary>Transcript</summary><p><strong>Keeper:</strong> It rings.</p></details><figcaption>The <em>bell</em></figcaption></figure>',
    );
    expect(html).toContain('<figure class="media video">\0media:1\0</figure>');
    expect(media).toEqual([
      { kind: 'audio', src: 'bell.mp3', title: 'The bell', line: 3, column: 1 },
      { kind: 'video', src: 'the film.mp4', poster: 'film.jpg', captions: 'film.vtt', line: 7, column: 1 },
    ]);
    expect(markdown).toContain('[The _bell_](<\0media:bell.mp3\0>)\n\n**Keeper:** It rings.');
  });

  it('survives raw HTML beside it', () => {
    expect(render(':::audio{src=a.mp3}\n<b>x</b>\n:::').html).toContain('\0media:0\0<details>');
  });

  it('keeps hostile texts harmless', () => {
    const { html, media } = render(':::audio[<img onerror=a()>]{src="a.mp3\\" onplay=x"}\n<script>a()</script>x\n:::');
    expect(html + JSON.stringify(media)).not.toMatch(/<script|<img/);
  });

  it('is reported where it is not as it should be, and its text is kept', () => {
    const text = [
      ':::audio[Title]\nWords\n:::',
      ':::audio{src=https://a.example/b.mp3}\n:::',
      ':::audio{src=film.mp4}\n:::',
      ':::audio{src=a.flac poster=b.jpg}\n:::',
      ':::video{src=film.mp4 caption=film.vtt}\n:::',
    ].join('\n\n');
    expect(reportOf(text)).toMatchInlineSnapshot(`
      [
        "1:1 missing-value
      This audio names no file, so there is nothing to play.
      Write its file in braces: :::audio[What is heard]{src=interview.mp3}.",
        "5:1 missing-media
      “https://a.example/b.mp3” lies on another server.
      Save the file beside the article and write its name, or write the link alone on its line: it becomes a card, if the provider is known.",
        "8:1 missing-media
      “film.mp4” is no file that browsers play as audio.
      Write :::video.",
        "11:1 unknown-directive
      A block “:::audio” has no “poster”, so that is left out.
      In its braces stand: src.",
        "11:1 missing-media
      “a.flac” is no file that browsers play as audio.
      Its name ends in .mp3, .m4a, .ogg, .opus, .wav: save it in one of these formats.",
        "14:1 unknown-directive
      A block “:::video” has no “caption”, so that is left out.
      Did you mean “captions”?",
        "14:1 missing-captions
      This video has no captions, so those who can’t hear it, or watch without sound, miss what is said.
      Write the captions as a WebVTT file beside it, also where nothing is said but only heard, and name it: captions=film.vtt.",
      ]
    `);
    expect(render(text).html).toContain('<div><p>Title</p><p>Words</p></div>');
    expect(problemsOf(':::video{src=film.mp4 captions=film.vtt}\n:::\n\n:::audio{src=a.m4a}\n:::')).toEqual([]);
  });
});
