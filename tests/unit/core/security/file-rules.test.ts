import { expect, it } from 'vitest';
import { fileRules } from '../../../../src/core/security/file-rules.ts';

it.each([
  ['html', ['/news/en/a.html'], ['/news/en/', '/news/en/feed.xml', '/other/a.html']],
  ['plain', ['/news/en', '/news/en/a'], ['/news/en/', '/news/en/feed.xml', '/other/a']],
] as const)('pages that are %s are fetched ahead, and no other files', (form, fetched, left) => {
  const [rule] = JSON.parse(fileRules('/news/', form)).prefetch;
  const isMeant = (
    path: string,
    { href_matches, not }: { href_matches?: string | string[]; not?: object },
  ): boolean => {
    if (not) return !('href_matches' in not) || !isMeant(path, not as { href_matches: string[] });
    const patterns = [href_matches ?? []].flat();
    return patterns.some((pattern) => new URLPattern(pattern, 'https://a.example').test(path, 'https://a.example'));
  };
  const isFetched = (path: string) => rule.where.and.every((part: object) => isMeant(path, part));
  expect(fetched.filter((path) => !isFetched(path))).toEqual([]);
  expect(left.filter(isFetched)).toEqual([]);
});
