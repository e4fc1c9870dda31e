/** The settings of each encoder, chosen by measuring and looking: AVIF < WebP < JPEG in bytes at a like look. */
import type { Sharp } from 'sharp';
import type { ImageFacts, VariantFormat } from '../../core/pictures/picture.ts';

type RasterFormat = Exclude<VariantFormat, 'svg'>;

/** Photographs bear coarse colours; coloured letters and thin lines of charts and screenshots do not. */
type Subject = 'photograph' | 'graphic';

const ENCODERS: Readonly<Record<RasterFormat, (picture: Sharp, subject: Subject) => Sharp>> = {
  // Ten bits leave no bands in calm skies and cost no bytes; each effort beyond 1 doubles the time for 2 % of them
  avif: (picture, subject) =>
    picture.avif({ quality: 56, effort: 1, bitdepth: 10, tune: 'ssim', chromaSubsampling: chromaOf(subject) }),
  webp: (picture, subject) => picture.webp({ quality: 74, alphaQuality: 90, smartSubsample: subject === 'graphic' }),
  jpeg: (picture, subject) =>
    picture.flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true, chromaSubsampling: chromaOf(subject) }),
  png: (picture) => picture.png({ compressionLevel: 9, adaptiveFiltering: true }),
  gif: (picture) => picture.gif({ effort: 4 }),
};

/** Sets the output of a pipeline to a format, with what suits pictures that came in the source's. */
export function encodeAs(format: RasterFormat, picture: Sharp, source: ImageFacts['format']): Sharp {
  return ENCODERS[format](picture, source === 'png' || source === 'gif' || source === 'svg' ? 'graphic' : 'photograph');
}

function chromaOf(subject: Subject): '4:2:0' | '4:4:4' {
  return subject === 'graphic' ? '4:4:4' : '4:2:0';
}
