/** Videos at Vimeo, whose player is asked not to track (https://help.vimeo.com/hc/en-us/articles/12426260232977). */
import { byForms, type EmbedProvider } from './embed-provider.ts';

const size = { width: 16, height: 9 };

export const vimeo: EmbedProvider = {
  name: 'Vimeo',
  privacy: 'https://vimeo.com/privacy',
  frameOf: byForms(
    { address: 'https://vimeo.com/{number}', frame: 'https://player.vimeo.com/video/{number}?dnt=1', size },
    // Unlisted videos have a second part
    { address: 'https://vimeo.com/{number}/{id}', frame: 'https://player.vimeo.com/video/{number}?h={id}&dnt=1', size },
  ),
};
