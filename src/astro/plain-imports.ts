/** Lets `import()` in the reader's scripts be the browser's own. */
import type { Plugin } from 'vite';

/**
 * Creates a plugin that leaves out what Vite adds to every `import()`: 900 bytes that fetch the styles of the imported
 * module ahead, and ours have none, and in each script that imports so a list of the modules behind it.
 */
export function plainImports(): Plugin {
  return {
    name: 'broadsheet-plain-imports',
    enforce: 'pre',
    config: () => ({ build: { modulePreload: false } }),
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  };
}
