/** Reads the imports of the sources, and holds them against the order of floors and rooms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { importsOf } from '../../../src/disk/source-fingerprint.ts';
import { ENTRY_MODULES, FLOORS } from '../../../src/rooms.ts';

export interface Import {
  /** Below `src/`, as `to` is where it is no package. */
  from: string;
  to: string;
  isPackage: boolean;
}

/** All imports of all modules and components below `src/`, those of types too. */
export function readImports(src = 'src'): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|astro)$/.test(file))
    .sort();
  return files.flatMap((from) =>
    importsOf(readFileSync(join(src, from), 'utf8')).map(({ specifier }) => ({
      from,
      to: specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier,
      isPackage: !specifier.startsWith('.'),
    })),
  );
}

interface Place {
  floor: (typeof FLOORS)[number];
  /** The room's name; nothing for a file that lies on the floor itself. */
  room: string | undefined;
}

function placeOf(file: string): Place | undefined {
  const [name, room, ...rest] = file.split('/');
  const floor = FLOORS.find((candidate) => candidate.name === name);
  return floor && { floor, room: rest.length > 0 && floor.rooms ? room : undefined };
}

/** The sentence about an import that goes against the order; nothing where it may stand. */
export function importFault({ from, to, isPackage }: Import): string | undefined {
  if (ENTRY_MODULES.includes(from)) return undefined;
  const here = placeOf(from);
  if (!here) return from === 'rooms.ts' ? undefined : `src/${from} lies on no floor of src/rooms.ts.`;
  const { floor, room } = here;
  const why = (reason: string) => `src/${from} imports ${isPackage ? `“${to}”` : `src/${to}`}: ${reason}`;
  if (isPackage) return packageFault(here, to, why);
  const there = placeOf(to);
  if (!there) return why('that lies on no floor of src/rooms.ts.');
  if (there.floor !== floor) {
    if (!floor.uses.includes(there.floor.name))
      return why(`${floor.name} may import ${floor.uses.join(', ') || 'no other floor'}. ${floor.knows}`);
    if (there.floor.name === 'core' && floor.coreRooms && !floor.coreRooms.includes(there.room ?? ''))
      return why(`of core, ${floor.name} may import the rooms ${floor.coreRooms.join(', ')} alone.`);
    return undefined;
  }
  const order = (floor.rooms ?? []).map(({ name }) => name);
  const rank = (name: string | undefined) => (name === undefined ? order.length : order.indexOf(name));
  if (room !== undefined && rank(room) < 0) return `src/${from} lies in no room of ${floor.name} in src/rooms.ts.`;
  if (rank(there.room) <= rank(room)) return undefined;
  const knows = (name: string | undefined) => floor.rooms?.find((one) => one.name === name)?.knows ?? floor.knows;
  return why(
    `the room ${floor.name}/${room} comes before ${floor.name}/${there.room ?? ''}, and a room imports only rooms before it. ` +
      `${room} knows: ${knows(room)} ${there.room ?? floor.name} knows: ${knows(there.room)}`,
  );
}

function packageFault({ floor, room }: Place, name: string, why: (reason: string) => string): string | undefined {
  const isAstro = /^astro([:/]|$)/.test(name);
  if (floor.packages === undefined)
    return isAstro ? why('what knows Astro lies in astro, routes and commands.') : undefined;
  if (name.startsWith('node:') && !['core', 'client', 'components', 'layouts'].includes(floor.name)) return undefined;
  const allowed = [...floor.packages, ...(floor.rooms?.find((one) => one.name === room)?.packages ?? [])];
  if (allowed.some((one) => name === one || name.startsWith(one.endsWith('/') ? one : `${one}/`))) return undefined;
  return why(`${floor.name}${room ? `/${room}` : ''} may import ${allowed.join(', ') || 'no package'}.`);
}

/** Groups of files that import each other in a circle, types counted. */
export function findCycles(imports: readonly Import[]): string[][] {
  const graph = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports) if (!isPackage) graph.set(from, [...(graph.get(from) ?? []), to]);
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, way: string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push(way.slice(way.indexOf(file)));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
