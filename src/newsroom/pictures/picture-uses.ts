/** Lists every place in content that shows a picture. */
import type { Problem } from '../../core/problems/problem.ts';

import { resolveReference } from '../../core/urls/content-path.ts';
import { isAbsoluteAddress } from '../../core/urls/url-template.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';
import type { Settings } from '../settings/read-settings.ts';

/**
 * Lists all uses: those in articles first, in the articles' order, then those in settings. The place of a picture in a
 * body is looked up only when a problem needs it.
 */
export function pictureUses(articles: CachedArticle[], settings: Settings, bodies: BodyCache): PictureUse[] {
  const uses = articles.flatMap((article) => articleUses(article, bodies));
  const { logo, icon, touchIcon, social } = settings.site.brand;
  for (const [key, name] of Object.entries({ logo, icon, touchIcon, social })) {
    if (name !== undefined) uses.push(settingUse(name, 'site/site.yaml', `brand.${key}`));
  }
  for (const [id, { picture }] of settings.authors) {
    if (picture !== undefined) uses.push(settingUse(picture, `authors/${id}.yaml`, 'picture'));
  }
  for (const [index, { icon: file }] of settings.navigation.community.entries()) {
    if (file !== undefined) uses.push(settingUse(file, 'site/navigation.yaml', `community[${index}].icon`));
  }
  return uses;
}

function articleUses({ path, frontMatter, body }: CachedArticle, bodies: BodyCache): PictureUse[] {
  const file = `content/${path}`;
  const posters = (body.media ?? []).flatMap(({ poster }, index): PictureUse[] =>
    poster === undefined
      ? []
      : [
          {
            path: poster,
            get written() {
              return bodies.read(body.key)?.media[index]?.poster ?? '';
            },
            where: () => {
              const written = bodies.read(body.key)?.media[index];
              return { file, ...(written && { line: written.line, column: written.column }) };
            },
          },
        ],
  );
  const uses: PictureUse[] = body.images.map((image, index) => ({
    path: image.path,
    get written() {
      return bodies.read(body.key)?.images[index]?.src ?? '';
    },
    where: () => {
      const written = bodies.read(body.key)?.images[index];
      return { file, ...(written && { line: written.line, column: written.column }) };
    },
  }));
  uses.push(...posters);
  for (const [field, name] of Object.entries({ card: frontMatter.card, 'cover.src': frontMatter.cover?.src })) {
    if (name !== undefined) uses.unshift(settingUse(name, path, field));
  }
  return uses;
}

function settingUse(written: string, path: string, field: string): PictureUse {
  const isFile = !isAbsoluteAddress(written);
  return {
    path: (isFile && resolveReference(written, path)) || '',
    written,
    where: () => ({ file: `content/${path}`, field }),
  };
}

/** A place in content that shows a picture. */
export interface PictureUse {
  /** The virtual path of the picture; empty where the reference leaves the newsroom. */
  path: string;
  /** The reference as the editor wrote it. */
  written: string;
  where(): Pick<Problem, 'file' | 'line' | 'column' | 'field'>;
}
