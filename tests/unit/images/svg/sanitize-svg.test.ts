import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sanitizeSvg } from '../../../../src/images/svg/sanitize-svg.ts';
import { failuresOf } from '../../../support/cases/failures.ts';
import { dangersIn } from '../../../support/pictures/drawing-dangers.ts';

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const draw = (body: string, attributes = '') => `<svg ${NAMESPACES} viewBox="0 0 90 60" ${attributes}>${body}</svg>`;

const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

function sanitized(source: string, pictures?: ReadonlyMap<string, string>) {
  const result = sanitizeSvg(source, pictures);
  if ('fault' in result) throw new Error(result.fault);
  return result;
}

const faultOf = (source: string) => {
  const result = sanitizeSvg(source);
  return 'fault' in result ? result.fault : 'no fault';
};

const PAYLOADS: [string, string][] = [
  ['a script', draw('<script>alert(1)</script>')],
  ['a script in CDATA', draw('<script><![CDATA[alert(1)]]></script>')],
  ['a script elsewhere', draw('<script href="https://evil.example/x.js"/><script xlink:href="data:,alert(1)"/>')],
  [
    'a prefixed script',
    `<svg ${NAMESPACES} xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:script>alert(1)</s:script></svg>`,
  ],
  ['an XHTML script', draw('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>')],
  [
    'a script in a default namespace',
    draw('<g xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script><img src="x" onerror="alert(1)"/></g>'),
  ],
  ['a script in definitions', draw('<defs><g id="a"><script>alert(1)</script></g></defs><use href="#a"/>')],
  ['a script with a capital', draw('<SCRIPT>alert(1)</SCRIPT>')],
  ['a handler on the root', draw('', 'onload="alert(1)"')],
  ['a handler on a shape', draw('<rect width="9" height="9" onclick="alert(1)" ONMOUSEOVER="alert(1)"/>')],
  [
    'a handler with a prefix',
    draw('<rect xlink:onclick="alert(1)" ev:event="click" xmlns:ev="http://www.w3.org/2001/xml-events"/>'),
  ],
  [
    'a listener',
    draw(
      '<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="#x"/><handler id="x" type="application/ecmascript">alert(1)</handler>',
    ),
  ],
  [
    'a foreign object',
    draw(
      '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
    ),
  ],
  [
    'a foreign object in a switch',
    draw(
      '<switch><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject></switch>',
    ),
  ],
  ['a link to a script', draw('<a href="javascript:alert(1)"><text>x</text></a>')],
  ['a hidden link to a script', draw('<a xlink:href="java&#115;cript&#58;alert(1)"><text>x</text></a>')],
  ['a link with white space', draw('<a href=" &#9;java&#10;script:alert(1)" target="_top"><text>x</text></a>')],
  [
    'a link through another prefix',
    draw('<a y:href="javascript:alert(1)" xmlns:y="http://www.w3.org/1999/xlink"><text>x</text></a>'),
  ],
  ['a foreign picture', draw('<image href="https://evil.example/pixel.png" width="9" height="9"/>')],
  [
    'a foreign picture of the same protocol',
    draw('<image xlink:href="//evil.example/pixel.png" width="9" height="9"/>'),
  ],
  ['a file of the server', draw('<image href="file:///etc/passwd"/><image href="../../secret.png"/>')],
  [
    'a drawing in a picture',
    draw(`<image href="data:image/svg+xml;base64,${btoa(draw('<script>alert(1)</script>'))}"/>`),
  ],
  [
    'a page in a picture',
    draw(
      '<image href="data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;"/><image href="data:image/png,&lt;svg/onload=alert(1)&gt;"/>',
    ),
  ],
  [
    'a foreign use',
    draw('<use href="https://evil.example/x.svg#a"/><use xlink:href="data:image/svg+xml;base64,AAAA#x"/>'),
  ],
  ['a foreign filter picture', draw('<filter id="f"><feImage href="https://evil.example/x.png"/></filter>')],
  [
    'a foreign gradient',
    draw(
      '<linearGradient id="g" href="https://evil.example/x.svg#a"/><pattern id="p" xlink:href="http://evil.example/x.svg#p"/>',
    ),
  ],
  ['an import', draw('<style>@import "https://evil.example/x.css";</style>')],
  ['an import by address', draw('<style>@import url(//evil.example/x.css); .a{fill:red}</style>')],
  [
    'a style with an address',
    draw(
      '<style>.a{fill:url(https://evil.example/x.svg#a);background:URL( "//evil.example" )}</style><path class="a" d="M0 0h9"/>',
    ),
  ],
  [
    'a style with escapes',
    draw('<style>.a{fill:\\75rl(https://evil.example)}\\40import "x";</style><path class="a" d="M0 0h9"/>'),
  ],
  [
    'a style with a set of pictures',
    draw('<style>.a{background:image-set("https://evil.example/x" 1x)}</style><path class="a" d="M0 0h9"/>'),
  ],
  ['a foreign font', draw('<style>@font-face{font-family:x;src:url(https://evil.example/x.woff2)}</style>')],
  ['a namespace in a style', draw('<style>@namespace svg "https://evil.example/";</style>')],
  [
    'a binding',
    draw('<style>*{-moz-binding:url(#x);behavior:url(#x)}</style><path style="-moz-binding:url(#x)" d="M0 0h9"/>'),
  ],
  ['a style that closes itself', draw('<style>&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>')],
  ['a style sheet elsewhere', `<?xml-stylesheet href="https://evil.example/x.css"?>${draw('<path d="M0 0h9"/>')}`],
  [
    'an address in attributes',
    draw(
      '<rect fill="url(https://evil.example/#a)" filter="url( \'//evil.example\' )" mask="url(data:,x#a)" cursor="url(http://evil.example)"/>',
    ),
  ],
  [
    'an address in a style attribute',
    draw('<rect style="fill:url(https://evil.example/#a);list-style:url(x)" width="9" height="9"/>'),
  ],
  [
    'an animated link',
    draw('<a id="l"><text>x</text><animate attributeName="href" values="javascript:alert(1)" begin="0s"/></a>'),
  ],
  [
    'an animated link with a prefix',
    draw('<a><set attributeName="xlink:href" to="javascript:alert(1)"/><text>x</text></a>'),
  ],
  [
    'an animated handler',
    draw('<rect><set attributeName="onclick" to="alert(1)"/><animate attributeName="onload" to="alert(1)"/></rect>'),
  ],
  [
    'an animated address',
    draw('<rect><animate attributeName="fill" to="url(https://evil.example/#a)" onbegin="alert(1)"/></rect>'),
  ],
  ['an animation without a target', draw('<use id="u" href="#u2"><set to="javascript:alert(1)"/></use>')],
  ['an external document type', `<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">${draw('<path d="M0 0h9"/>')}`],
  ['a comment and an instruction', draw('<!-- --><?php system("id") ?><path d="M0 0h9"/>')],
  [
    'HTML elements',
    draw(
      '<iframe src="javascript:alert(1)"/><embed src="x"/><object data="x"/><video src="x" onerror="alert(1)"/><meta/><link/>',
    ),
  ],
  ['a title with markup', draw('<title>&lt;script&gt;alert(1)&lt;/script&gt;<script>alert(1)</script></title>')],
  ['a text with markup', draw('<text>&lt;img src=x onerror=alert(1)&gt;</text><desc>]]&gt;</desc>')],
  ['a view and a cursor', draw('<view id="v"/><cursor href="https://evil.example/c.cur"/><discard href="#v"/>')],
  [
    'a colour profile and a font',
    draw('<color-profile href="https://evil.example/p.icc"/><font-face-uri href="https://evil.example/f"/>'),
  ],
];

