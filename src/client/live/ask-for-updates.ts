/** Asks which updates a story has, and takes nothing from the answer but anchors. */

/** Milliseconds after which an answer no longer matters. */
const PATIENCE = 8000;

/** The updates of a story, newest first. */
export interface FoundUpdates {
  /** Whether coverage has ended. */
  ended: boolean;
  /** The anchors of all updates. */
  updates: string[];
}

/** Asks for the anchors of a story's updates. Returns `undefined` where the answer fails, is late, or is anything else. */
export async function askForUpdates(href: string): Promise<FoundUpdates | undefined> {
  try {
    const response = await fetch(href, {
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return undefined;
    const { ended, updates } = (await response.json()) as { ended?: unknown; updates?: unknown };
    const isRight = Array.isArray(updates) && updates.every((id) => typeof id === 'string' && id !== '');
    return isRight ? { ended: ended === true, updates } : undefined;
  } catch {
    return undefined;
  }
}
