import { describe, expect, it } from 'vitest';
import { fontsOf, importsOf, loadsOf } from '../../../../src/core/survey/page-weight.ts';

describe('what a page loads', () => {
  it('are its styles, scripts and fonts, and neither what is for paper nor for browsers without scripts', () => {
    const html = `<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/print.css" media="print">
<noscript id="later" data-href="/later.css"><link rel="stylesheet" href="/later.css"></noscript>
<link rel="icon" href="/icon.svg"><link rel="preload" as="font" href="/p.woff2">
<style>@font-face{font-family:Display;src:url(/d.woff2) format("woff2")}@font-face{src:local("Georgia")}</style>
<script type="module" src="/a.js"></script><script>1</script><script type="module" src="/a.js"></script>`;
    expect(loadsOf(html)).toMatchObject({
      styles: ['/a.css'],
      scripts: ['/a.js'],
      fonts: ['/p.woff2', '/d.woff2'],
    });
  });

  it('are of each picture the file that fits the window and its dots, in the first format', () => {
    const files = (ending: string) => `/p-480.${ending} 480w, /p-840.${ending} 840w, /p-1480.${ending} 1480w`;
    const sizes = '(min-width: 40rem) 640px, 100vw';
    const html = `<picture><source type="image/avif" srcset="${files('avif')}" sizes="${sizes}"><source type="image/webp" srcset="${files('webp')}" sizes="${sizes}"><img src="/p.jpg" alt="a"></picture>
<picture><img src="/only.svg" alt=""></picture><img src="/plain.png" srcset="/plain-240.png 240w, /plain-360.png 360w" sizes="(min-width: 60.5rem) 347px, 50vw"><img src="data:image/gif;base64,A">`;
    expect(loadsOf(html).pictures).toEqual({
      phone: ['/p-840.avif', '/only.svg', '/plain-360.png'],
      desk: ['/p-840.avif', '/only.svg', '/plain-360.png'],
    });
    const wide = html.replaceAll('640px', '1088px');
    expect(loadsOf(wide).pictures.desk[0]).toBe('/p-1480.avif');
  });

  it('is each file once', () => {
    expect(loadsOf('<img src="/a.png"><img src="/a.png">').pictures.phone).toEqual(['/a.png']);
  });
});

it('a module’s imports are those that it needs before it runs', () => {
  const script = `import{a as b}from"./a.js";import"./b.js";import c,{d}from'./c.js';x();const l=()=>import("./lazy.js");export{e}from"./e.js"`;
  expect(importsOf(script)).toEqual(['./a.js', './b.js', './c.js', './e.js']);
  expect(importsOf('const text="no import here";')).toEqual([]);
});

it('the fonts of a style sheet are named once, with or without quotation marks', () => {
  expect(fontsOf('a{src:url("/a.woff2")}b{src:url(/a.woff2),url(/b.woff)}c{background:url(/x.png)}')).toEqual([
    '/a.woff2',
    '/b.woff',
  ]);
});