describe('a published drawing', () => {
  it('neither runs nor fetches anything', async () => {
    const failures = await failuresOf(PAYLOADS, async (source) => {
      const { svg } = sanitized(source);
      expect(dangersIn(svg)).toEqual([]);
      expect((await sharp(Buffer.from(svg)).metadata()).format).toBe('svg');
      // What is safe once stays so, and stays the same
      expect(sanitized(svg)).toMatchObject({ svg, removed: [] });
    });
    expect(failures).toEqual([]);
  });

  it('keeps gradients, filters, masks, clips, patterns, markers and text with their ids', () => {
    const { svg, removed } = sanitized(
      draw(`<title>Sales</title><desc>By year</desc>
        <defs><linearGradient id="sky"><stop offset="0" stop-color="#fff"/><stop offset="1"/></linearGradient>
        <filter id="soft"><feGaussianBlur stdDeviation="2"/></filter>
        <mask id="half"><rect width="45" height="60" fill="#fff"/></mask>
        <clipPath id="round"><circle cx="20" cy="20" r="9"/></clipPath>
        <pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><circle r="1"/></pattern>
        <marker id="tip"><path d="M0 0l4 2-4 2z"/></marker><symbol id="sun" viewBox="0 0 9 9"><circle r="4"/></symbol></defs>
        <rect id="back" width="90" height="60" fill="url(#sky)" filter="url('#soft')" mask="url( #half )"/>
        <path d="M0 0h50" clip-path="url(#round)" marker-end="url(#tip)" stroke="url(#dots)"/>
        <use xlink:href="#sun" x="9"/><text x="9" y="9" font-family="Georgia">2024 <tspan>up</tspan></text>
        <image href="data:,old" width="9" height="9"/>`),
      new Map([['data:,old', PICTURE]]),
    );
    expect(removed).toEqual([]);
    for (const id of ['sky', 'soft', 'half', 'round', 'dots', 'tip', 'sun', 'back'])
      expect(svg).toContain(`id="${id}"`);
    for (const kept of [
      '<title>Sales</title>',
      '<desc>By year</desc>',
      'href="#sun"',
      '2024 <tspan>up</tspan>',
      PICTURE,
    ]) {
      expect(svg).toContain(kept);
    }
  });

  it('keeps harmless styles, media queries and animations', () => {
    const { svg, removed } = sanitized(
      draw(`<style>.a{fill:#f00}.a:hover{opacity:.5}@media (prefers-color-scheme:dark){.a{fill:rgb(9 9 9)}}</style>
        <path class="a" d="M0 0h9v9z"><animate attributeName="opacity" values="0;1" dur="2s" repeatCount="indefinite"/></path>`),
    );
    expect(removed).toEqual([]);
    expect(svg).toContain('.a:hover{opacity:.5}@media (prefers-color-scheme:dark){');
    expect(svg).toContain('class="a"');
    expect(svg).toContain('<animate attributeName="opacity"');
  });

  it('keeps spoken labels with brackets in them', () => {
    const { svg } = sanitized(draw('<path d="M0 0h9" aria-label="Profit(2024)"/>', 'role="img"'));
    expect(svg).toContain('role="img"');
    expect(svg).toContain('Profit(2024)');
  });

  it('loses what drawing programs note for themselves without a word', () => {
    const source = `<?xml version="1.0" encoding="UTF-8"?><!-- Made by hand -->
      <svg ${NAMESPACES} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9" inkscape:version="1">
      <metadata>x</metadata><inkscape:grid/><path data-name="x" inkscape:label="y" d="M0 0h9v9z"/></svg>`;
    const { svg, removed } = sanitized(source);
    expect(removed).toEqual([]);
    expect(svg).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
  });

  it('reads the short entities of older drawing programs', () => {
    const source = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
      <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY red "#f00">
    ]><svg xmlns="&ns_svg;" viewBox="0 0 9 9"><path fill="&red;" d="M0 0h9v9z"/></svg>`;
    expect(sanitized(source).svg).toContain('fill="red"');
  });

  it('has a viewBox even where only its size was stated, so that it scales', () => {
    expect(sanitized(`<svg ${NAMESPACES} width="30" height="20"><path d="M0 0h9"/></svg>`).svg).toContain(
      'viewBox="0 0 30 20"',
    );
    expect(sanitized(`<svg ${NAMESPACES} width="90000" height="1in"><path d="M0 0h9"/></svg>`).svg).toContain(
      'viewBox="0 0 90000 96"',
    );
  });

  it('says once and in order what it lost', () => {
    const { removed } = sanitized(
      draw('<script/><script/><rect onclick="x()"/><use href="http://a.example/x.svg#a"/>'),
    );
    expect(removed).toEqual(['<script>', 'a reference to another file', 'onclick']);
  });

  it.each([
    '<image href="http://a.example/x.png"/>',
    '<image xlink:href=" http://a.example/x.png "/>',
    '<filter id="f"><feImage y:href="http://a.example/x.png"/></filter>',
  ])('says which picture lies elsewhere: %s', (body) => {
    expect(sanitized(draw(body, 'xmlns:y="http://www.w3.org/1999/xlink"')).outside).toEqual(['http://a.example/x.png']);
  });

  it('holds no picture that was not encoded for it', () => {
    const { svg, removed } = sanitized(draw(`<image href="${PICTURE}"/><path d="M0 0h9v9z"/>`));
    expect(svg).not.toContain('data:');
    expect(removed).toEqual(['a picture in it']);
  });

  it('shows the reference that browsers show where it has two', () => {
    const both = draw('<image xlink:href="data:,b" href="data:,a" width="9" height="9"/>');
    const pictures = new Map([
      ['data:,a', PICTURE],
      ['data:,b', `${PICTURE}#b`],
    ]);
    expect(sanitized(both, pictures).svg).toContain(`href="${PICTURE}"`);
  });
});

