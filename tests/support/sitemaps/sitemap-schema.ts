/**
 * Validates sitemaps against the schema that sitemaps.org publishes, which the package `sitemap` carries. It has no room
 * for elements of other namespaces without declarations: those of Google and XHTML, and of the index, are written here
 * after their documentation, as no package carries them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

const require = createRequire(import.meta.url);
const published = join(require.resolve('sitemap/package.json'), '../schema/sitemap.xsd');

const declare = (namespace: string, content: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">${content}</xs:schema>`;
const sequence = (name: string, content: string) =>
  `<xs:element name="${name}"><xs:complexType><xs:sequence>${content}</xs:sequence></xs:complexType></xs:element>`;

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const IMAGE = declare(
  'http://www.google.com/schemas/sitemap-image/1.1',
  sequence('image', '<xs:element name="loc" type="xs:anyURI"/>'),
);

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const NEWS = declare(
  'http://www.google.com/schemas/sitemap-news/0.9',
  `<xs:simpleType name="language"><xs:restriction base="xs:string"><xs:pattern value="zh-cn|zh-tw|[a-z]{2,3}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="date"><xs:union memberTypes="xs:date xs:dateTime"/></xs:simpleType>
  <xs:simpleType name="text"><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
  ${sequence(
    'news',
    `${sequence('publication', '<xs:element name="name" type="text"/><xs:element name="language" type="language"/>')}
    <xs:element name="publication_date" type="date"/><xs:element name="title" type="text"/>`,
  )}`,
);

/** https://developers.google.com/search/docs/specialty/international/localized-versions */
const XHTML = declare(
  'http://www.w3.org/1999/xhtml',
  `<xs:element name="link"><xs:complexType>
    <xs:attribute name="rel" use="required" fixed="alternate"/>
    <xs:attribute name="hreflang" type="xs:language" use="required"/>
    <xs:attribute name="href" type="xs:anyURI" use="required"/>
  </xs:complexType></xs:element>`,
);

/** https://www.sitemaps.org/protocol.html#index, in terms of the schema for sitemaps. */
const INDEX = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xs:include schemaLocation="sitemap.xsd"/>
  <xs:complexType name="child"><xs:sequence>
    <xs:element name="loc" type="tLoc"/><xs:element name="lastmod" type="tLastmod" minOccurs="0"/>
  </xs:sequence></xs:complexType>
  <xs:element name="sitemapindex"><xs:complexType><xs:sequence>
    <xs:element name="sitemap" type="child" maxOccurs="50000"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

const ALL = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="index.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="image.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>
  <xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml.xsd"/>
</xs:schema>`;

/** What is wrong with sitemaps, each fault with its file's name; nothing where all are valid. */
export function sitemapFaults(sitemaps: Record<string, string>): string[] {
  using schema = XmlDocument.fromString(ALL);
  using validator = XsdValidator.fromDoc(schema);
  return Object.entries(sitemaps).flatMap(([name, text]) => {
    using document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ line, message }) => `${name}:${line} ${message.trim()}`);
    }
  });
}

const encoder = new TextEncoder();
xmlRegisterInputProvider(
  new XmlBufferInputProvider({
    'sitemap.xsd': readFileSync(published),
    'index.xsd': encoder.encode(INDEX),
    'image.xsd': encoder.encode(IMAGE),
    'news.xsd': encoder.encode(NEWS),
    'xhtml.xsd': encoder.encode(XHTML),
  }),
);
