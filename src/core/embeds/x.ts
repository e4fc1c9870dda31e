/** Posts at X, by the page that its own script puts into a frame, so that no script of X runs in ours. */
import { byForms, type EmbedProvider } from './embed-provider.ts';

const frame = 'https://platform.twitter.com/embed/Tweet.html?id={number}&dnt=true&lang={locale}&theme={theme}';
const size = { height: 560 };

export const x: EmbedProvider = {
  name: 'X',
  privacy: 'https://x.com/privacy',
  frameOf: byForms(
    { address: 'https://x.com/{user}/status/{number}', frame, size },
    { address: 'https://twitter.com/{user}/status/{number}', frame, size },
  ),
};
