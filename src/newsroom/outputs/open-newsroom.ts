/** Opens a newsroom that was read: its pages, files and brand can be printed from then on. */

import type { PageContext } from '../../core/presentation/page-context.ts';
import type { OutputFile } from '../../core/routes/output-file.ts';
import type { BrandAssets } from '../pictures/brand-assets.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import type { Pages } from './page-source.ts';

/** A newsroom that was read and can be printed. */
export interface OpenNewsroom extends Newsroom {
  context: PageContext;
  assets: BrandAssets;
  pages: Pages;
  /** The files for machines. */
  files(): OutputFile[];
}
