/** Reads which lines of a code block are marked: `{2,4-6}`, counted from 1. */
import { excerpt } from '../syntax/rendering.ts';

/** What is wrong with a setting: what the editor wrote, and what to write instead. */
export interface SettingFault {
  written: string;
  message: string;
  hint: string;
}

const LONGEST = 300;

/** Returns the numbers in the braces that this code has, and what is wrong with the others. */
export function markedLines(written: string, code: string): { marked: number[]; faults: SettingFault[] } {
  const count = code.split('\n').length;
  const marked: number[] = [];
  const faults: SettingFault[] = [];
  const fault = (message: string, hint: string) => faults.push({ written, message, hint });
  const inner = written.replace(/^\{|\}$/g, '').trim();
  if (inner.length > LONGEST) fault('So many lines can’t be marked.', 'Write ranges, such as {2,4-60}.');
  else if (!written.endsWith('}'))
    fault(`The brace before “${excerpt(inner)}” is never closed.`, `Write {${excerpt(inner)}}.`);
  if (inner.length > LONGEST) return { marked, faults };
  for (const part of inner.split(',')) {
    const [, first = '', last = first] = /^\s*(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)].sort((a, b) => a - b) as [number, number];
    if (first === '') fault(`“${excerpt(part)}” is no number of a line.`, 'Write the lines to mark, such as {2,4-6}.');
    else if (from < 1 || to > count) fault(missing(from < 1 ? from : to, count), existing(count));
    else if (Number(first) > Number(last)) fault(`“${excerpt(part)}” is turned round.`, `Write ${last}-${first}.`);
    for (let line = Math.max(1, from); first !== '' && line <= Math.min(to, count); line += 1) marked.push(line);
  }
  return { marked: [...new Set(marked)], faults };
}

function missing(line: number, count: number): string {
  return `This code has ${count === 1 ? 'one line' : `${count} lines`}, so there is no line ${line} to mark.`;
}

function existing(count: number): string {
  return `Lines are counted from 1, whatever numbers are printed: write ${count === 1 ? '{1}' : `numbers from 1 to ${count}`}.`;
}
