import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { writeFormula } from '../../../../src/markdown/formulas/mathml.ts';
import { parseHtml } from '../../../support/markdown/compare-html.ts';

function mathmlOf(tex: string, isDisplay = true): string {
  const formula = writeFormula(tex, isDisplay);
  if ('fault' in formula) throw new Error(`${tex}: ${formula.fault.message}`);
  return formula.mathml;
}

function faultIn(tex: string) {
  const formula = writeFormula(tex, false);
  return 'fault' in formula ? formula.fault : undefined;
}

/** What newsrooms write, with all that Temml gives a style or an element of its own. */
const FORMULAS = [
  'E=mc^2',
  'R_0 = \\beta / \\gamma',
  '\\int_0^\\infty e^{-x^2}\\,dx=\\frac{\\sqrt\\pi}{2}',
  '\\begin{aligned} a &= b \\\\ &= c \\end{aligned}',
  '\\begin{align} a &= b \\\\ c &= d \\end{align}',
  '\\begin{align} a &= b \\\\ c &= d \\tag{1} \\end{align}',
  '\\begin{equation} a \\end{equation}',
  '\\begin{gathered} a \\\\ b \\end{gathered}',
  '\\begin{cases} 1 & x>0 \\\\ 0 & \\text{otherwise} \\end{cases}',
  '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
  '\\begin{array}{|l:r|} \\hline a & b \\\\ \\hline\\hline c & d \\end{array}',
  'x \\tag{1}',
  '\\boxed{a} \\fbox{b} \\cancel{c} \\bcancel{d} \\xcancel{e} \\sout{f}',
  '\\overline{AB} \\underline{x} \\hat{y} \\widehat{abc} \\vec{v} \\tilde{x} \\dot{x}',
  '\\underbrace{a+b}_{\\text{sum}} \\overbrace{c}^{d}',
  '\\left( \\frac{a}{b} \\right)^2 \\binom{n}{k}',
  '\\int\\!\\int \\sum_{\\substack{i \\\\ j}}',
  '\\boldsymbol{\\beta} \\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathrm{km/h} \\mathit{ab}',
  '\\rule{1em}{1em} \\phantom{x} \\smash{b} \\mathclap{abc}',
  '\\ce{CO2 + H2O -> H2CO3} \\pu{5 m/s}',
  "f'(x) = \\lim_{h \\to 0} \\frac{f(x+h)-f(x)}{h}",
  '\\overset{!}{=} \\underset{n}{\\min} \\xrightarrow{abc} \\prescript{14}{6}{C}',
  '\\large x \\operatorname{rank} A \\verb|x| 3{,}14 €5 汉字 \\text{سرعة}',
];

const ELEMENTS =
  /^(?:math|mrow|mi|mn|mo|mtext|mspace|ms|mfrac|msqrt|mroot|msub|msup|msubsup|munder|mover|munderover|mmultiscripts|mprescripts|none|mtable|mtr|mtd|mphantom|mpadded|mstyle)$/;

describe('MathML of a formula', () => {
  it('says what TeX says', () => {
    expect(mathmlOf('E=mc^2', false)).toBe(
      '<math alttext="E=mc^2"><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow></math>',
    );
    expect(mathmlOf('\\frac{a}{b}')).toBe(
      '<math display="block" alttext="\\frac{a}{b}"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>',
    );
  });

  it.each(FORMULAS)('has no style, link or element beyond MathML Core: %s', (tex) => {
    visit(parseHtml(mathmlOf(tex)), 'element', ({ tagName, properties }: Element) => {
      expect(tagName).toMatch(ELEMENTS);
      for (const name of Object.keys(properties)) expect(name).not.toMatch(/^(?:style|href|id|on.*|src)$/);
      for (const look of [properties.className ?? []].flat()) expect(look).toMatch(/^m-/);
    });
  });

  it('keeps looks as classes', () => {
    expect(mathmlOf('\\boxed{a}')).toContain('class="m-box"');
    expect(mathmlOf('\\xcancel{a}')).toContain('class="m-up m-down"');
    expect(mathmlOf('\\begin{array}{l|r} a & b \\end{array}')).toContain('class="m-left m-l0 m-line-right"');
  });

  it('puts what \\overset sets above letters there', () => {
    expect(mathmlOf('\\overset{a}{b}')).toContain('<mover><mi>b</mi><mi>a</mi></mover>');
  });

  it('numbers only the lines that have a \\tag', () => {
    expect(mathmlOf('\\begin{align} a &= b \\\\ c &= d \\end{align}')).not.toContain('m-spring');
    expect(mathmlOf('\\begin{align} a &= b \\\\ c &= d \\tag{1} \\end{align}')).toContain('<mtext>(1)</mtext>');
  });

  it.each([
    '\\text{<img src=x onerror=alert(1)>}',
    '\\text{</math><script>alert(1)</script>}',
    '"><svg onload=alert(1)>',
    '\\text{\\verb|<style><!--|}</mtext><mglyph>',
    '\\text{&lt;script&gt;}',
  ])('makes no markup of words: %s', (tex) => {
    const formula = writeFormula(tex, false);
    const tags = 'mathml' in formula ? [...formula.mathml.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name) : [];
    for (const name of tags) expect(name).toMatch(ELEMENTS);
  });

  it('is the same whatever was written before', () => {
    const before = mathmlOf('\\alpha\\large x');
    for (const tex of [...FORMULAS, '\\newcommand\\alpha{x}\\alpha', '\\gdef\\alpha{x}', '\\foo', '{'])
      writeFormula(tex, true);
    expect(mathmlOf('\\alpha\\large x')).toBe(before);
  });
});

