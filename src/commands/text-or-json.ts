/** What commands share whose outcome is told to people, or as one line of JSON to programs. */
import { UserError } from '../newsroom/files/user-error.ts';
import { sentenceOf } from './command-fault.ts';

/**
 * Returns whether the outcome is told as JSON.
 *
 * @throws UserError When there is no such format.
 */
export function isJsonFormat(format: string): boolean {
  if (format !== 'text' && format !== 'json')
    throw new UserError(`There is no format “${format}”. Write text or json.`);
  return format === 'json';
}

/** Returns whether JSON was asked for, for faults that are found before the options are read. */
export function asksForJson(words: readonly string[]): boolean {
  return words.includes('json') || words.includes('--format=json');
}

/** Tells what has kept a command from doing its work. */
export function tellFault(command: string, error: unknown, isJson: boolean): void {
  const fault = sentenceOf(error) ?? String((error as Error)?.stack ?? error);
  if (isJson) console.log(JSON.stringify({ version: 1, command, exitCode: 2, fault }));
  else console.error(fault);
}
