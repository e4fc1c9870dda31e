/** Items of an export that are no stories: files, menus, styles, what plug-ins keep. */
import type { Tell } from '../../archive/archive.ts';
import type { Item } from './item.ts';
import { ownFieldsOf } from './own-fields.ts';
import { wordsOf } from './words.ts';

/** They are read where stories name them. */
const READ_ELSEWHERE = new Set(['attachment', 'wp_block']);

/** What programs keep, or strangers have sent: so much, or so private, that their number is told. */
const COUNTED =
  /^(?:revision|oembed_cache|customize_changeset|user_request|auto-draft|shop_.*|product_variation|feedback|flamingo_.*|nf_sub|jp_.*|polylang_mo|amp_.*|mc4wp.*|wp_global_styles)$/;

/** They belong to the look of the site, or to plug-ins. */
const PARTS =
  /^(?:nav_menu_item|wp_(?:navigation|template|template_part|font_family|font_face)|custom_css|acf-.*|acf|wpcf7_.*|wpforms.*|elementor_.*|e-landing-page|tablepress_table|ml-slider|forminator_.*|fl-builder-.*|et_.*|spectra-.*|cookielawinfo)$/;

export interface OtherItems {
  /** Whether an item is no story; what is lost with it is told, alike ones together. */
  isOther(item: Item, file: string, tell: Tell): boolean;
  tellAll(tell: Tell): void;
}

/** Begins to count what is no story. */
export function otherThanStories(): OtherItems {
  const counts = new Map<string, { count: number; file: string; line: number }>();
  const count = (what: string, item: Item, file: string) => {
    const found = counts.get(what) ?? { count: 0, file, line: item.element.line };
    found.count += 1;
    counts.set(what, found);
  };
  return {
    isOther(item, file, tell) {
      const { type, status } = item;
      const where = { file, line: item.element.line };
      const title = wordsOf(item.field('title'));
      const [text, excerpt] = [item.field('content:encoded'), wordsOf(item.field('excerpt:encoded'))];
      const isEmpty = (title === '' || status === 'auto-draft') && text === '' && excerpt === '';
      if (type === 'attachment') {
        if (/^0?$/.test(item.field('wp:post_parent')) && !/\?|^$/.test(item.field('link')))
          count('pages of single files that belong to no story', item, file);
        return true;
      }
      if (READ_ELSEWHERE.has(type)) return true;
      if (COUNTED.test(type)) {
        count(`items of the kind “${type}”`, item, file);
        return true;
      }
      if (PARTS.test(type)) {
        const [address] = item.meta('_menu_item_url');
        const held = [title, address].filter(Boolean).map((one) => `“${one}”`);
        const what = `An item of the kind “${type}” was left out, since it is no story${held.length > 0 ? `: ${held.join(', ')}` : ''}.`;
        tell({ kind: 'dropped', where, what });
        return true;
      }
      if (status === 'trash') tell({ kind: 'dropped', where, what: `“${title}” lay in the trash, and was left out.` });
      else if (status === 'inherit' || (isEmpty && status !== 'publish'))
        count(`empty items with the state “${status}”`, item, file);
      else if (type !== 'post' && type !== 'page' && text === '') {
        const held = [...(excerpt === '' ? [] : [`“${excerpt}”`]), ...ownFieldsOf(item)];
        const more = held.length === 0 ? '' : ` It held: ${held.join('; ')}.`;
        tell({ kind: 'dropped', where, what: `“${title}” is a “${type}” without a text, and was left out.${more}` });
      } else return false;
      return true;
    },
    tellAll(tell) {
      for (const [what, { count: number, file, line }] of counts)
        tell({
          kind: 'dropped',
          where: { file, line },
          what: `From this one on, ${what} were left out, since they are no stories: ${number}.`,
          ...(what.includes('nav') && { remedy: 'Write the menu into content/site/navigation.yaml.' }),
        });
    },
  };
}
