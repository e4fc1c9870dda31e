/** Loads the offer of another language, where the page's is not the one that the reader wants most. */
import { isSameWriting } from '../core/i18n/same-writing.ts';

if (document.querySelector('[data-offers]') && !isSameWriting(navigator.language, document.documentElement.lang))
  import('./language-offer.ts');
