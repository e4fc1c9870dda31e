/** Serves a finished site on this machine as a host would: compressed, in ranges, and not again what a browser has. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createBrotliCompress, createGzip, constants as zlib } from 'node:zlib';
import type { FileForm } from '../core/urls/page-path.ts';
import { type Answer, openSite } from './site-answer.ts';

/** Types that become smaller, as hosts know them; pictures, fonts and films are compressed already. */
const COMPRESSED = /^(text\/|application\/(json|xml|manifest\+json|[a-z.]+\+(json|xml)|javascript)|image\/svg\+xml)/;
/** Below, a compressed answer is hardly smaller. */
const LEAST_BYTES = 1024;

/**
 * Creates a server of the site in a folder, published below `base`, which begins and ends in a slash.
 *
 * @param form The form in which pages lie as files.
 */
export function serveSite(folder: string, base: string, form?: FileForm): Server {
  const answerAt = openSite(folder, base, form);
  return createServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    // A reader who leaves cuts the answer off
    send(answerAt(url), request, response).catch(() => response.destroy());
  });
}

async function send({ status, headers, file }: Answer, request: IncomingMessage, response: ServerResponse) {
  response.statusCode = status;
  for (const [name, value] of headers) response.appendHeader(name, value);
  if (file === undefined) {
    response.end();
    return;
  }
  const { size, mtimeMs } = statSync(file);
  const tag = `W/"${size.toString(16)}-${Math.floor(mtimeMs).toString(16)}"`;
  response.setHeader('etag', tag).setHeader('vary', 'accept-encoding');
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  const type = String(response.getHeader('content-type'));
  const encoding = COMPRESSED.test(type) && size >= LEAST_BYTES ? encodingOf(request) : undefined;
  const range = encoding === undefined && status === 200 ? rangeOf(request, size) : undefined;
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  else
    response
      .setHeader('accept-ranges', 'bytes')
      .setHeader('content-length', range ? range.end - range.start + 1 : size);
  if (range) response.writeHead(206, { 'content-range': `bytes ${range.start}-${range.end}/${size}` });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const source = createReadStream(file, range);
  if (encoding === 'br')
    // As hosts do for pages: the best compression would take longer than it saves
    await pipeline(source, createBrotliCompress({ params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } }), response);
  else if (encoding === 'gzip') await pipeline(source, createGzip(), response);
  else await pipeline(source, response);
}

function encodingOf(request: IncomingMessage): 'br' | 'gzip' | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : undefined;
}

/** Returns the one range that is asked for (RFC 9110, 14.1.2); all other requests get the whole file. */
function rangeOf(request: IncomingMessage, size: number): { start: number; end: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : undefined;
}