describe('a drawing whose styles the minifier can’t read', () => {
  it.each(['#a', '%', '/x', '$'])('is published as it is: %s', (style) => {
    expect(dangersIn(sanitized(draw(`<path d="M0 0h9" style="${style}"/>`)).svg)).toEqual([]);
    expect(sanitized(draw('<path d="M0 0h9"/>', `style="${style}"`)).svg).toContain('M0 0h9');
  });
});

describe('a drawing that would keep the minifier busy', () => {
  const rules = Array.from({ length: 1000 }, (_, index) => `.a${index} .b>.c{fill:#0a0}`).join('');
  it.each([
    ['many rules', `<style>${rules}</style>${'<g class="b"><path class="c" d="M0 0h9"/></g>'.repeat(2000)}`],
    [
      'a nested selector',
      `<style>${'g '.repeat(150)}a{fill:red}</style>${'<g>'.repeat(150)}<path d="M0 0h9"/>${'</g>'.repeat(150)}`,
    ],
    ['a path without end', `<path d="M0 0${'c1.234 2.345 3.456 4.567 5.678 6.789'.repeat(14_000)}"/>`],
    ['a word without end', `<path class="${'a'.repeat(300_000)}" style="${'b'.repeat(300_000)}(" d="M0 0h9"/>`],
    ['a number without end', `<svg width="${'1'.repeat(300_000)}x"/>`],
    ['comments without end', `${'<!---->'.repeat(30_000)}<!-- `],
  ])('is published as it is, or refused, at once: %s', (_, body) => {
    expect(() => sanitizeSvg(draw(body))).not.toThrow();
  });
});

