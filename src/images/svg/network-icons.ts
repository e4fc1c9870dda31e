/** Makes the sprite of network icons: those of Simple Icons (CC0), our own, and the newsroom's. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { escapeHtml } from '../../core/text/escape-html.ts';

export interface NetworkIcon {
  /** The network's name for readers. */
  name: string;
  /** `viewBox` and `content` are those of an SVG `<symbol>`. */
  viewBox: string;
  content: string;
}

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('simple-icons')), 'icons');

/** Icons of networks that Simple Icons lacks. */
const OWN: Readonly<Record<string, NetworkIcon>> = {
  linkedin: {
    name: 'LinkedIn',
    viewBox: '0 0 24 24',
    content:
      '<path d="M3 9h4v12H3zM5 3a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 5 3zM10 9h3.8v1.7c.6-1 1.9-2 3.9-2 3.6 0 4.3 2.3 4.3 5.4V21h-4v-6.1c0-1.5 0-3-1.9-3S14 13.4 14 14.800V21h-4z"/>',
  },
  email: {
    name: 'E-mail',
    viewBox: '0 0 24 24',
    content: '<path d="M2 5h20v14H2zm2.8 2 7.2 5.400L19.2 7zM20 8.900l-8 6-8-6V17h16z"/>',
  },
  community: {
    name: 'Community',
    viewBox: '0 0 24 24',
    content:
      '<path d="M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm8.5 2a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.400zM1 20c0-3.9 3.1-6.5 7-6.500s7 2.6 7 6.500zm15.7 0c-.1-2.2-.9-4-2.2-5.4.6-.2 1.3-.3 2-.3 3.6 0 6.5 2.2 6.5 5.700z"/>',
  },
};

/**
 * Finds the icon of a network, in the SVG file of the newsroom where one is given; returns `undefined` where there is
 * none. `clean` makes a drawing safe, or returns `undefined` where it can't be shown.
 */
export async function findIcon(
  network: string,
  clean: (text: string) => Promise<string | undefined>,
  file?: string,
): Promise<NetworkIcon | undefined> {
  const iconIn = (path: string) => parseIcon(readFileSync(path, 'utf8'), network, clean);
  if (file !== undefined) return existsSync(file) ? iconIn(file) : undefined;
  if (Object.hasOwn(OWN, network)) return OWN[network];
  const path = join(FOLDER, `${network}.svg`);
  return /^[a-z0-9]+$/.test(network) && existsSync(path) ? iconIn(path) : undefined;
}

/** Prints one SVG document with a `<symbol>` for each icon, sorted by id. */
export function createSprite(icons: ReadonlyMap<string, NetworkIcon>): string {
  const symbols = [...icons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, { viewBox, content }]) =>
        `<symbol id="${escapeHtml(id)}" viewBox="${escapeHtml(viewBox)}">${content}</symbol>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

async function parseIcon(
  source: string,
  network: string,
  clean: (text: string) => Promise<string | undefined>,
): Promise<NetworkIcon | undefined> {
  const svg = await clean(source);
  if (svg === undefined) return undefined;
  const [, attributes = '', inner = ''] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(svg) ?? [];
  return {
    name: /<title>([^<]*)<\/title>/.exec(source)?.[1] ?? network,
    viewBox: /viewBox="([^"]*)"/.exec(attributes)?.[1] ?? '0 0 24 24',
    content: inner.replace(/<title>[\s\S]*?<\/title>/, ''),
  };
}
