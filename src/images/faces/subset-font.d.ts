/** The types of subset-font 2.9, after its README; those that others publish know only half of its options. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'truetype' | 'woff' | 'woff2';
    /** Names of the table “name” to keep besides 0 to 6. */
    preserveNameIds?: readonly number[];
    /** The values at which axes are held, by tag. */
    variationAxes?: Readonly<Record<string, number>>;
    /** The only features of GSUB and GPOS to keep, by tag. */
    keepFeatures?: readonly string[];
    dropTables?: readonly string[];
    noHinting?: boolean;
  }

  /** Rejects with an `Error` where the font is broken or lacks an axis. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
