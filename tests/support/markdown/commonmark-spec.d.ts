declare module 'commonmark-spec' {
  /** In `markdown` and `html`, `→` stands for a tab. */
  export const tests: { markdown: string; html: string; section: string; number: number }[];
}
