/** Reads MDX as Markdown: no code is run, components of known meaning are mapped, others stay as text and are told. */
import { mapAdmonitions } from './admonitions.ts';
import type { BodyPlace } from './kramdown.ts';
import { withRest } from './left-out.ts';
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
    const read = new Set<string>();
    const get = (...names: string[]): string | undefined => {
      const name = names.find((one) => typeof attributes.get(one)?.text === 'string');
      if (name !== undefined) read.add(name);
      return name === undefined ? undefined : (attributes.get(name)?.text ?? undefined);
    };
    const unread = () => [...attributes].flatMap(([name, { written }]) => (read.has(name) ? [] : written));
    return withRest(mapComponent(tag, get, tell), unread, tag, { ...place, called: 'component' });
  }
  const isKept = ([name, { text }]: [string, Attribute]) =>
    text !== null && !/^(?:class|className|style|on[A-Z]\w*)$/.test(name);
  const lost = [...attributes].flatMap((one) => (isKept(one) ? [] : one[1].written));
  if (lost.length > 0) tell(`Of the element “${tag.name}” was left out: “${lost.join(' ')}”.`);
  const kept = [...attributes]
    .filter(isKept)
    .map(([name, { text }]) => ` ${name === 'htmlFor' ? 'for' : name}="${text?.replaceAll('"', '&quot;')}"`);
  const open = `<${tag.name}${kept.join('')}>`;
  if (tag.kind === 'open') return { text: open };
  return { text: VOID.test(tag.name) ? open : `${open}</${tag.name}>` };
}

interface Attribute {
  /** `null` stands for code. */
  text: string | null;
  /** As the source has it. */
  written: string;
}

/** Returns attributes by their names. */
function readAttributes(text: string, imports: ReadonlyMap<string, string>): Map<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  const pattern = new RegExp(`([\\w:.-]+)(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(${BRACES})))?`, 'g');
  for (const [written, name = '', double, single, code] of text
    .replace(new RegExp(`(?<==\\s*)${BRACES}|${BRACES}`, 'g'), (whole, at: number) =>
      text[at - 1] === '=' ? whole : spread(whole),
    )
    .matchAll(pattern))
    attributes.set(name, {
      text: code === undefined ? (double ?? single ?? '') : codeText(code, imports),
      written: written.trim(),
    });
  return attributes;

  function spread(written: string): string {
    attributes.set(written, { text: null, written });
    return ' ';
  }
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