describe('a formula that can’t be read', () => {
  it.each([
    ['\\fracc{1}{2}', 0, 'There is no command “\\fracc” in formulas.', 'Did you mean “\\frac”?'],
    ['a + \\foo', 4, 'There is no command “\\foo” in formulas.', 'Words in a formula are written \\text{so}.'],
    ['x^2^3', 3, 'Two exponents follow each other', '{x^2}^3'],
    ['x_1_2', 3, 'Two indices follow each other', 'x_{1,2}'],
    ['\\frac{a', 6, 'Something is missing', '\\frac{1}{2}'],
    ['x^', 0, 'Something is missing', 'x^{2}'],
    ['\\left( a', 7, '“\\left” has no “\\right”', '\\right)'],
    ['a \\right)', 2, '“\\right” has no “\\left”', '\\left('],
    ['a}', 1, '“}” has no meaning here', '{ where the brace begins'],
    ['a & b', 2, '“&” has no meaning here', 'Write \\& for the sign itself.'],
    ['\\begin{foo}a\\end{foo}', 6, 'There is no environment “foo”', 'aligned'],
    ['\\begin{cases}a\\end{aligned}', 14, '“\\begin{cases}” is ended by “\\end{aligned}”', 'Write \\end{cases}'],
    ['\\begin{cases}a', 13, 'is never ended', '\\end{…}'],
    ['x\\tag{1}', 0, 'A number stands only beside a formula on lines of its own', 'lines of their own'],
    ['\\begin{align}a\\end{align}', 0, 'only in a formula on lines of its own', 'lines of their own'],
    ['\\color{red}x', 0, '“\\color” sets a colour', 'Take it away'],
    ['x \\href{https://a.example}{y}', 2, '“\\href” can’t be printed', 'Take it away.'],
    ['\\newcommand\\a{b}', 0, '“\\newcommand” defines a command', 'Write it in full.'],
    ['\\begin{CD}A\\end{CD}', 0, 'Commutative diagrams', 'SVG'],
  ])('is told in an editor’s words: %s', (tex, at, message, hint) => {
    const fault = faultIn(tex);
    expect(fault?.message).toContain(message);
    expect(fault?.hint).toContain(hint);
    expect(fault?.at).toBe(at);
  });

  it('stands in a sentence of its own where Temml says what nobody has foreseen', () => {
    expect(faultIn('\\limits')?.message).toBe(
      'This formula can’t be read: Limit controls must follow a math operator.',
    );
  });

  it('is told where it is too long, too deep or too large', () => {
    expect(faultIn('x'.repeat(5000))?.message).toContain('5,000 characters');
    expect(faultIn('{'.repeat(3999))?.hint).toContain('Write } where the brace ends');
    const deep = writeFormula(`${'\\sqrt{'.repeat(500)}${'}'.repeat(500)}`, true);
    expect('mathml' in deep || deep.fault.message).toBeTruthy();
    expect(faultIn('\\begin{pmatrix}'.repeat(5) + 'a&'.repeat(1900))?.message).toBeTruthy();
    expect(faultIn('\\overline{\\cancel{a}}'.repeat(180))?.message).toBeUndefined();
  });
});
