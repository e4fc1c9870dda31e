/** Colours code of the languages that it knows. */
import type { ElementContent } from 'hast';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import { common, createLowlight } from 'lowlight';

/** The most characters that are coloured: above, colouring costs more than it helps. */
const LIMIT = 50_000;

const lowlight = createLowlight({ ...common, dockerfile, http, nginx, powershell });

/**
 * Returns code as text and spans with the classes `hljs-…`, or `undefined` where the language is unknown or the code
 * longer than 50,000 characters.
 */
export function highlight(language: string, source: string): ElementContent[] | undefined {
  const name = language.toLowerCase();
  if (source.length > LIMIT || !lowlight.registered(name)) return undefined;
  return lowlight.highlight(name, source).children as ElementContent[];
}
