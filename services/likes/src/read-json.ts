/** Reads JSON of others, as far as it is short. */

/**
 * Reads the JSON of a request or a response.
 *
 * @throws RangeError When it is longer than `largest` bytes.
 * @throws SyntaxError When it is no JSON.
 */
export async function readJson({ body }: Request | Response, largest: number): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > largest) throw new RangeError(`More than ${largest} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return JSON.parse(text + decoder.decode());
}
