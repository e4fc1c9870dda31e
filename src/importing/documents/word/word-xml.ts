/** What all readers of a Word document ask of its XML. */
import type { XmlElement } from '../../sources/xml.ts';

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Returns the value of a child, `w:val` as Word writes it, or `undefined` where there is none. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a switch such as <w:b/> is on; `undefined` where nothing is said (ECMA-376, part 1, 17.17.4). */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

/** Returns all elements of these names in an element, in their order. */
export function allIn(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...allIn(child, ...names),
  ]);
}

/** Returns the words in an element as they stand, also those that were taken out. */
export function wordsIn(element: XmlElement): string {
  if (/^(?:w:t|w:delText|m:t|a:t)$/.test(element.name)) return element.text;
  if (/^w:(?:tab|br|cr)$/.test(element.name)) return ' ';
  if (element.name === 'mc:Fallback' || element.name === 'w:instrText') return '';
  return element.children.map(wordsIn).join('') + (element.name === 'w:p' ? ' ' : '');
}
