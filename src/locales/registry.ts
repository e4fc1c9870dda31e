/** Finds the generator's own words for a language. */
import type { InterfaceWords } from '../core/i18n/interface-words.ts';
import { ancestryOf } from './ancestry.ts';
import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { deCh } from './de-CH.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { es419 } from './es-419.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import { idWords } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { kk } from './kk.ts';
import { lo } from './lo.ts';
import { lv } from './lv.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ptPt } from './pt-PT.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { si } from './si.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** Complete records, one per language. */
const LANGUAGES: Readonly<Record<string, InterfaceWords>> = {
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  fr,
  hu,
  id: idWords,
  it,
  ja,
  kk,
  lo,
  lv,
  pl,
  pt,
  ro,
  ru,
  si,
  sk,
  sl,
  sv,
  tr,
  uk,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** Regional editions hold only what differs from their language. */
const REGIONS: Readonly<Record<string, Partial<InterfaceWords>>> = {
  'de-CH': deCh,
  'es-419': es419,
  'pt-PT': ptPt,
};

/** The English words, which have every name that a complete record must have. */
export const SOURCE_WORDS = en;

/** Returns the words of a tag, or of the language that it is a kind of, or `undefined` where there are none. */
export function interfaceWordsOf(tag: string): InterfaceWords | undefined {
  const ancestry = ancestryOf(tag);
  const language = ancestry.map((name) => LANGUAGES[name]).find((words) => words !== undefined);
  return language && Object.assign({}, language, ...ancestry.map((name) => REGIONS[name]).reverse());
}
