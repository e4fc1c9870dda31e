/** Colours code by class names, shows its lines as they are set, and lets readers scroll it by keyboard. */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { elementsOf } from '../syntax/walk.ts';
import { changesOfPatch, withoutSigns } from './code-changes.ts';
import { type LineSettings, toLines } from './code-lines.ts';
import { highlight } from './highlighter.ts';

/**
 * Makes every `pre` focusable, so that it can be scrolled by keyboard (WCAG 2.1.1), colours the code in it where its
 * language is known, and divides it into lines where `infoStrings` has noted that they are marked, numbered or a diff.
 */
export function code() {
  return (tree: Root): void => {
    for (const { node } of elementsOf(tree)) {
      if (node.tagName !== 'pre' || node.properties.dataDrawn !== undefined) continue;
      node.properties.tabIndex = 0;
      const element = codeIn(node);
      if (!element) continue;
      const { dataDrawn } = element.properties;
      // A drawing takes the place of the whole block
      if (dataDrawn !== undefined) [node.properties, element.properties] = [{ dataDrawn }, {}];
      else colour(node, element);
    }
  };
}

/**
 * Returns the code that is all of a block. Emphasis, links and code that raw HTML left open above go on around it (HTML
 * Standard, 13.2.4.3).
 */
function codeIn({ children: [child, ...others] }: Element): Element | undefined {
  if (child?.type !== 'element' || others.length > 0) return undefined;
  return codeIn(child) ?? (child.tagName === 'code' ? child : undefined);
}

function colour(block: Element, element: Element): void {
  const [className] = [element.properties.className ?? []].flat();
  const { dataMarked, dataFirst, dataDiff } = element.properties;
  for (const name of ['className', 'dataMarked', 'dataFirst', 'dataDiff']) delete element.properties[name];
  const language = String(className ?? '').replace(/^language-/, '');
  if (language !== '') block.properties.dataLanguage = language;
  const source = textOf(element);
  const isPatch = /^(?:diff|patch)$/i.test(language);
  const { code, changes } =
    dataDiff !== undefined && !isPatch
      ? withoutSigns(source)
      : { code: source, changes: isPatch ? changesOfPatch(source) : undefined };
  const plain: ElementContent[] = [{ type: 'text', value: code }];
  const coloured = language === '' ? undefined : highlight(language, code);
  const settings: LineSettings = {
    marked: new Set(dataMarked === undefined ? [] : String(dataMarked).split(',').map(Number)),
    ...(dataFirst !== undefined && { first: Number(dataFirst) }),
    ...(changes && { changes }),
  };
  const hasLines = settings.marked.size > 0 || settings.first !== undefined || settings.changes !== undefined;
  if (hasLines) element.children = toLines(coloured ?? plain, settings);
  else if (coloured) element.children = coloured;
}
