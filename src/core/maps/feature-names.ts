/** Reads the names of a feature from its properties. */
import { BrokenMap, brokenName } from './geojson-faults.ts';
import type { Names } from './map-source.ts';

/** A longest name; more is a text, which has no room on a map. */
const LONGEST_NAME = 80;

/** Reads `name`, a text or one for each language, and `name:fi` beside it, as OpenStreetMap writes them. */
export function readNames(properties: Readonly<Record<string, unknown>>, at: string): Names {
  const { name } = properties;
  const isRecord = typeof name === 'object' && name !== null && !Array.isArray(name);
  if (name !== undefined && name !== null && typeof name !== 'string' && !isRecord) throw new BrokenMap(brokenName(at));
  const pairs = [
    ...Object.entries(properties).flatMap(([key, value]) =>
      key.startsWith('name:') && typeof value === 'string' ? [[key.slice(5), value] as const] : [],
    ),
    ...(isRecord ? Object.entries(name) : []),
  ];
  const byLanguage: Record<string, string> = {};
  for (const [tag, text] of pairs) {
    if (typeof text !== 'string') throw new BrokenMap(brokenName(at));
    if (cleanName(text)) byLanguage[tag] = cleanName(text);
  }
  const common = typeof name === 'string' ? cleanName(name) : '';
  return { ...(common && { common }), byLanguage };
}

function cleanName(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, (run) => (/^[\u200c\u200d]+$/.test(run) ? run : ' '))
    .trim();
  return clean.length > LONGEST_NAME ? `${[...clean].slice(0, LONGEST_NAME - 1).join('')}…` : clean;
}
