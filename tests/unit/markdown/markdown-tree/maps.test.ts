import { describe, expect, it } from 'vitest';
import { problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('a map', () => {
  it('is a figure with a title, a place for its drawing, and notes', () => {
    const { html, maps, markdown } = render(
      'a\n\n:::map[The *ferry*]{src="the harbour.geojson" alt="It crosses the bay." countries=unnamed}\nSource: [port](https://a.example/).\n:::',
    );
    expect(html).toMatch(
      /<figure class="map"[^>]*><figcaption[^>]*>The <em>ferry<\/em><\/figcaption>\0map:0\0<div class="notes">/,
    );
    expect(maps).toEqual([
      { src: 'the harbour.geojson', alt: 'It crosses the bay.', isUnnamed: true, line: 3, column: 1 },
    ]);
    expect(markdown).toContain(
      '**The _ferry_**\n\nIt crosses the bay.\n\n\0map:0\0\n\nSource: [port](https://a.example/).',
    );
  });

  it('keeps hostile texts harmless', () => {
    const { html } = render(
      ':::map[<img onerror=a()>]{src="a.geojson\\" onplay=x" alt="</div><script>a()</script>"}\n<script>a()</script>x\n:::',
    );
    expect(html).not.toMatch(/<script|<img/);
  });

  it('is reported where it is not as it should be, and its text is kept', () => {
    const text = [
      ':::map[Title]\nWords\n:::',
      ':::map{src=https://a.example/b.geojson}\n:::',
      ':::map{src=a.topojson}\n:::',
      ':::map{src=a.geojson alt="It shows." contries=unnamed countries=none}\n:::',
    ].join('\n\n');
    expect(reportOf(text)).toMatchInlineSnapshot(`
      [
        "1:1 missing-value
      This map names no file, so there is nothing to draw.
      Write its GeoJSON file in braces: :::map[Where the ferry runs]{src=harbour.geojson alt="The ferry crosses the bay from south to north."}.",
        "5:1 missing-map
      “https://a.example/b.geojson” lies on another server.
      Save the GeoJSON beside the article and write the name of the file.",
        "8:1 broken-map
      “a.topojson” is TopoJSON; a map is drawn from GeoJSON.
      Open it at geojson.io, at mapshaper.org or in QGIS, save it as GeoJSON beside the article, and name that file.",
        "11:1 unknown-directive
      A map has no “contries”, so that is left out.
      Did you mean “countries”?",
        "11:1 invalid-value
      “countries=none” is nothing that a map can do.
      Write countries=unnamed for a map without the names of countries.",
      ]
    `);
    expect(render(text).html).toContain('<div><p>Title</p><p>Words</p></div>');
    expect(problemsOf(':::map{src=a.geojson alt="It shows a bay."}\n:::')).toEqual([]);
  });
});
