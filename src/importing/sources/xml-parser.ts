/** Hears what a streaming parser finds in XML, and what it stumbles over. */
import sax from 'sax';
import { UserError } from '../../newsroom/files/user-error.ts';
import type { Tell } from '../archive/archive.ts';
import type { XmlElement } from './xml-element.ts';
import { createGatherer, type Doubt, type ElementLimits } from './xml-elements.ts';
import { endOf } from './xml-faults.ts';

export interface XmlForm {
  /** How findings name the file. */
  file: string;
  /** The names of the elements around the list, from the root: rss, channel. */
  within: readonly string[];
  /** What the file should have been, for a message: “the WXR file of WordPress”. */
  expected: string;
  /** Left out, 32 million characters and 400,000 elements in one of the list. */
  limits?: ElementLimits;
}

const LIMITS: ElementLimits = { characters: 32_000_000, elements: 400_000 };
const MOST = { depth: 40, attributes: 100, faults: 1000 };

/** Ends the reading from within the parser. */
class Stop extends Error {}

/** Takes letters, and gives elements once they are whole. */
export interface XmlParser {
  write(text: string): void;
  end(): void;
  take(): XmlElement[];
  /** Whether the file is so broken that nothing more is read. */
  isBeyondHope(): boolean;
}

/** Faults of the file are told, and thrown where nothing of it may be read: see `readXml`. */
export function createXmlParser(form: XmlForm, tell: Tell): XmlParser {
  const parser = sax.parser(true, { position: true });
  const line = () => parser.line + 1;
  const doubt: Doubt = (what, at, kind = 'doubtful') => tell({ kind, where: { file: form.file, line: at }, what });
  const gatherer = createGatherer(form.within, form.limits ?? LIMITS, doubt);
  let attributes = 0;
  let faults = 0;
  let sawRoot = false;
  let hope = true;

  const noXml = () => new UserError(`${form.file} is no XML. Name ${form.expected}.`);
  const giveUp = (what: string) => {
    hope = false;
    doubt(`${what} Nothing behind this line was read.`, line(), 'dropped');
    throw new Stop();
  };

  parser.onerror = (error) => {
    // Else the parser throws at its next piece.
    parser.resume();
    const fault = error.message.split('\n')[0] ?? '';
    if (fault.startsWith('Max buffer')) giveUp('A tag or a comment never ends.');
    // A file that was cut off is told at its end, with what it cuts off; one without a root is refused there.
    if (/^Unclosed root|^Unexpected end/.test(fault)) return;
    faults += 1;
    if (!sawRoot && faults > MOST.faults) throw noXml();
    if (!sawRoot) return;
    if (faults > MOST.faults) giveUp('The XML is broken in more than a thousand places.');
    doubt(`The XML is broken here (${fault.replace(/\.$/, '')}). It was read as far as it makes sense.`, line());
  };
  parser.ondoctype = (doctype) => {
    if (!/\[|SYSTEM|PUBLIC/i.test(doctype)) return;
    throw new UserError(
      `${form.file}, line ${line()}: the file declares entities of its own (DOCTYPE), which can be a trap and is no part of ${form.expected}. Nothing of it was read. Export it once more; if you trust the file, delete its DOCTYPE.`,
    );
  };
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > MOST.attributes) giveUp('A tag has more than a hundred attributes.');
  };
  parser.onopentag = ({ name, attributes: found }) => {
    attributes = 0;
    if (!sawRoot && name !== form.within[0])
      throw new UserError(`${form.file} begins with <${name}>, not with <${form.within[0]}>. Name ${form.expected}.`);
    sawRoot = true;
    if (gatherer.depth() >= MOST.depth) giveUp('Elements lie in one another more than forty deep.');
    gatherer.open(name, found as Record<string, string>, line());
  };
  parser.ontext = gatherer.text;
  parser.oncdata = gatherer.text;
  parser.onopencdata = () => gatherer.openCdata(line());
  parser.onclosetag = gatherer.close;

  const guarded = (act: () => void) => {
    try {
      if (hope) act();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
  };
  return {
    write: (text) => guarded(() => parser.write(text)),
    end: () =>
      guarded(() => {
        parser.close();
        if (!sawRoot) throw noXml();
        const unfinished = gatherer.unfinished();
        if (gatherer.depth() > 0) doubt(endOf(unfinished), unfinished?.line ?? line(), 'dropped');
      }),
    take: gatherer.take,
    isBeyondHope: () => !hope,
  };
}
