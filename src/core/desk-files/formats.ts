/** The names by which the configuration of the desk and its script mean the same way of reading a file. */
export const FORMATS = { markdown: 'broadsheet-markdown', yaml: 'broadsheet-yaml' } as const;
