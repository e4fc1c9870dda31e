/** Draws the floors and rooms of ARCHITECTURE.md from src/rooms.ts and from what the sources import. */
import { readFileSync } from 'node:fs';
import { FLOORS } from '../../../src/rooms.ts';
import { type Import, readImports } from './imports.ts';

export const ARCHITECTURE = 'ARCHITECTURE.md';

type Graph = Map<string, Set<string>>;

/** ARCHITECTURE.md with its parts made anew; what stands between them is left as it is. */
export function drawInto(text: string, imports: readonly Import[]): string {
  return Object.entries(makeParts(imports)).reduce((whole, [name, part]) => {
    const [begin, end] = [`<!-- ${name}: written by npm run drawing -->`, `<!-- end of ${name} -->`];
    const [before, rest] = whole.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined)
      throw new Error(`${ARCHITECTURE} needs the lines ${begin} and ${end}.`);
    return `${before}${begin}\n\n${part}\n\n${end}${after}`;
  }, text);
}

/** ARCHITECTURE.md as it is, and as it would be drawn today. */
export function drawArchitecture(): { current: string; drawn: string } {
  const current = readFileSync(ARCHITECTURE, 'utf8');
  return { current, drawn: drawInto(current, readImports()) };
}

function makeParts(imports: readonly Import[]): Record<string, string> {
  const floors = FLOORS.map(({ name }) => name);
  const core = FLOORS.find(({ name }) => name === 'core')?.rooms?.map(({ name }) => name) ?? [];
  return {
    floors: flowchart(reduce(graphOf(imports, floors, floorOf)), floors),
    'rooms of core': flowchart(reduce(graphOf(imports, core, coreRoomOf)), core),
    rooms: roomLists(),
  };
}

function floorOf(file: string): string | undefined {
  return file.split('/')[0];
}

function coreRoomOf(file: string): string | undefined {
  return file.startsWith('core/') ? file.split('/')[1] : undefined;
}

/** Who imports whom, by the places that the files lie in. */
function graphOf(imports: readonly Import[], places: string[], placeOf: (file: string) => string | undefined): Graph {
  const graph: Graph = new Map(places.map((place) => [place, new Set()]));
  for (const { from, to, isPackage } of imports) {
    const [here, there] = [placeOf(from), placeOf(to)];
    if (!isPackage && there && there !== here && graph.has(there)) graph.get(here ?? '')?.add(there);
  }
  return graph;
}

/** Leaves out every arrow that a way over others says already (the transitive reduction); there are no circles. */
export function reduce(graph: Graph): Graph {
  const reached = new Map<string, Set<string>>();
  const reach = (place: string): Set<string> => {
    const known = reached.get(place);
    if (known) return known;
    const all = new Set<string>();
    for (const next of graph.get(place) ?? []) for (const one of [next, ...reach(next)]) all.add(one);
    reached.set(place, all);
    return all;
  };
  return new Map(
    [...graph].map(([place, next]) => [
      place,
      new Set([...next].filter((one) => ![...next].some((other) => other !== one && reach(other).has(one)))),
    ]),
  );
}

/** What imports stands above what it imports; `order` is that of the lines. */
function flowchart(graph: Graph, order: string[]): string {
  const lines = order.toReversed().flatMap((place) => {
    const next = order.filter((one) => graph.get(place)?.has(one));
    const name = `  ${place}["${place}"]`;
    return next.length > 0 ? next.map((one) => `  ${place} --> ${one}`) : [name];
  });
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

function roomLists(): string {
  return FLOORS.flatMap(({ name, knows, rooms = [] }) => {
    const lines = rooms.map((room, index) => `${index + 1}. \`${room.name}\`: ${room.knows}`);
    return [`### ${name}`, knows, ...(lines.length > 0 ? [lines.join('\n')] : [])];
  }).join('\n\n');
}
