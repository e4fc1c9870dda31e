/** Says in a sentence why a command could not do its work. */
import { diskFaultOf } from '../disk/disk-fault.ts';
import { visible } from '../newsroom/report/print-problems.ts';

/** Returns the sentence that explains an error to a person, or `undefined` where there is none. */
export function sentenceOf(error: unknown): string | undefined {
  // By its name, as Astro loads the class a second time
  if (/^(UserError|MistakesError|LostBodyError)$/.test((error as Error)?.name)) return (error as Error).message;
  if (/^ERR_PARSE_ARGS/.test((error as NodeJS.ErrnoException)?.code ?? ''))
    return (error as Error).message.split('\n').map(visible).join('\n');
  return diskFaultOf(error);
}

/** Ends a command for an error, with its sentence. An error without one is a fault of ours, and told with its trace. */
export function tellFault(error: unknown): void {
  console.error(sentenceOf(error) ?? error);
  process.exitCode = 2;
}

/** Returns why an address could not be reached: `fetch` itself says no more than that it failed. */
export function causeOf({ message, cause }: Error): string {
  return cause instanceof Error ? cause.message : message;
}
