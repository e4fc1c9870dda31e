/** Finds what could run or fetch in a published drawing, by other rules than the sanitiser's own. */
import { elementsOf, parseXml, textOf } from '../../../src/images/svg/parse-xml.ts';

/** Each danger as a short description. */
export function dangersIn(svg: string): string[] {
  const dangers: string[] = [];
  if (/<!|<\?/.test(svg)) dangers.push('markup declaration');
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(svg)) dangers.push('entity');
  for (const element of elementsOf(parseXml(svg))) {
    if (
      /script|foreignobject|iframe|embed|object|audio|video|handler|listener|html|link|meta|discard/i.test(element.name)
    ) {
      dangers.push(element.name);
    }
    if (element.name.includes(':')) dangers.push(element.name);
    // An address is fetched by a rule or a function only
    if (
      element.name === 'style' &&
      /@import|url\(\s*['"]?[^#]|\\|image-set|\(\s*['"]?\s*(?:http|\/\/)/i.test(textOf(element))
    )
      dangers.push('style');
    for (const [name, value] of Object.entries(element.attributes)) {
      if (/^on|:on|\bevent/i.test(name.replace('pointer-events', ''))) dangers.push(name);
      if (/href$/i.test(name) && !/^(#|data:image\/(png|jpeg|webp|gif);base64,)/.test(value.trim()))
        dangers.push(`${name}=${value}`);
      // What stands elsewhere is read as a colour, a number or a name, unless a function of CSS fetches it
      const isSpoken = name.startsWith('aria-');
      if (!isSpoken && /\\|url\(\s*['"]?[^#'"]|image-set|expression\(|-binding/i.test(value))
        dangers.push(`${name}=${value}`);
      const isAnimated = /^(animate|set$)/i.test(element.name) && name === 'attributeName';
      if (isAnimated && /href|^on|style/i.test(value)) dangers.push(`animated ${value}`);
      if (name === 'xmlns' && value !== 'http://www.w3.org/2000/svg') dangers.push(`namespace ${value}`);
    }
  }
  return dangers;
}
