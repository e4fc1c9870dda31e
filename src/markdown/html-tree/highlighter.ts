/** The languages whose code is coloured. */
import type { ElementContent } from 'hast';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import { common, createLowlight } from 'lowlight';

/** Above this many characters colouring costs more than it tells. */
const LIMIT = 50_000;

const lowlight = createLowlight({ ...common, dockerfile, http, nginx, powershell });

/** The code in spans with classes `hljs-…`, or nothing when the language is unknown or the code too long. */
export function highlight(language: string, source: string): ElementContent[] | undefined {
  const name = language.toLowerCase();
  if (source.length > LIMIT || !lowlight.registered(name)) return undefined;
  return lowlight.highlight(name, source).children as ElementContent[];
}
