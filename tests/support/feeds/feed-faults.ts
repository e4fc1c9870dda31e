/** The rules of the W3C's feed validator and of the JSON Feed that apply to ours, as faults of one file. */
import { XmlDocument } from 'libxml2-wasm';
import { parseHtml } from '../html/html.ts';
import { type ReadEntry, readFeed } from './read-feed.ts';

const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** RFC 4151, 2.1 */
const TAG = /^tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:([\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})+$/;

/** Elements that every reader shows (the validator's `acceptable_elements`, as far as we print them). */
const ELEMENTS =
  'html head body a abbr audio b bdi blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr'.split(
    ' ',
  );
const ATTRIBUTES =
  'href src alt title lang dir width height start reversed type value colspan rowspan scope datetime controls poster preload'.split(
    ' ',
  );

const NAMESPACES = {
  a: 'http://www.w3.org/2005/Atom',
  c: 'http://purl.org/rss/1.0/modules/content/',
  m: 'http://search.yahoo.com/mrss/',
  h: 'http://www.w3.org/1999/xhtml',
};

/** What is wrong with a feed that is published at `url`; nothing where it is right. */
export function feedFaults(url: string, text: string): string[] {
  const faults = url.endsWith('.json') ? jsonFaults(text) : xmlFaults(url, text);
  const feed = readFeed(url, text);
  const check = (isRight: boolean, fault: string) => void (isRight || faults.push(fault));
  check(feed.self === url, `its self link is ${feed.self}`);
  check(isAbsolute(feed.page), `its page is ${feed.page}`);
  check(Boolean(feed.title?.trim()), 'it has no title');
  check(isLanguage(feed.language), `its language is ${feed.language}`);
  const ids = feed.entries.map(({ id }) => id);
  check(new Set(ids).size === ids.length, 'two entries share an id');
  check(feed.entries.length <= 20, `it has ${feed.entries.length} entries`);
  const dates = feed.entries.map(({ published }) => published);
  check(
    dates.every((date, index) => date <= (dates[index - 1] ?? Number.POSITIVE_INFINITY)),
    'its entries are not the newest first',
  );
  for (const entry of feed.entries) faults.push(...entryFaults(entry).map((fault) => `${entry.id}: ${fault}`));
  return faults;
}

function entryFaults(entry: ReadEntry): string[] {
  const rules: [isRight: boolean, fault: string][] = [
    [TAG.test(entry.id ?? ''), 'its id is no tag URI'],
    [isAbsolute(entry.url), `its address is ${entry.url}`],
    [Boolean(entry.title?.trim()), 'it has no title'],
    [Boolean(entry.summary?.trim()), 'it has no summary'],
    [Number.isFinite(entry.published) && entry.updated >= entry.published, 'its dates are wrong'],
    [entry.image === undefined || isAbsolute(entry.image), `its picture is ${entry.image}`],
    [isLanguage(entry.language), `its language is ${entry.language}`],
    [entry.authors.every((name) => name?.trim()), 'an author has no name'],
  ];
  return [...rules.flatMap(([isRight, fault]) => (isRight ? [] : [fault])), ...contentFaults(entry.content ?? '')];
}

function contentFaults(content: string): string[] {
  const { elements, comments } = parseHtml(`<!doctype html><body>${content}`);
  const faults = comments.map((comment) => `a comment: ${comment}`);
  for (const { name, attributes } of elements) {
    if (!ELEMENTS.includes(name)) faults.push(`the element ${name}`);
    for (const [key, value] of attributes) {
      if (!ATTRIBUTES.includes(key)) faults.push(`the attribute ${key} of ${name}`);
      if ((key === 'href' || key === 'src') && !/^(https?:\/\/|mailto:|tel:)/.test(value))
        faults.push(`the address ${value}`);
    }
    if (name === 'img' && !['src', 'alt', 'width', 'height'].every((key) => attributes.has(key)))
      faults.push('a picture without its size or alternative');
  }
  return faults;
}

function xmlFaults(url: string, text: string): string[] {
  const faults: string[] = [];
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')) faults.push('it doesn’t say that it is UTF-8');
  if (/[\x7f-\x9f\ufffd]/.test(text)) faults.push('it holds characters that nobody sees');
  // Throws where it is not well-formed
  using document = XmlDocument.fromString(text);
  const texts = (path: string) => document.find(path, NAMESPACES).map(({ content }) => content);
  const need = (parent: string, names: string[]) => {
    const count = texts(parent).length;
    for (const name of names)
      if (texts(`${parent}/${name}`).length !== count) faults.push(`not every ${parent} has one ${name}`);
  };
  const dates = (path: string, form: RegExp) =>
    faults.push(...texts(path).flatMap((date) => (form.test(date) ? [] : [`the date ${date}`])));
  if (url.endsWith('atom.xml')) {
    need('/a:feed', ['a:id', 'a:title', 'a:updated', 'a:author', 'h:div']);
    need('/a:feed/a:entry', ['a:id', 'a:title', 'a:updated', 'a:published', "a:link[@rel='alternate']", 'a:content']);
    dates('//a:updated | //a:published', RFC_3339);
  } else {
    need('/rss', ["channel[../@version='2.0']"]);
    need('/rss/channel', ['title', 'link', 'description', 'language', 'lastBuildDate', 'h:div']);
    need('/rss/channel/item', ['title', 'link', "guid[@isPermaLink='false']", 'description', 'c:encoded', 'pubDate']);
    dates('//pubDate | //lastBuildDate', RFC_822);
    dates('//a:updated', RFC_3339);
    if (texts('//image/link')[0] !== texts('/rss/channel/link')[0] && texts('//image').length > 0)
      faults.push('its picture leads elsewhere');
    const wrong =
      '//enclosure[not(@length > 0) or not(starts-with(@url, "http")) or not(starts-with(@type, "audio/"))]';
    if (texts(wrong).length > 0) faults.push('an enclosure lacks its address, length or type');
  }
  return faults;
}

function jsonFaults(text: string): string[] {
  const feed = JSON.parse(text);
  const faults = feed.version === 'https://jsonfeed.org/version/1.1' ? [] : [`its version is ${feed.version}`];
  for (const { id, date_published, date_modified, content_html } of feed.items) {
    if (typeof content_html !== 'string' || content_html === '') faults.push(`${id}: it has no content`);
    if (!RFC_3339.test(date_published) || !RFC_3339.test(date_modified)) faults.push(`${id}: its dates`);
  }
  return faults;
}

function isAbsolute(address: string | undefined): boolean {
  return /^https?:\/\/[^/]/.test(address ?? '') && URL.canParse(address ?? '');
}

function isLanguage(tag: string | undefined): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
