import { expect, it } from 'vitest';
import { withPageResponses } from '../../../../src/building/pages/page-response.ts';

const text = 'Größe';

it('bytes are handed over as they are, however often they pass from one response to another', async () => {
  const bytes = new TextEncoder().encode(text);
  const response = await withPageResponses(async () => {
    const first = new Response(bytes, { status: 404, headers: { 'Content-Type': 'text/html' } });
    return new Response(await first.arrayBuffer(), first);
  });
  expect((await response.bytes()).buffer).toBe(bytes.buffer);
  expect([response.status, response.headers.get('content-type'), response instanceof Response]).toEqual([
    404,
    'text/html',
    true,
  ]);
});

it('whoever reads them otherwise gets the same', async () => {
  const part = new TextEncoder().encode(`…${text}`).subarray(3);
  const make = () => withPageResponses(async () => new Response(part));
  expect(await (await make()).text()).toBe(text);
  expect(new TextDecoder().decode(await (await make()).arrayBuffer())).toBe(text);
  expect(await new Response((await make()).body).text()).toBe(text);
  expect(await (await make()).clone().text()).toBe(text);
});

it('other bodies, and none, stay the platform’s', async () => {
  const [plain, none] = await withPageResponses(async () => [new Response(text), new Response(null)] as const);
  expect([await plain.text(), none.body]).toEqual([text, null]);
});

it('the platform’s own are in place again, also after a fault', async () => {
  const before = globalThis.Response;
  await expect(withPageResponses(() => Promise.reject(new Error('A fault')))).rejects.toThrow('A fault');
  expect(globalThis.Response).toBe(before);
});
