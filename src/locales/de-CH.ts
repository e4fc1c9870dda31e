/** The generator's words in Swiss Standard German, where they differ from German. */
import type { InterfaceWords } from '../core/i18n/interface-words.ts';

export const deCh: Partial<InterfaceWords> = {
  close: 'Schliessen',
  consentDetails:
    'Wozu sie dienen: {purposes}. Sie können Ihre Einwilligung jederzeit unter «{link}» am Fuss jeder Seite widerrufen.',
  enlargePicture: 'Bild vergrössern',
  footer: 'Fusszeile',
  sponsored: 'Publireportage',
  pressRelease: 'Medienmitteilung',
  searchNothing: 'Zu «{query}» wurde nichts gefunden. Versuchen Sie es mit anderen oder weniger Wörtern.',
  footnotes: 'Fussnoten',
};
