/** Says why a picture can't be a logo, before it is one. */
import { inspectImage } from '../../images/inspect/inspect.ts';

/** Returns why a file can't be a logo, and what to do, or `undefined` where it can. It never throws. */
export async function logoFault(path: string): Promise<string | undefined> {
  const inspection = await inspectImage(path);
  return 'fault' in inspection ? `${inspection.fault.message} ${inspection.fault.hint}` : undefined;
}
