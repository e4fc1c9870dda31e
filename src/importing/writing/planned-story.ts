/** Where a story will be in the newsroom, and whether readers will see it. */
import type { ImportedStory, Place } from '../archive/archive.ts';

/** A story without its texts and pictures. */
export type ListedStory = Omit<ImportedStory, 'body' | 'comments' | 'cover' | 'description'>;

/** Where a story will be. */
export interface PlannedStory {
  where: Place;
  form: ImportedStory['form'];
  /** Its folder below `content/`: articles/2024/harbour-watch. */
  folder: string;
  locale: string;
  /** In this language. */
  slug: string;
  /** As front matter has it; articles have one always. */
  date?: string;
  /** The id of its category in the source, until categories have their names. */
  category: string;
  isPublished: boolean;
  /** Whether lists lead readers to it: what stands in none makes none. */
  isListed: boolean;
  /** Set for one that is a draft since the newsroom couldn't wait with it, or take it away, as the old site did. */
  isHeld?: true;
  /** Its address on the old site. */
  usual?: string;
  /** Old addresses that no other story has. */
  addresses: string[];
  /** Set for the language from which others were translated, where that isn't the newsroom's first. */
  isSource?: true;
}
