/** Takes over into the values of a file what was changed at the desk, and nothing else. */
import { type Group, isAlike, isGroup, withoutEmpty } from './alike.ts';
import { FORMS, showValues } from './forms.ts';

/**
 * Returns the values that a file is to have.
 *
 * @param before What the file says.
 * @param desk What the desk says in the place of it, in the forms of the desk.
 */
export function takeOver(before: Group, desk: Group): Record<string, unknown> {
  const shown = showValues(before);
  const after: Record<string, unknown> = { ...before };
  for (const key of new Set([...Object.keys(before), ...Object.keys(desk)])) {
    if (isAlike(shown[key], desk[key])) continue;
    const form = FORMS[key];
    const value = withoutEmpty(desk[key]);
    const written = value === undefined ? undefined : withoutEmptyWrite(form ? form.write(value) : value);
    if (written === undefined) delete after[key];
    else after[key] = joined(before[key], written);
  }
  return after;
}

/** What is written as false is no empty value. */
function withoutEmptyWrite(value: unknown): unknown {
  return value === false ? false : withoutEmpty(value);
}

/** Keeps of a value what says the same as before, as it was written. */
function joined(before: unknown, after: unknown): unknown {
  if (isAlike(before, after)) return before;
  if (isGroup(before) && isGroup(after)) {
    const kept = Object.keys(before).filter((key) => key in after || withoutEmpty(before[key]) === undefined);
    const keys = [...kept, ...Object.keys(after).filter((key) => !(key in before))];
    return Object.fromEntries(keys.map((key) => [key, key in after ? joined(before[key], after[key]) : before[key]]));
  }
  if (Array.isArray(before) && Array.isArray(after))
    return after.map((item, index) => before.find((one) => isAlike(one, item)) ?? joined(before[index], item));
  return after;
}
