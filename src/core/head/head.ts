/** What a page tells machines in its `<head>`. */
import type { SocialPicture } from '../presentation/social-picture.ts';

export interface Head {
  /** Text of `<title>`. */
  title: string;
  description?: string;
  canonical?: string;
  /** `noindex` and the like. */
  robots?: string;
  alternates: { hreflang: string; href: string }[];
  /** The same in other formats (`rel=alternate`): feeds, a Markdown twin. */
  feeds: { type: string; href: string; title?: string }[];
  /** `property` → content pairs (Open Graph). */
  properties: [property: string, content: string][];
  /** `name` → content pairs. */
  names: [name: string, content: string][];
  /** The picture that stands for the page elsewhere. */
  picture?: SocialPicture;
  /** Linked data as JSON text, safe inside `<script>`. */
  jsonLd: string[];
  /** Seconds before the page leads on, for moved addresses. */
  refreshTo?: string;
}

/** The address of the picture that stands for a page elsewhere. */
export function imageOf({ properties }: Head): string | undefined {
  return properties.find(([property]) => property === 'og:image')?.[1];
}
