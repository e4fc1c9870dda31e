/** Reads MDX as Markdown: no code is run, components of known meaning are mapped, others stay as text and are told. */
import { mapAdmonitions } from './admonitions.ts';
import type { BodyPlace } from './kramdown.ts';
import { literal, mapComponent } from './mdx-components.ts';
import { takeOutModules } from './mdx-modules.ts';
import type { Tag } from './tag-places.ts';
import { type Mapped, replaceTags, type TagLanguage } from './tags.ts';

const BRACES = '\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]{0,2000}\\}){0,500}\\}){0,2000}\\}';
const ATTRIBUTE = `(?:\\s+[\\w:.-]+(?:\\s*=\\s*(?:"[^"]{0,4000}"|'[^']{0,4000}'|${BRACES}))?|\\s+${BRACES})`;

const MDX: TagLanguage = {
  pattern: new RegExp(`<(/?)([A-Za-z][\\w.-]*)((?:${ATTRIBUTE}){0,100})\\s*(/?)>|(?<![\\\\{#$])${BRACES}`, 'g'),
  read([whole, slash, name, rest = '', ends]) {
    if (name === undefined) return { name: 'value', kind: 'value', rest: whole };
    const isComponent = /^[A-Z]/.test(name);
    // Elements of HTML stay, unless they hold code
    if (!isComponent && !/[{]|className|htmlFor|\/$/.test(rest + (ends ?? ''))) return undefined;
    return { name, kind: slash ? 'close' : ends ? 'single' : 'open', rest };
  },
  closing: (name) => new RegExp(`</${name.replace(/[^\w.-]/g, '')}\\s*>`, 'g'),
};

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Returns the Markdown of an MDX body, its boxes by the names of Broadsheet. */
export function mapMdx(text: string, place: BodyPlace): string {
  const { text: body, imports } = takeOutModules(text, place);
  // Boxes first, which keep all lines
  const boxed = mapAdmonitions(body, place);
  return replaceTags(boxed, MDX, { ...place, called: 'code', isBlindToCode: false }, (tag) =>
    mapTag(tag, imports, place),
  ).text;
}

function mapTag(tag: Tag, imports: ReadonlyMap<string, string>, place: BodyPlace): Mapped | undefined {
  if (tag.kind === 'close') return undefined;
  const tell = (what: string) => place.tell({ kind: 'dropped', where: { file: place.file, line: tag.line }, what });
  if (tag.kind === 'value') {
    const text = literal(tag.rest);
    // Braces around an id or a word are no code that readers would miss
    return text === undefined ? (/^\{#/.test(tag.rest) ? { text: tag.rest } : undefined) : { text };
  }
  const attributes = readAttributes(tag.rest, imports);
  if (/^[A-Z]/.test(tag.name)) {
    const get = (...names: string[]) => names.map((name) => attributes.get(name)).find((value) => value !== undefined);
    return mapComponent(tag, (...names) => get(...names) ?? undefined, tell);
  }
  const code = [...attributes].filter(([, value]) => value === null).map(([name]) => name);
  const lost = code.filter((name) => !/^(?:style|on[A-Z]|key|ref)/.test(name));
  if (lost.length > 0) tell(`Code in “${lost.join(', ')}” of the element “${tag.name}” was left out.`);
  const kept = [...attributes]
    .filter(([name, value]) => value !== null && !/^(?:class|className|style|on[A-Z]\w*)$/.test(name))
    .map(([name, value]) => ` ${name === 'htmlFor' ? 'for' : name}="${(value as string).replaceAll('"', '&quot;')}"`);
  const open = `<${tag.name}${kept.join('')}>`;
  if (tag.kind === 'open') return { text: open };
  return { text: VOID.test(tag.name) ? open : `${open}</${tag.name}>` };
}

/** Returns attributes with their texts; `null` stands for code. */
function readAttributes(text: string, imports: ReadonlyMap<string, string>): Map<string, string | null> {
  const attributes = new Map<string, string | null>();
  const pattern = new RegExp(`([\\w:.-]+)(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(${BRACES})))?`, 'g');
  for (const [, name = '', double, single, code] of text
    .replace(new RegExp(`(?<==\\s*)${BRACES}|${BRACES}`, 'g'), (whole, at: number) =>
      text[at - 1] === '=' ? whole : ' ',
    )
    .matchAll(pattern))
    attributes.set(name, code === undefined ? (double ?? single ?? '') : codeText(code, imports));
  return attributes;
}

/** What code in braces says where no program is needed: a text, an imported file, the path that a function is given. */
function codeText(code: string, imports: ReadonlyMap<string, string>): string | null {
  const text = literal(code);
  if (text !== undefined) return text;
  const inside = code.slice(1, -1).trim();
  const path = /^(?:require|useBaseUrl|url)\(\s*["'`]([^"'`]+)["'`]\s*\)(?:\.default)?$/.exec(inside)?.[1];
  if (path) return path.replace(/^@site\/static(?=\/)/, '');
  const name = /^([\w$]+)(?:\.src)?$/.exec(inside)?.[1];
  if (/^\d+$/.test(inside)) return inside;
  return (name && imports.get(name)?.replace(/^@site\/static(?=\/)/, '')) || null;
}
