/** Reads sitemaps that are known to be valid: what each entry holds is found by its names alone. */

export interface SitemapEntry {
  url: string;
  lastmod: string | undefined;
  images: string[];
  alternates: { hreflang: string; href: string }[];
}

/** The addresses of an index. */
export function locsOf(xml: string): string[] {
  return valuesOf(xml, /<loc>([^<]*)</g);
}

export function entriesOf(xml: string): SitemapEntry[] {
  return xml
    .split('<url>')
    .slice(1)
    .map((entry) => ({
      url: locsOf(entry)[0] ?? '',
      lastmod: valuesOf(entry, /<lastmod>([^<]*)</g)[0],
      images: valuesOf(entry, /<image:loc>([^<]*)</g),
      alternates: [...entry.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
        ([, hreflang = '', href = '']) => ({ hreflang, href: unescapeXml(href) }),
      ),
    }));
}

function valuesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value = '']) => unescapeXml(value));
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
