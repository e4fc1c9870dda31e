/** Says what a codemod is: one change of what newsrooms write, carried out on their files by an upgrade. */

/** A codemod. Its file is called as it is: `0.2.0-standfirst.ts`. */
export interface Codemod {
  /** The version that brings it, and what it is about: `0.2.0-standfirst`. */
  name: string;
  /** What it changes, in a sentence for editors. */
  changes: string;
  /** Returns whether it looks into a file, by a path such as `content/articles/2026/quay/en.md`. */
  concerns(path: string): boolean;
  /**
   * Returns the text of a file as the new version wants it, all else byte for byte as it was: line ends, comments, order.
   * Carried out twice, it does nothing the second time.
   */
  transform(text: string, path: string): string;
}
