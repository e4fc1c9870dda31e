/**
 * Holds the settings of each encoder, chosen by measuring and looking: at a like look, AVIF takes fewer bytes than
 * WebP, and WebP fewer than JPEG.
 */
import type { Sharp } from 'sharp';
import type { ImageFacts, VariantFormat } from '../../core/pictures/picture.ts';

type RasterFormat = Exclude<VariantFormat, 'svg'>;

/**
 * What a picture shows: photographs bear coarse colours, and the coloured letters and thin lines of charts and
 * screenshots do not.
 */
type Subject = 'photograph' | 'graphic';

const ENCODERS: Readonly<Record<RasterFormat, (picture: Sharp, subject: Subject) => Sharp>> = {
  // Ten bits show no bands in clear skies and cost no bytes; each effort beyond 1 doubles the time to save 2 % of them
  avif: (picture, subject) =>
    picture.avif({ quality: 56, effort: 1, bitdepth: 10, tune: 'ssim', chromaSubsampling: chromaOf(subject) }),
  webp: (picture, subject) => picture.webp({ quality: 74, alphaQuality: 90, smartSubsample: subject === 'graphic' }),
  jpeg: (picture, subject) =>
    picture.flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true, chromaSubsampling: chromaOf(subject) }),
  png: (picture) => picture.png({ compressionLevel: 9, adaptiveFiltering: true }),
  gif: (picture) => picture.gif({ effort: 4 }),
};

/** Sets the output of a pipeline to a format, with the settings that suit pictures of the source's format. */
export function encodeAs(format: RasterFormat, picture: Sharp, source: ImageFacts['format']): Sharp {
  return ENCODERS[format](picture, source === 'png' || source === 'gif' || source === 'svg' ? 'graphic' : 'photograph');
}

function chromaOf(subject: Subject): '4:2:0' | '4:4:4' {
  return subject === 'graphic' ? '4:4:4' : '4:2:0';
}
