/** Finds the page that `ref` and `relref` mean (https://gohugo.io/methods/shortcode/ref/). */
import { joinPath } from '../fields/addresses.ts';
import type { HugoEntry } from './hugo-files.ts';

/** Returns a function from a reference and the page on which it stands to the old address of what is meant. */
export function pageFinder(entries: readonly HugoEntry[]): (reference: string, from: HugoEntry) => string | undefined {
  const byPath = new Map<string, HugoEntry>();
  const byName = new Map<string, HugoEntry[]>();
  for (const entry of entries) {
    const path = pathOf(entry.logical);
    byPath.set(`${entry.language} ${path}`, entry);
    const name = `${entry.language} ${path.split('/').at(-1)}`;
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  return (reference, from) => {
    const [written = '', fragment] = reference.split('#');
    const anchor = fragment === undefined ? '' : `#${fragment}`;
    if (written === '') return anchor || undefined;
    const path = pathOf(written.replace(/\.(?:md|markdown|html)$/i, ''));
    const folder = pathOf(from.logical).split('/').slice(0, -1).join('/');
    const bundle = pathOf(from.logical);
    const named = byName.get(`${from.language} ${path}`);
    const found =
      [joinPath(folder, path), joinPath(bundle, path), joinPath(path)]
        .map((one) => byPath.get(`${from.language} ${one.slice(1)}`))
        .find(Boolean) ?? (named?.length === 1 ? named[0] : undefined);
    return found && found.address + anchor;
  };
}

function pathOf(logical: string): string {
  return logical
    .toLowerCase()
    .replace(/(?:^|\/)_?index$/, '')
    .replace(/^\/|\/$/g, '');
}
