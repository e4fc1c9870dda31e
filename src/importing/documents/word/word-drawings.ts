/** Reads what is drawn in a Word document: pictures, boxes with text, and what no page can show. */
import { escapeHtml } from '../../../core/text/escape-html.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { quoted, tellHere, type WordReading } from './word-reading.ts';
import { allIn, childOf, wordsIn } from './word-xml.ts';

const UNSHOWN: readonly [name: string, what: string][] = [
  ['c:chart', 'A chart'],
  ['cx:chart', 'A chart'],
  ['dgm:relIds', 'A drawing of SmartArt'],
  ['o:OLEObject', 'An object of another program'],
  ['w:control', 'A control of a form'],
  ['aink:ink', 'A drawing by hand'],
];

/** Returns the HTML of a drawing; the text of boxes is kept for below the paragraph. */
export function drawingHtml(element: XmlElement, reading: WordReading): string {
  const boxes = outerBoxes(element);
  for (const box of boxes) reading.beside.push(box.children);
  const alt = alternativeOf(element);
  const pictures = boxes.length > 0 ? picturesOutside(element) : allIn(element, 'a:blip', 'v:imagedata');
  const html = pictures.map((picture) => pictureHtml(picture, alt, reading)).join('');
  const unshown = UNSHOWN.find(([name]) => allIn(element, name).length > 0);
  if (unshown) tellUnshown(unshown, element, alt, reading);
  else if (
    html === '' &&
    boxes.length === 0 &&
    pictures.length === 0 &&
    allIn(element, 'wps:wsp', 'v:shape', 'v:rect', 'v:line').length > 0
  )
    tellHere(reading, 'dropped', `A drawn shape is left out${alt && `: ${quoted(alt)}`}.`);
  return html;
}

function tellUnshown([, what]: (typeof UNSHOWN)[number], element: XmlElement, alt: string, reading: WordReading): void {
  const words = alt || wordsIn(element).trim();
  tellHere(
    reading,
    'dropped',
    `${what} is left out${words && `: ${quoted(words)}`}.`,
    what === 'A chart'
      ? 'Write its numbers as a table in a :::chart.'
      : 'Save it as a picture, and write that beside the story.',
  );
}

/** Boxes in boxes are read with these. */
function outerBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  return element.name === 'mc:Fallback' ? [] : element.children.flatMap(outerBoxes);
}

function picturesOutside(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [];
  const own = element.name === 'a:blip' || element.name === 'v:imagedata' ? [element] : [];
  return [...own, ...element.children.flatMap(picturesOutside)];
}

/** What an author wrote for readers who can't see the picture; Word fills in a sentence of its own too. */
function alternativeOf(element: XmlElement): string {
  const [properties] = allIn(element, 'wp:docPr');
  const [shape] = allIn(element, 'v:shape', 'v:rect', 'v:roundrect');
  const written = properties?.attributes['descr'] ?? shape?.attributes['alt'] ?? '';
  return written.replace(/\s+/g, ' ').trim();
}

function pictureHtml(picture: XmlElement, alt: string, reading: WordReading): string {
  const { attributes } = picture;
  const id = attributes['r:embed'] ?? attributes['r:id'] ?? attributes['r:link'] ?? '';
  const relation = reading.relations.get(id);
  const named = alt && `: ${quoted(alt)}`;
  if (relation?.isElsewhere) {
    tellHere(
      reading,
      'dropped',
      `A picture is not in the document, which only names it at ${quoted(relation.target)}${named}.`,
    );
    return ` ${escapeHtml(alt)} `;
  }
  // A drawing beside its picture for older programs is the better one
  const drawing = allIn(childOf(picture, 'a:extLst') ?? picture, 'asvg:svgBlip')[0]?.attributes['r:embed'];
  const paths = [drawing, id].map((one) => reading.relations.get(one ?? '')?.target);
  const path = paths.find((one) => one !== undefined && reading.pictures.has(one));
  const name = reading.pictures.get(path ?? '');
  if (path === undefined || name === undefined) {
    tellHere(
      reading,
      'dropped',
      `A picture is left out, since its form is none for pages, or its file is missing${named}.`,
      'Save it as PNG or JPEG beside the story.',
    );
    return ` ${escapeHtml(alt)} `;
  }
  reading.shown.add(path);
  if (alt === '')
    tellHere(
      reading,
      'doubtful',
      `The picture ${name} has no alternative.`,
      'Write between the brackets what it shows, for readers who can’t see it.',
    );
  return `<img src="${escapeHtml(name)}" alt="${escapeHtml(alt)}">`;
}
