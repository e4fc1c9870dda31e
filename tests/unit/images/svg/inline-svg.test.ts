import { describe, expect, it } from 'vitest';
import { toInlineSvg } from '../../../../src/images/svg/inline-svg.ts';
import { sanitizeSvg } from '../../../../src/images/svg/sanitize-svg.ts';
import { parseHtml } from '../../../support/html/html.ts';

const draw = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${body}</svg>`;

function inlined(body: string): string | undefined {
  const result = sanitizeSvg(draw(body));
  if ('fault' in result) throw new Error(result.fault);
  return toInlineSvg(result.svg, 'logo__');
}

const HTML = '<script>document.title="pwned"</script><img src=x onerror=alert(1)><style>*{display:none}</style>';
const PATH = '<path d="M0 0h9v9z"/>';

describe('an inlined drawing', () => {
  it.each([
    ['CDATA in a text in a description', `<desc><text><![CDATA[ > ${HTML} ]]></text></desc>`],
    ['CDATA in a description', `<desc><![CDATA[ > ${HTML} ]]></desc>`],
    ['CDATA in a title', `<title><![CDATA[ > ${HTML} ]]></title>`],
    ['CDATA in a text', `<text y="9"><![CDATA[ > ${HTML} ]]></text>`],
    ['CDATA in a style', `<style><![CDATA[ .a>.b{fill:red} > ${HTML} ]]></style>`],
    ['elements in a title', `<title><style>*{display:none}</style><g id="menu"/></title>`],
    ['HTML in a foreign object', `<foreignObject>${HTML.replace(/<img[^>]*>/, '')}</foreignObject>`],
    ['escaped HTML in a description', `<desc>${HTML.replaceAll('<', '&lt;')}</desc>`],
    [
      'HTML in an attribute',
      `<path aria-label="${HTML.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}" d="M0 0h9"/>`,
    ],
  ])('brings no script, handler, style or comment into the page: %s', (_, body) => {
    const svg = inlined(`${body}${PATH}`) as string;
    const { elements, comments, all } = parseHtml(`<!doctype html><title>x</title><p>${svg}</p>`);
    expect(all('script', 'style', 'img')).toEqual([]);
    expect(
      elements.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => /^on|^style$/.test(name)),
    ).toEqual([]);
    expect(comments).toEqual([]);
    expect(all('p').map(({ parent }) => parent?.name)).toEqual(['body']);
    expect(all('svg', 'path').map(({ name }) => name)).toContain('path');
  });

  it('has no id and no class of the page, and its references still lead to its own parts', () => {
    const svg = inlined(`<defs><linearGradient id="menu"><stop offset="0"/></linearGradient>
      <path id="shape" d="M0 0h9v9z"/></defs><use href="#shape" aria-labelledby="menu shape"/>
      <path id="top" class="skip" fill="url(#menu)" style="stroke:url('#menu')" d="M0 0h9">
      <animate attributeName="opacity" to="0" begin="top.click; .5s; 0.5s" dur="1s"/></path>`) as string;
    const { elements } = parseHtml(svg);
    const values = (name: string) => elements.flatMap(({ attributes }) => attributes.get(name) ?? []);
    expect(values('id')).toEqual(['logo__menu', 'logo__shape', 'logo__top']);
    expect(values('href')).toEqual(['#logo__shape']);
    expect(values('fill')).toEqual(['url(#logo__menu)']);
    expect(values('stroke').join()).toContain('#logo__menu');
    expect(values('aria-labelledby')).toEqual(['logo__menu logo__shape']);
    expect(values('begin')).toEqual(['logo__top.click; .5s; 0.5s']);
    expect(values('class')).toEqual([]);
  });

  it('keeps the look that its own rules gave it, as attributes', () => {
    const svg = inlined(`<style>.st0{fill:#f00;stroke:none}.unused{fill:#00f}</style><g class="st0">${PATH}</g>
      <path class="st0" style="fill:lime" d="M0 0v9h9z"/>`) as string;
    expect(svg).toMatch(/fill="(red|#f00)" stroke="none"/);
    expect(svg).toMatch(/fill="(lime|#0f0)"/);
    expect(svg).not.toContain('style');
  });

  it('is none where a rule holds at times only, or a style is no attribute', () => {
    expect(
      inlined(`<style>@media (prefers-color-scheme:dark){.a{fill:#fff}}</style><g class="a">${PATH}</g>`),
    ).toBeUndefined();
    expect(inlined(`<style>.a:hover{fill:#fff}</style><g class="a">${PATH}</g>`)).toBeUndefined();
    expect(inlined('<path style="mix-blend-mode:multiply" d="M0 0h9v9z"/>')).toBeUndefined();
  });

  it('is none where the reader of styles fails at one', () => {
    expect(inlined('<path d="M0 0h9v9z" style="#a"/>')).toBeUndefined();
  });
});
