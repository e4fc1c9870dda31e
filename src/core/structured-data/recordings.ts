/** Writes the recordings of an article as structured data (https://developers.google.com/search/docs/appearance/structured-data/video). */
import type { AudioObjectLeaf, VideoObjectLeaf } from 'schema-dts';
import type { Article } from '../articles/article.ts';
import type { MediaSummary } from '../articles/catalogue-entry.ts';
import { momentToIso } from '../i18n/moment.ts';
import { lengthToIso } from '../media/recording.ts';
import { plainMediaOf } from '../presentation/media-model.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { plainPictureOf } from '../presentation/page-pictures.ts';

/** Returns what is said of the recordings in an article, and of the one that reads it aloud; those not found are left out. */
export function linkedRecordings(
  article: Article,
  context: Pick<PageContext, 'site' | 'library' | 'images' | 'media'>,
): { audio?: AudioObjectLeaf[]; video?: VideoObjectLeaf[] } {
  const { listen, body, locale, title, date } = article;
  const recordings: MediaSummary[] = [
    ...(listen ? [{ kind: 'audio' as const, path: listen }] : []),
    ...(body.media ?? []),
  ];
  const factsOf = (recording: MediaSummary) => {
    const file = plainMediaOf(recording.path, context);
    return (
      file && {
        name: recording.title ?? title,
        contentUrl: file.url,
        encodingFormat: file.type,
        contentSize: String(file.bytes),
        duration: lengthToIso(file.seconds ?? 0),
        inLanguage: locale,
        uploadDate: momentToIso(date, context.site.timeZone),
      }
    );
  };
  const audio = recordings.flatMap((recording): AudioObjectLeaf[] => {
    const facts = recording.kind === 'audio' && factsOf(recording);
    return facts ? [{ '@type': 'AudioObject', ...facts }] : [];
  });
  const video = recordings.flatMap((recording): VideoObjectLeaf[] => {
    const facts = recording.kind === 'video' && factsOf(recording);
    const still = recording.poster && plainPictureOf({ path: recording.poster, role: 'figure' }, '', context);
    return facts ? [{ '@type': 'VideoObject', ...facts, ...(still && { thumbnailUrl: still.url }) }] : [];
  });
  return { ...(audio.length > 0 && { audio }), ...(video.length > 0 && { video }) };
}
