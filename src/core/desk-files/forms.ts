/** The forms that some keys have in the desk, whose lists hold items of one shape each and whose fields hold texts. */
import { type Group, isGroup, withoutEmpty } from './alike.ts';

interface Form {
  /** Returns the value as the desk shows it. */
  show(value: unknown): unknown;
  /** Returns the value as a file has it. It is not empty. */
  write(value: unknown): unknown;
}

/** A list of which each item is a name, or a group with other keys. */
function named(key: string, rest: readonly string[]): Form {
  return {
    show: (value) => listed(value)?.map((item) => (isGroup(item) ? item : { [key]: item })),
    write: (value) =>
      listed(value)?.map((item) => {
        const other = isGroup(item) && rest.some((one) => withoutEmpty(item[one]) !== undefined);
        return isGroup(item) && !other ? item[key] : item;
      }),
  };
}

/** A list for which a single value may stand. */
const list: Form = { show: listed, write: listed };

/** A text, or false. */
const orFalse: Form = {
  show: (value) => (value === false ? 'false' : value),
  write: (value) => (value === 'false' ? false : value),
};

/** A group for which true stands where all of its keys are left out. */
const orTrue: Form = {
  show: (value) => (value === true ? { on: true } : isGroup(value) ? { on: true, ...value } : value),
  write: (value) => {
    const { on, ...rest } = isGroup(value) ? value : {};
    return Object.keys(rest).length > 0 ? rest : on === true || undefined;
  },
};

/** The forms by key of front matter. */
export const FORMS: Readonly<Record<string, Form>> = {
  authors: named('id', ['role']),
  related: named('story', ['title', 'url']),
  tags: list,
  aliases: list,
  takeaways: list,
  live: orTrue,
  promotion: orFalse,
  comments: orFalse,
};

/** Returns the values of a file as the desk shows them. */
export function showValues(values: Group): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, FORMS[key] ? FORMS[key].show(value) : value]),
  );
}

function listed(value: unknown): unknown[] | undefined {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value : [value];
}
