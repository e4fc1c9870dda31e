/** Posts and reels at Instagram. */
import { byForms, type EmbedProvider } from './embed-provider.ts';

const size = { height: 640 };
const POST = 'https://www.instagram.com/p/{id}/embed/';
const REEL = 'https://www.instagram.com/reel/{id}/embed/';

export const instagram: EmbedProvider = {
  name: 'Instagram',
  privacy: 'https://privacycenter.instagram.com/policy',
  frameOf: byForms(
    { address: 'https://instagram.com/p/{id}', frame: POST, size },
    { address: 'https://instagram.com/{user}/p/{id}', frame: POST, size },
    { address: 'https://instagram.com/reel/{id}', frame: REEL, size },
    { address: 'https://instagram.com/{user}/reel/{id}', frame: REEL, size },
  ),
};
