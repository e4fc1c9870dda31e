/** Lists every place in content that names a recording or its captions. */
import type { MediaKind } from '../../core/media/recording.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { resolveReference } from '../../core/urls/content-path.ts';
import { isAbsoluteAddress } from '../../core/urls/url-template.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';

/** A place in content that names a file. */
export interface MediaUse {
  kind: MediaKind;
  /** The virtual path of the file; empty where the reference leaves the newsroom. */
  path: string;
  /** The reference as the editor wrote it. */
  written: string;
  where: Pick<Problem, 'file' | 'line' | 'column' | 'field'>;
}

/** Lists all uses, in the articles' order. Bodies without recordings are not read. */
export function mediaUses(articles: CachedArticle[], bodies: BodyCache): MediaUse[] {
  return articles.flatMap(({ path, frontMatter: { listen }, body }) => {
    const file = `content/${path}`;
    const resolve = (written: string) => (isAbsoluteAddress(written) ? '' : (resolveReference(written, path) ?? ''));
    const aloud: MediaUse[] = listen
      ? [{ kind: 'audio', path: resolve(listen), written: listen, where: { file, field: 'listen' } }]
      : [];
    const written = body.media ? (bodies.read(body.key)?.media ?? []) : [];
    return [
      ...aloud,
      ...written.flatMap(({ kind, src, captions, line, column }): MediaUse[] => {
        const where = { file, line, column };
        return [
          { kind, path: resolve(src), written: src, where },
          ...(captions ? [{ kind: 'captions' as const, path: resolve(captions), written: captions, where }] : []),
        ];
      }),
    ];
  });
}
