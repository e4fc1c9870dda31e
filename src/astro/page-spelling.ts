/** Asks Astro, which knows pages as folders alone, for pages of the preview whose addresses are spelled otherwise. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Library } from '../core/library/library.ts';
import { routeMeant } from '../core/routes/route-table.ts';
import { formOf } from '../core/urls/page-path.ts';
import { hrefToPath, pathToHref } from '../core/urls/site-url.ts';

/** Leads from other spellings of such an address to its own, as a host does. */
export function spellPages(library: () => Library | undefined) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { address, routeAt } = library() ?? {};
    const path = address && hrefToPath(address, request.url ?? '');
    const page = routeAt && path !== undefined ? routeMeant(routeAt, path) : undefined;
    const isOwn = page && page.kind !== 'file' && page.kind !== 'redirect' && formOf(page.path) !== 'folders';
    if (address && isOwn && path !== page.path) {
      response.writeHead(302, { location: pathToHref(address, page.path) }).end();
      return;
    }
    if (isOwn) request.url = request.url?.replace(/\/?(?=\?|$)/, '/') ?? '/';
    next();
  };
}
