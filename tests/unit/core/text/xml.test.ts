import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { element, xmlDocument } from '../../../../src/core/text/xml.ts';
import { failuresOf, named } from '../../../support/cases/failures.ts';
import { HOSTILE_TEXTS } from '../../../support/cases/hostile-texts.ts';

/** What a parser reads back from one element with a text and an attribute. */
function readBack(text: string): { text: string; attribute: string | undefined; children: number } {
  const document = XmlDocument.fromString(xmlDocument(element('a', { b: text }, text)));
  const { root } = document;
  const read = { text: root.content, attribute: root.attr('b')?.content, children: root.find('*').length };
  document.dispose();
  return read;
}

describe('a text in XML', () => {
  it('comes back as it was, however hostile', async () => {
    const failures = await failuresOf(named(HOSTILE_TEXTS), (text) => {
      expect(readBack(text)).toEqual({ text, attribute: text, children: 0 });
    });
    expect(failures).toEqual([]);
  });

  it('has a mark where it held what XML can’t', () => {
    const text = 'a\0b\u0008c\u001fd\ufffee\ud800f\udc00g';
    expect(readBack(text).text).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg');
  });

  it('keeps every character outside the first plane', () => {
    expect(readBack('\u{1F600}\u{20000}').text).toBe('\u{1F600}\u{20000}');
  });
});

describe('an element', () => {
  it('has no attributes and children that are undefined', () => {
    expect(element('a', { b: undefined, c: 0 }, undefined, 'd', element('e', {})).xml).toBe('<a c="0">d\n<e/></a>');
  });
});

describe('a document', () => {
  it('names its style sheet before the root', () => {
    expect(xmlDocument(element('a', {}), '/x.css?a&b')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="/x.css?a&amp;b"?>\n<a/>\n',
    );
  });
});
