/**
 * Keeps the bytes of pages from being copied. Astro hands a page over as a Response, and the platform's copies its bytes when it
 * is made, wraps them in a stream, and copies them again when they are read: memory that is given back by the garbage collector
 * alone, which took half the time of printing where the newsroom fills gigabytes.
 */

const Platform = globalThis.Response;

class PageResponse extends Platform {
  readonly #bytes: Uint8Array<ArrayBuffer> | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const isBytes = body instanceof Uint8Array || body instanceof ArrayBuffer;
    super(isBytes ? null : body, init);
    this.#bytes = isBytes ? bytesOf(body) : undefined;
  }

  /** A stream for whoever reads it as one; nobody does on the way to a file. */
  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#bytes ? new Platform(this.#bytes).body : super.body;
  }

  /** The bytes themselves. */
  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#bytes ? Promise.resolve(this.#bytes) : super.bytes();
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    if (!this.#bytes) return super.arrayBuffer();
    const { buffer, byteLength } = this.#bytes;
    return byteLength === buffer.byteLength ? buffer : this.#bytes.slice().buffer;
  }

  override async text(): Promise<string> {
    return this.#bytes ? new TextDecoder().decode(this.#bytes) : super.text();
  }

  override clone(): Response {
    return this.#bytes ? new PageResponse(this.#bytes, this) : super.clone();
  }
}

function bytesOf(body: Uint8Array | ArrayBuffer): Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : new Uint8Array(body);
}

/** Does something while responses are of that kind. */
export async function withPageResponses<T>(act: () => Promise<T>): Promise<T> {
  globalThis.Response = PageResponse;
  try {
    return await act();
  } finally {
    globalThis.Response = Platform;
  }
}
