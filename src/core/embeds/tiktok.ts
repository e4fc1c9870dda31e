/** Videos at TikTok, by its player without a script (https://developers.tiktok.com/doc/embed-player/). */
import { byForms, type EmbedProvider } from './embed-provider.ts';

export const tiktok: EmbedProvider = {
  name: 'TikTok',
  privacy: 'https://www.tiktok.com/legal/privacy-policy',
  frameOf: byForms({
    address: 'https://tiktok.com/@{user}/video/{number}',
    frame: 'https://www.tiktok.com/player/v1/{number}?rel=0',
    size: { width: 9, height: 16 },
  }),
};
