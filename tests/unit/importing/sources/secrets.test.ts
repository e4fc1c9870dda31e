import { expect, it } from 'vitest';
import { isSecret, withoutSecrets } from '../../../../src/importing/sources/secrets.ts';

it.each(['password', 'smtp.Password', 'api_key', 'algolia.apiKey', 'githubToken', 'client-secret', 'secrets.a'])(
  '“%s” is the key of a secret',
  (path) => expect(isSecret(path)).toBe(true),
);

it.each(['title', 'keywords', 'key', 'passage', 'secretary', 'monkey'])('“%s” is the key of none', (path) =>
  expect(isSecret(path)).toBe(false),
);

it.each([
  ['src="a.jpg" password="of the desk" wide', 'src="a.jpg" password=… wide'],
  ["const apiKey = 'abc', name = 'x';", "const apiKey = …, name = 'x';"],
  ['token: abc', 'token: …'],
  ['The secret of the harbour', 'The secret of the harbour'],
])('of “%s” is shown “%s”', (text, shown) => expect(withoutSecrets(text)).toBe(shown));
