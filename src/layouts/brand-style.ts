/** The brand's colours as custom properties for the head's style sheet. */
import type { BrandColors } from '../core/chrome.ts';

/** CSS text in which a colour can't end its declaration, its rule or the style element. */
export function brandStyle({ light, dark }: BrandColors): string {
  const properties = {
    brand: light.accent,
    'on-brand': light.onAccent,
    'brand-dark': dark.accent,
    'on-brand-dark': dark.onAccent,
  };
  const declarations = Object.entries(properties).map(
    ([name, color]) => `--${name}:${color.replace(/[<>{};\\]/g, '')}`,
  );
  return `:root{${declarations.join(';')}}`;
}