describe('a drawing is refused', () => {
  it('when its entities multiply', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('');
    expect(faultOf(`<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]>${draw('<text>&l9;</text>')}`)).toMatchInlineSnapshot(
      `"declares entities of its own"`,
    );
    expect(
      faultOf(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${draw('<text>&x;</text>')}`),
    ).toMatchInlineSnapshot(`"declares entities of its own"`);
    expect(faultOf(`<!DOCTYPE svg [<!ENTITY % p "x">]>${draw('')}`)).toMatchInlineSnapshot(
      `"declares entities of its own"`,
    );
  });

  it('when it repeats itself without end', () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`,
    );
    expect(faultOf(draw(`<g id="g0"><path d="M0 0h9"/></g>${levels.join('')}`))).toMatchInlineSnapshot(
      `"repeats its parts without end"`,
    );
    expect(faultOf(draw('<g id="a"><use href="#a"/></g>'))).toMatchInlineSnapshot(`"repeats its parts without end"`);
  });

  it('when it is nested too deep', () => {
    expect(faultOf(draw('<g>'.repeat(300) + '</g>'.repeat(300)))).toMatchInlineSnapshot(
      `"nests its elements more than 200 deep"`,
    );
    expect(faultOf(draw('<g>'.repeat(100_000) + '</g>'.repeat(100_000)))).toMatchInlineSnapshot(
      `"nests its elements more than 200 deep"`,
    );
  });

  it('when it is no SVG, broken or cut off', () => {
    expect(faultOf('')).toMatchInlineSnapshot(`"does not begin with an <svg> tag"`);
    expect(faultOf('<html><svg viewBox="0 0 9 9"/></html>')).toMatchInlineSnapshot(
      `"does not begin with an <svg> tag"`,
    );
    expect(faultOf(draw('<path d="M0 0>'))).toMatchInlineSnapshot(
      `"is not well-formed XML: line 1: Unclosed root tag"`,
    );
    expect(faultOf(draw('<path d="M0 0h9" d="M1 1"/>').slice(0, -3))).toMatchInlineSnapshot(
      `"is not well-formed XML: line 1: Unclosed root tag"`,
    );
    expect(faultOf(draw('<text>&nbsp;</text>'))).toMatchInlineSnapshot(`"no fault"`);
    expect(faultOf('<svg><path d="M0 0h9"/></svg>')).toMatchInlineSnapshot(
      `"has neither a width and height nor a viewBox, so its shape is unknown"`,
    );
  });
});
