/** Finds the lines of a JSON file on which the objects of its lists begin, as its parser forgets them. */

/** An object or a list that is open, with the names that lead to it: `db.data.posts`. */
interface Open {
  isList: boolean;
  path: string;
}

/** What lies deeper is no row of a table, and the names that lead to it would grow with each level. */
const DEEPEST = 10;

/** Returns the lines of the objects in each list, counted from 1, by the names that lead to it. The text is valid JSON. */
export function linesOfRows(json: string): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  const open: Open[] = [];
  let [line, name] = [1, ''];
  const begin = (isList: boolean) => {
    const around = open.at(-1);
    const isDeep = open.length >= DEEPEST;
    const path = around?.isList || isDeep ? (around?.path ?? '') : [around?.path, name].filter(Boolean).join('.');
    if (around?.isList && !isList && !isDeep) noteIn(rows, path, line);
    open.push({ isList, path });
  };
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '\n') line += 1;
    else if (sign === '{' || sign === '[') begin(sign === '[');
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = endOfString(json, at + 1);
      if (isName(json, end + 1)) name = json.slice(at + 1, end);
      at = end;
    }
  }
  return rows;
}

function noteIn(rows: Map<string, number[]>, path: string, line: number): void {
  const lines = rows.get(path);
  if (lines) lines.push(line);
  else rows.set(path, [line]);
}

function endOfString(json: string, from: number): number {
  for (let at = json.indexOf('"', from); at !== -1; at = json.indexOf('"', at + 1)) {
    let slashes = 0;
    while (json[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return json.length;
}

function isName(json: string, from: number): boolean {
  let at = from;
  while (/\s/.test(json[at] ?? '')) at += 1;
  return json[at] === ':';
}
