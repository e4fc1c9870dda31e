/** Videos at YouTube, from its host that keeps less (https://support.google.com/youtube/answer/171780). */
import { byForms, type EmbedProvider } from './embed-provider.ts';

const WIDE = { width: 16, height: 9 };
const TALL = { width: 9, height: 16 };
const PLAYER = 'https://www.youtube-nocookie.com/embed/{id}?hl={locale}';

export const youtube: EmbedProvider = {
  name: 'YouTube',
  privacy: 'https://policies.google.com/privacy',
  frameOf: byForms(
    { address: 'https://youtube.com/watch?v={id}&t={number}s', frame: `${PLAYER}&start={number}`, size: WIDE },
    { address: 'https://youtube.com/watch?v={id}&t={number}', frame: `${PLAYER}&start={number}`, size: WIDE },
    { address: 'https://youtube.com/watch?v={id}', frame: PLAYER, size: WIDE },
    { address: 'https://youtu.be/{id}?t={number}', frame: `${PLAYER}&start={number}`, size: WIDE },
    { address: 'https://youtu.be/{id}?t={number}s', frame: `${PLAYER}&start={number}`, size: WIDE },
    { address: 'https://youtu.be/{id}', frame: PLAYER, size: WIDE },
    { address: 'https://youtube.com/live/{id}', frame: PLAYER, size: WIDE },
    { address: 'https://youtube.com/shorts/{id}', frame: PLAYER, size: TALL },
    {
      address: 'https://youtube.com/playlist?list={id}',
      frame: 'https://www.youtube-nocookie.com/embed/videoseries?list={id}&hl={locale}',
      size: WIDE,
    },
  ),
};
