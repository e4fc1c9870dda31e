/**
 * Draws the diagrams of Mermaid that can be drawn without a browser: a page has the drawing in the place of the code, and
 * feeds and other programs have the code. Of the others, and of PlantUML, it warns that they stay code.
 */
import type { Code, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Diagram } from '../../core/diagrams/diagram.ts';
import { directionOf } from '../../core/i18n/locale.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import { renderingOf, report } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

const FOREIGN: ReadonlySet<string> = new Set(['plantuml', 'puml']);
const AS_PICTURE =
  'the drawing as an SVG beside the story, and write it as a picture: ![Diagram: a letter goes from the desk to the press](diagram.svg). If readers should see the code, name its language “text”.';
const EXAMPLE = 'accDescr: A letter goes from the desk to the press, unless it is bad.';

/** Gives blocks of code that are diagrams their drawing. */
export function diagrams() {
  return (tree: Root, file: VFile): void => {
    for (const { node } of markdownNodesOf(tree)) {
      if (node.type !== 'code') continue;
      const language = (node.lang ?? '').toLowerCase();
      if (language === 'mermaid') draw(node, file);
      else if (FOREIGN.has(language))
        report(file, 'foreign-syntax', node, 'This diagram of PlantUML is printed as its code.', `Save ${AS_PICTURE}`);
    }
  };
}

function draw(node: Code, file: VFile): void {
  const { drawings, libraries, source } = renderingOf(file);
  if (!libraries.drawDiagram) throw new Error('A body with diagrams is rendered with what loadLibraries returns.');
  const isRightToLeft = directionOf(source.locale) === 'rtl';
  const drawn = libraries.drawDiagram(node.value, { locale: source.locale, isRightToLeft });
  if ('fault' in drawn) {
    const { line, message, hint } = drawn.fault;
    const { line: first = 1, column = 1 } = node.position?.start ?? {};
    const what = `${message} The diagram is printed as its code.`;
    report(file, 'foreign-syntax', { line: first + 1 + line, column }, what, `${hint} Or save ${AS_PICTURE}`);
    return;
  }
  const { diagram, svg } = drawn;
  if (diagram.label === undefined) {
    const message = 'This diagram has no words that describe it, so some readers would learn nothing from it.';
    report(file, 'missing-alt', node, message, `Write a line below the first: ${EXAMPLE}`);
  }
  const number = drawings.push(figureOf(diagram, svg)) - 1;
  node.data = { hProperties: { dataDrawn: String(number) } };
}

/** Writes the figure; a drawing is one picture to a screen reader (WCAG 2.2, 1.1.1). */
function figureOf(diagram: Diagram, svg: string): string {
  const words = diagram.nodes.map(({ text }) => text.replaceAll('\n', ' ')).join(', ');
  const label = escapeHtml(diagram.label ?? diagram.title ?? words);
  const caption = diagram.title === undefined ? '' : `<figcaption>${escapeHtml(diagram.title)}</figcaption>`;
  const drawing = `<div role="img" aria-label="${label}">${svg}</div>`;
  return `<figure class="diagram">${caption}<div class="table-scroll" tabindex="0">${drawing}</div></figure>`;
}
