/** Episodes at Apple Podcasts. */
import { byForms, type EmbedProvider } from './embed-provider.ts';

const size = { height: 175 };
const FRAME = 'https://embed.podcasts.apple.com/{country}/podcast/id{number}?i={id}&theme={theme}';

export const applePodcasts: EmbedProvider = {
  name: 'Apple Podcasts',
  privacy: 'https://www.apple.com/legal/privacy/',
  frameOf: byForms(
    { address: 'https://podcasts.apple.com/{country}/podcast/{name}/id{number}?i={id}', frame: FRAME, size },
    { address: 'https://podcasts.apple.com/{country}/podcast/id{number}?i={id}', frame: FRAME, size },
  ),
};
