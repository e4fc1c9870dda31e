/** The body of a post of Ghost as HTML: what Ghost has rendered, or else the document of either editor. */
import type { Place, Tell } from '../../archive/archive.ts';
import { FOR_SUBSCRIBERS } from './card-html.ts';
import { mapCards } from './ghost-cards.ts';
import type { Row } from './ghost-export.ts';
import { lexicalToHtml } from './lexical.ts';
import { mobiledocToHtml } from './mobiledoc.ts';

/** How much of a card that is left out is told, in letters. */
const LONGEST_CARD = 300;

type Say = (kind: 'dropped' | 'doubtful', what: string) => void;

/** Returns the body with its cards as elements that any site has; what is left out of it is told. */
export function bodyOf(post: Row, title: string, where: Place, tell: Tell): string {
  const say: Say = (kind, what) => tell({ kind, where, what: `“${title}”: ${what}` });
  return mapCards(htmlOf(post, say), where, tell);
}

function htmlOf(post: Row, say: Say): string {
  const html = post.text('html');
  const [lexical, mobiledoc] = [post.text('lexical'), post.text('mobiledoc')];
  const written = (lexical && lexicalToHtml(lexical)) || (mobiledoc && mobiledocToHtml(mobiledoc)) || undefined;
  for (const { name, words } of written?.left ?? []) {
    // The HTML of a post holds all cards but those of letters
    const isInHtml = html !== undefined && !FOR_SUBSCRIBERS.test(name);
    const held = words && `: “${words.slice(0, LONGEST_CARD).toWellFormed()}”`;
    if (!isInHtml) say('dropped', `a card that is not known or was for subscribers, “${name}”, was left out${held}.`);
  }
  if (html) return html;
  const plain = post.text('plaintext') ?? '';
  if (written === undefined && (lexical ?? mobiledoc) !== undefined)
    say(
      'doubtful',
      `its text can’t be read${plain === '' ? ', so it has none' : ', so it has its words without their looks'}.`,
    );
  return written?.html ?? plain.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
