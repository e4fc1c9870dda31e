/** Turns `:::map` into a figure with a place for the drawing of a GeoJSON file, a title and notes. */
import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { didYouMean } from '../../core/text/suggest.ts';
import { pathOfAddress } from '../../core/urls/content-path.ts';
import { excerpt, placeInFile, renderingOf, report } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';
import { boxParts, element } from './box-parts.ts';

declare module 'mdast' {
  interface Data {
    /** The number of a map in the rendering's `maps`. */
    map?: number;
  }
}

const ATTRIBUTES = ['src', 'alt', 'countries'];
const EXAMPLE =
  ':::map[Where the ferry runs]{src=harbour.geojson alt="The ferry crosses the bay from south to north."}';

/** The endings of files of other programs, with what they are. */
const OTHERS: readonly [ending: RegExp, name: string][] = [
  [/\.topojson$/i, 'TopoJSON'],
  [/\.km[lz]$/i, 'KML'],
  [/\.gpx$/i, 'GPX'],
  [/\.(shp|zip|gpkg|gml|csv|xlsx?)$/i, 'a file of another program'],
];

/** Notes each map of the tree, and marks its node with its number; one without a file is reported. */
export function maps() {
  return (tree: Root, file: VFile): void => {
    for (const { node } of markdownNodesOf(tree)) {
      if (node.type === 'containerDirective' && node.name === 'map') note(node, file);
    }
  };
}

function note(node: ContainerDirective, file: VFile): void {
  const { src: written, alt, countries } = node.attributes ?? {};
  for (const name of Object.keys(node.attributes ?? {})) {
    if (ATTRIBUTES.includes(name)) continue;
    const hint = didYouMean(name, ATTRIBUTES, 'In its braces stand');
    report(file, 'unknown-directive', node, `A map has no “${excerpt(name)}”, so that is left out.`, hint);
  }
  if (countries !== undefined && countries !== 'unnamed') {
    const message = `“countries=${excerpt(countries ?? '')}” is nothing that a map can do.`;
    report(file, 'invalid-value', node, message, 'Write countries=unnamed for a map without the names of countries.');
  }
  const src = fileOf(node, written, file);
  if (src === undefined) return;
  if (!alt?.trim()) {
    const message = 'This map has no alternative text, so readers who can’t see it learn nothing from it.';
    report(file, 'missing-alt', node, message, `Write in a sentence what it shows: ${EXAMPLE}.`);
  }
  const { maps } = renderingOf(file);
  node.data = { ...node.data, map: maps.length };
  maps.push({
    src,
    alt: alt?.trim() ?? '',
    ...(countries === 'unnamed' && { isUnnamed: true }),
    ...placeInFile(file, node),
  });
}

/** Turns the node of a map into its figure; without a file, title and notes stay as text. */
export function turnMap(node: ContainerDirective, _file: VFile): void {
  const number = node.data?.map;
  const { title, content } = boxParts(node);
  if (number === undefined) {
    node.data = { hName: 'div', hProperties: {} };
    node.children = [...(title ? [element('p', title)] : []), ...content] as ContainerDirective['children'];
    return;
  }
  node.data = { hName: 'figure', hProperties: { className: ['map'] } };
  node.children = [
    ...(title ? [element('figcaption', title)] : []),
    element('div', [], { dataMap: String(number) }),
    ...(content.length > 0 ? [element('div', content, { className: ['notes'] })] : []),
  ] as ContainerDirective['children'];
}

function fileOf(node: ContainerDirective, written: string | null | undefined, file: VFile): string | undefined {
  if (!written) {
    const message = 'This map names no file, so there is nothing to draw.';
    report(file, 'missing-value', node, message, `Write its GeoJSON file in braces: ${EXAMPLE}.`);
    return undefined;
  }
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) {
    const message = `“${excerpt(written)}” lies on another server.`;
    report(file, 'missing-map', node, message, 'Save the GeoJSON beside the article and write the name of the file.');
    return undefined;
  }
  const path = pathOfAddress(written);
  const [, other] = OTHERS.find(([ending]) => ending.test(path)) ?? [];
  if (other === undefined) return path;
  const hint =
    'Open it at geojson.io, at mapshaper.org or in QGIS, save it as GeoJSON beside the article, and name that file.';
  report(file, 'broken-map', node, `“${excerpt(written)}” is ${other}; a map is drawn from GeoJSON.`, hint);
  return undefined;
}
