/** The bytes of an XML file as letters, in the encoding that it names. */
import { UserError } from '../../newsroom/files/user-error.ts';

/** How far into a file its declaration may reach. */
const DECLARATION = 1024;

/**
 * Decodes a file piece by piece: by its byte order mark, else by what its declaration says, else as UTF-8 (XML 1.0,
 * appendix F). Bytes that are no letters become U+FFFD.
 *
 * @throws UserError Where the declaration names an encoding that nobody knows.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>, file: string): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  let head = Buffer.alloc(0);
  for await (const piece of bytes) {
    if (decoder === undefined) {
      head = Buffer.concat([head, piece]);
      if (head.length < DECLARATION) continue;
      decoder = createDecoder(head, file);
      yield decoder.decode(head, { stream: true });
    } else yield decoder.decode(piece, { stream: true });
  }
  decoder ??= createDecoder(head, file);
  yield decoder.decode(head.length < DECLARATION ? head : new Uint8Array());
}

function createDecoder(head: Buffer, file: string): TextDecoder {
  const named = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.toString('latin1', 0, DECLARATION),
  )?.[1];
  const label = marked(head) ?? named ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    throw new UserError(
      `${file} says that it is written in “${label}”, an encoding that Broadsheet doesn’t know. Save it as UTF-8, and write encoding="UTF-8" in its first line.`,
    );
  }
}

function marked(head: Buffer): string | undefined {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  return undefined;
}
