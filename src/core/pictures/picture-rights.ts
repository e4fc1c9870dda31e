/** Who made a picture, and under which terms it is shown: what an editor writes, and what the file itself says. */

/** What an editor writes beside a picture. */
export interface WrittenRights {
  /** Who made the picture. */
  credit?: string;
  /** The full address of the licence. */
  licence?: string;
  /** The last day on which it may be shown. */
  rightsUntil?: string;
}

/** What the metadata of a file say (IPTC Photo Metadata Standard 2024.1); empty values are left out. */
export interface FileRights {
  /** Whom to name, in the words of whoever owns the picture (IPTC Credit Line). */
  credit?: string;
  creator?: string;
  copyright?: string;
  /** The address of the licence (Web Statement of Rights). */
  licence?: string;
}

/** What is known of the rights in a picture. What an editor wrote comes before what the file says. */
export type PictureRights = Pick<WrittenRights, 'credit' | 'licence'> & Pick<FileRights, 'creator' | 'copyright'>;

/** Joins what an editor wrote and what the file says; empty where neither says anything. */
export function rightsOf(written: WrittenRights, file: FileRights = {}): PictureRights {
  const credit = written.credit ?? file.credit ?? file.creator ?? file.copyright;
  const licence = written.licence ?? file.licence;
  return {
    ...(credit && { credit }),
    ...(licence && { licence }),
    ...(file.creator && { creator: file.creator }),
    ...(file.copyright && { copyright: file.copyright }),
  };
}
