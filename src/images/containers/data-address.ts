/** Reads and writes files that stand in an address (`data:`). */

/**
 * Reads an address as browsers do; `fetch` asks nobody for it (https://fetch.spec.whatwg.org/#data-urls). Returns `undefined`
 * where it can't be read or holds nothing.
 */
export async function readDataAddress(address: string): Promise<{ type: string; bytes: Buffer } | undefined> {
  try {
    const answer = await fetch(address.trim());
    const type = (answer.headers.get('content-type') ?? '').split(';', 1)[0] as string;
    const bytes = Buffer.from(await answer.arrayBuffer());
    return bytes.length > 0 ? { type: type.toLowerCase(), bytes } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file as an address, in base64. */
export function toDataAddress(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}
