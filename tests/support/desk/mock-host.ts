/** A Git host that is none: a browser’s questions to it are answered here, over a repository of this machine. */
import type { BrowserContext, Page, Route } from 'playwright';

/** An answer in JSON, or of bytes. */
export interface Answer {
  status?: number;
  json?: unknown;
  body?: Buffer;
  type?: string;
}

/** A question as a host gets it. */
export interface Question {
  method: string;
  /** Decoded. */
  path: string;
  query: URLSearchParams;
  /** What was sent in JSON; empty where nothing was. */
  sent: Record<string, unknown>;
}

export interface MockHost {
  /** Questions that a host with this interface would not know, or that came without the token. */
  refused: string[];
}

/** The token that opens the repository. */
export const TOKEN = 'token-of-ana';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Answers all that a page asks below an address, by a token in its `Authorization`. */
export async function mockHost(
  page: Page | BrowserContext,
  address: string,
  scheme: string,
  answer: (question: Question) => Answer | undefined,
): Promise<MockHost> {
  const refused: string[] = [];
  await page.route(`${address}/**`, async (route: Route) => {
    const request = route.request();
    const url = new URL(request.url());
    const isSigned = request.headers()['authorization'] === `${scheme} ${TOKEN}`;
    const question = {
      method: request.method(),
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      sent: (request.postDataJSON() ?? {}) as Record<string, unknown>,
    };
    const found = isSigned ? answer(question) : { status: 401, json: { message: 'Bad credentials' } };
    if (!found || !isSigned) refused.push(`${question.method} ${url.href} ${request.postData() ?? ''}`);
    const { status = 200, json, body, type } = found ?? { status: 404, json: { message: 'Not Found' } };
    await route.fulfill({
      status,
      headers: { 'access-control-allow-origin': '*' },
      ...(json === undefined ? { body: body ?? '', contentType: type ?? 'application/octet-stream' } : { json }),
    });
  });
  return { refused };
}

/** Answers with one picture below an address, as the hosts of portraits do, which ask for no token. */
export async function mockPictures(page: Page | BrowserContext, address: string): Promise<void> {
  await page.route(`${address}/**`, (route) => route.fulfill({ body: PIXEL, contentType: 'image/gif' }));
}
