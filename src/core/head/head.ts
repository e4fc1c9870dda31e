/** The model of a page's `<head>`. */
import type { SocialPicture } from '../presentation/social-picture.ts';

/** What a page tells browsers and other programs in its `<head>`. */
export interface Head {
  /** The text of `<title>`. */
  title: string;
  description?: string;
  canonical?: string;
  /** The rules for search engines, such as `noindex`. */
  robots?: string;
  /** The `hreflang` links to the languages of the page. */
  alternates: { hreflang: string; href: string }[];
  /** The links to other formats (`rel=alternate`): feeds, and the Markdown alternate. */
  feeds: { type: string; href: string; title?: string }[];
  /** The pairs of `property` and `content` (Open Graph). */
  properties: [property: string, content: string][];
  /** The pairs of `name` and `content`. */
  names: [name: string, content: string][];
  /** The picture that networks show for the page. */
  picture?: SocialPicture;
  /** The JSON-LD texts, safe inside `<script>`. */
  jsonLd: string[];
}

/** Returns the absolute address of the picture that networks show for a page, or `undefined` where there is none. */
export function imageOf({ properties }: Head): string | undefined {
  return properties.find(([property]) => property === 'og:image')?.[1];
}
