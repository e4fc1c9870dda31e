/**
 * Prepares a sanitised drawing to stand in the HTML of a page, where its ids and styles would be mixed with those of
 * the page.
 */
import type { XastElement, XastRoot } from 'svgo';
import { embeddedPictures } from './embedded-pictures.ts';
import { elementsOf, parseXml } from './parse-xml.ts';
import { isQuickToMinify } from './svg-weight.ts';
import { runSvgo } from './svgo.ts';

/**
 * Returns the drawing with its styles as attributes and its ids prefixed, or `undefined` where some style can't become
 * an attribute, or where it holds a picture, which the policy of a page would not show.
 */
export function toInlineSvg(svg: string, prefix: string): string | undefined {
  if (embeddedPictures(svg).length > 0) return undefined;
  if (/<style\b/.test(svg) && !isQuickToMinify(svg, parseXml(svg))) return undefined;
  try {
    return inlined(svg, prefix);
  } catch {
    // Some styles that browsers leave out are more than the reader of styles takes
    return undefined;
  }
}

function inlined(svg: string, prefix: string): string | undefined {
  let isPlain = true;
  const { data } = runSvgo(svg, {
    plugins: [
      'minifyStyles',
      { name: 'inlineStyles', params: { onlyMatchedOnce: false } },
      'convertStyleToAttrs',
      {
        name: 'prefix-ids',
        fn: (root: XastRoot) => {
          for (const element of elementsOf(root)) {
            isPlain &&= element.name !== 'style' && element.attributes['style'] === undefined;
            element.attributes = prefixIds(element, prefix);
          }
          return null;
        },
      },
    ],
  });
  return isPlain ? data : undefined;
}

function prefixIds({ attributes }: XastElement, prefix: string): Record<string, string> {
  const { class: _, ...kept } = attributes;
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => {
      if (name === 'id') return [name, prefix + value];
      if (name === 'href') return [name, value.replace(/^\s*#/, `#${prefix}`)];
      if (name === 'aria-labelledby' || name === 'aria-describedby')
        return [name, value.replace(/\S+/g, `${prefix}$&`)];
      if (name === 'begin' || name === 'end')
        return [name, value.replace(/(^|;)\s*(?=[a-z_][\w-]*\.)/gi, `$1${prefix}`)];
      return [name, value.replace(/\b(url\(\s*["']?#)/gi, `$1${prefix}`)];
    }),
  );
}
