/**
 * What a whole build shares with Astro. Astro loads its configuration as a separate module instance, so it hangs on
 * `globalThis`, as the session does.
 */
import type { SiteUrl } from '../../core/urls/site-url.ts';
import type { Compiled } from './kept-code.ts';

export interface WholeBuild {
  /** The address of the site. */
  address: SiteUrl;
  /** Where Astro puts what readers load. */
  outDir: string;
  /** Where Astro keeps its own records. */
  cacheDir: string;
  /** Prints the pages, once Astro has compiled the code. */
  print(compiled: Compiled): Promise<void>;
}

const KEY = Symbol.for('broadsheet.whole-build');
type Global = typeof globalThis & { [KEY]?: WholeBuild };

/** Makes a whole build the one of this process. */
export function shareWholeBuild(build: WholeBuild): void {
  (globalThis as Global)[KEY] = build;
}

/** Returns the whole build of this process, or `undefined` where none runs, as in the preview. */
export function currentWholeBuild(): WholeBuild | undefined {
  return (globalThis as Global)[KEY];
}
