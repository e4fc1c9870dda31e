/** All that a kind hands over of a source, and tells. */
import type {
  Finding,
  ImportedItem,
  ImportedStory,
  ImportKind,
  ImportSource,
} from '../../../src/importing/archive/archive.ts';

export interface ReadKind {
  items: ImportedItem[];
  findings: Finding[];
  /** The story with this title. */
  story(title: string): ImportedStory;
  /** What was told, as `line kind: sentence`. */
  told: string[];
}

/** Reads a source to its end. */
export async function readKind(kind: ImportKind, source: ImportSource): Promise<ReadKind> {
  const items: ImportedItem[] = [];
  const findings: Finding[] = [];
  for await (const item of kind.read(source, (finding) => findings.push(finding))) {
    if (item.type === 'rest') findings.push({ kind: 'dropped', where: item.where, what: item.what });
    else items.push(item);
  }
  return {
    items,
    findings,
    story(title) {
      const found = items.find((item) => item.type === 'story' && item.title === title);
      if (found?.type !== 'story') throw new Error(`There is no story “${title}”.`);
      return found;
    },
    told: findings.map(({ kind: rank, where, what }) => `${where.line ?? ''} ${rank}: ${what}`),
  };
}
