/** The generator's words in the Spanish of Latin America, where they differ from that of Spain. */
import type { InterfaceWords } from '../core/i18n/interface-words.ts';

export const es419: Partial<InterfaceWords> = {
  searchNothing: 'No hay resultados para “{query}”. Prueba con otras palabras o con menos.',
};
