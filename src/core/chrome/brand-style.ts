/** Writes the brand's colours and the site's origin as custom properties of CSS. */
import type { Chrome } from './chrome.ts';

/** Writes a rule of CSS with the custom properties. No value can end its declaration, the rule or the style element. */
export function brandStyle({ brand, origin }: Pick<Chrome, 'brand' | 'origin'>): string {
  const { light, dark } = brand.colors;
  const properties = {
    brand: light.accent,
    'on-brand': light.onAccent,
    'brand-dark': dark.accent,
    'on-brand-dark': dark.onAccent,
    // For printed addresses
    origin: `"${origin.replaceAll('"', '')}"`,
  };
  const declarations = Object.entries(properties).map(
    ([name, value]) => `--${name}:${value.replace(/[<>{};\\]/g, '')}`,
  );
  return `:root{${declarations.join(';')}}`;
}
