/** Prints in the terminal what a page of the preview does that its policy will forbid once it is published. */
import type { IncomingMessage } from 'node:http';

/** The report of a browser (CSP Level 3, 5.3). */
interface Violation {
  'document-uri'?: string;
  'effective-directive'?: string;
  'violated-directive'?: string;
  'blocked-uri'?: string;
  'source-file'?: string;
  'line-number'?: number;
}

/** The most bytes of a report that are read; no browser sends a longer one. */
const MOST_BYTES = 64 * 1024;

/**
 * Returns a function that takes the text of a report and prints it as a sentence: each violation once, with its page
 * and directive.
 */
export function createPolicyReports(print: (line: string) => void): (report: string) => void {
  const told = new Set<string>();
  return (report) => {
    const violation = readViolation(report);
    if (!violation) return;
    const page = pathOf(violation['document-uri'] ?? '');
    const directive = violation['effective-directive'] ?? violation['violated-directive'] ?? '';
    const blocked = violation['blocked-uri'] || 'what stands inline';
    const source = violation['source-file'];
    const line = violation['line-number'] === undefined ? '' : `:${violation['line-number']}`;
    const place = source ? ` (${pathOf(source)}${line})` : '';
    const sentence = `${page} would be published with a policy whose “${directive}” forbids ${blocked}${place}.`;
    const key = [page, directive, blocked].join(' ');
    if (told.has(key)) return;
    told.add(key);
    print(sentence.replace(/\p{Cc}/gu, ' '));
  };
}

/** Reads the text of a request; returns `undefined` where it is longer than 64 KiB. */
export async function readReport(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readViolation(report: string): Violation | undefined {
  try {
    const parsed = JSON.parse(report) as { 'csp-report'?: Violation } | null;
    const violation = parsed?.['csp-report'];
    return typeof violation === 'object' && violation !== null ? violation : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}
