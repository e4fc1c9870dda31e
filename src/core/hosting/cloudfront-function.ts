/** Writes the function that CloudFront runs when a viewer asks for a page. */
import { isLiteral, toExpression } from '../host-rules/path-pattern.ts';
import { ENCODINGS, textEntries } from './compressible.ts';
import { fillTarget } from './fill-target.ts';
import type { HostRules } from './host-rules-of-site.ts';

/**
 * Returns the function, for the runtime `cloudfront-js-2.0`: ES 5.1 with `const`, `let` and arrow functions, without `for-of`,
 * destructuring or spread. With `isCompressed`, it asks for what `npm run deploy` has laid compressed in the bucket.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export function cloudfrontFunction({ base, form, redirects, queries, gone }: HostRules, isCompressed: boolean): string {
  const moved = redirects.filter(({ status }) => status >= 300 && status < 400);
  const literal = moved.filter(({ pattern }) => isLiteral(pattern));
  const others = moved.filter(({ pattern }) => !isLiteral(pattern));
  const movedTo = literal.map(({ pattern, to, status }) => [pattern.join(''), status === 301 ? to : [to, status]]);
  const goneTo = gone.map(({ pattern, page }) => [pattern.join(''), page]);
  const expressions = others.map(({ pattern, to, status }) => [
    toExpression(pattern),
    fillTarget(
      to,
      pattern,
      (group) => `$${group}`,
      (text) => text.replaceAll('$', '$$$$'),
    ),
    status,
  ]);
  const byPath = Map.groupBy(queries, ({ path }) => path);
  const asked = [...byPath].map(([path, list]) => [path, list.map(({ query, to }) => [query, to])]);
  const asks = queries.length > 0;
  return `${asks ? `const asked = ${json(Object.fromEntries(asked))};\n` : ''}const moved = ${json(Object.fromEntries(movedTo))};
const patterns = ${json(expressions)};
const gone = ${json(Object.fromEntries(goneTo))};
const home = ${json(base)};

function handler(event) {
  const request = event.request;
  let path = request.uri;
  try { path = decodeURIComponent(path); } catch (error) { return { statusCode: 400, statusDescription: 'Bad Request' }; }
${asks ? ASKED : ''}  if (Object.prototype.hasOwnProperty.call(moved, path)) {
    const to = moved[path];
    return typeof to === 'string' ? redirect(request, to, 301) : redirect(request, to[0], to[1]);
  }
  for (let index = 0; index < patterns.length; index++) {
    const found = new RegExp(patterns[index][0]);
    if (found.test(path)) return redirect(request, encodeURI(path.replace(found, patterns[index][1])), patterns[index][2]);
  }
  if (Object.prototype.hasOwnProperty.call(gone, path)) {
    return {
      statusCode: 410,
      statusDescription: 'Gone',
      headers: { 'content-type': { value: 'text/html; charset=utf-8' } },
      body: '<!doctype html><title>410</title><meta http-equiv="refresh" content="0; url=' + gone[path] + '">',
    };
  }
  if (path === home + '_headers' || path === home + '_redirects' || path.indexOf(home + '.broadsheet/') === 0) return { statusCode: 404, statusDescription: 'Not Found' };
  if (path.endsWith('/')) request.uri += 'index.html';
  else if (path.slice(path.lastIndexOf('/')).indexOf('.') === -1) ${form === 'plain' ? "request.uri += '.html'" : "return redirect(request, request.uri + '/', 301)"};
${isCompressed ? COMPRESSED : '  return request;\n}'}

function redirect(request, to, status) {
  return { statusCode: status, statusDescription: 'Moved', headers: { location: { value: to + query(request, to) } } };
}

function query(request, to) {
  if (/[?#]/.test(to)) return '';
  const pairs = [];
  for (const name in request.querystring) {
    const one = request.querystring[name];
    (one.multiValue || [one]).forEach((each) => pairs.push(each.value === '' ? name : name + '=' + each.value));
  }
  return pairs.length > 0 ? '?' + pairs.join('&') : '';
}
${asks ? GIVEN : ''}`;
}

/** Leads on by what stands in the query; the first that is there whole wins. */
const ASKED = `  const list = Object.prototype.hasOwnProperty.call(asked, path) ? asked[path] : [];
  for (let index = 0; index < list.length; index++) {
    if (list[index][0].every((one) => given(request, one[0]) === one[1])) return redirect({ querystring: {} }, list[index][1], 301);
  }
`;

const GIVEN = `
function given(request, name) {
  if (!Object.prototype.hasOwnProperty.call(request.querystring, name)) return undefined;
  try { return decodeURIComponent(request.querystring[name].value.replace(/\\+/g, ' ')); } catch (error) { return undefined; }
}
`;

/** Asks for a text as the reader's browser takes it (RFC 9110, section 12.5.3), the smallest first. */
const COMPRESSED = `  const header = request.headers['accept-encoding'];
  const taken = (header ? header.value : '').toLowerCase().split(',').filter((one) => !/;\\s*q=0(\\.0*)?\\s*$/.test(one));
  const names = taken.map((one) => one.split(';')[0].trim());
  if (path.indexOf(home) === 0 && /\\.(${textEntries()
    .map(([ending]) => ending)
    .join('|')})$/i.test(request.uri)) {
${Object.entries(ENCODINGS)
  .map(
    ([ending, name], index) =>
      `    ${index > 0 ? 'else ' : ''}if (names.indexOf('${name}') !== -1) request.uri += '.${ending}';`,
  )
  .join('\n')}
  }
  return request;
}`;

/** Keeps what a script would end at out of the text of one. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
