/** Loads svgo when a drawing is first looked at: with all that it needs, it takes longer than much of a small build. */
import { createRequire } from 'node:module';
import type { optimize } from 'svgo';
import { once } from '../../core/text/memoise.ts';

const require = createRequire(import.meta.url);
const load = once(() => require('svgo') as { optimize: typeof optimize });

/** Carries out plugins on a drawing; it is svgo's own function. */
export const runSvgo: typeof optimize = (...given) => load().optimize(...given);
