/** Reads XML of strangers as a stream: the elements of a list, each whole, one after another, and nothing else is kept. */
import type { Tell } from '../archive/archive.ts';
import type { XmlElement } from './xml-element.ts';
import { createAmpersandMender } from './xml-escapes.ts';
import { decodeXml } from './xml-letters.ts';
import { createXmlParser, type XmlForm } from './xml-parser.ts';

export type { XmlElement } from './xml-element.ts';

/** So many lines are told of each fault; then their number. */
const TOLD = 100;

/**
 * Hands over each child of the element at `form.within`, in the order of the file. Nothing is looked up that the file
 * names: no DTD, no entity of its own. What is broken is told with its line, and reading goes on behind it; an element that
 * grows beyond the limits is told and left out.
 *
 * @throws UserError Where the file is no XML of that form, or declares entities.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, form: XmlForm, tell: Tell): AsyncIterable<XmlElement> {
  const elements = createXmlParser(form, tell);
  let ampersands = 0;
  const mender = createAmpersandMender((line) => {
    ampersands += 1;
    if (ampersands > TOLD) return;
    const what = 'An & stands in the XML where &amp; has to be written. It was kept as a letter.';
    tell({ kind: 'mended', where: { file: form.file, line }, what });
  });
  for await (const text of decodeXml(bytes, form.file)) {
    elements.write(mender.write(text));
    yield* elements.take();
    if (elements.isBeyondHope()) return;
  }
  elements.write(mender.end());
  elements.end();
  yield* elements.take();
  if (ampersands > TOLD) {
    const what = `${ampersands - TOLD} more & were kept as letters.`;
    tell({ kind: 'mended', where: { file: form.file }, what });
  }
}
