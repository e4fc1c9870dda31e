/** Music and podcasts at Spotify (https://developer.spotify.com/documentation/embeds). */
import { byForms, type EmbedProvider } from './embed-provider.ts';

/** The heights of Spotify's players in pixels, by what they play. */
const HEIGHTS = { track: 152, episode: 152, album: 352, playlist: 352, show: 352, artist: 352 };

export const spotify: EmbedProvider = {
  name: 'Spotify',
  privacy: 'https://www.spotify.com/legal/privacy-policy/',
  frameOf: byForms(
    ...Object.entries(HEIGHTS).flatMap(([kind, height]) =>
      // Spotify writes the reader's language into addresses that are copied in a browser
      [`${kind}/{id}`, `intl-{language}/${kind}/{id}`].map((path) => ({
        address: `https://open.spotify.com/${path}`,
        frame: `https://open.spotify.com/embed/${kind}/{id}`,
        size: { height },
      })),
    ),
  ),
};
