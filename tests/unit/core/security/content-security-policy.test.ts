import { describe, expect, it } from 'vitest';
import { createPolicy } from '../../../../src/core/security/content-security-policy.ts';

describe('the policy of a page', () => {
  const directives = (policy: string) => Object.fromEntries(policy.split(';').map((part) => part.split(/ (.*)/)));

  it('allows the page’s own files and its inline parts by their hashes, each once', () => {
    const policy = directives(createPolicy({ styles: ['sha256-A'], scripts: ['sha256-B', 'sha256-C', 'sha256-B'] }));
    expect(policy['default-src']).toBe("'none'");
    expect(policy['script-src']).toBe("'self' 'sha256-B' 'sha256-C'");
    expect(policy['style-src']).toContain("'sha256-A'");
  });

  it('allows nothing inline where there is nothing, and never everything', () => {
    const policy = createPolicy({ styles: [], scripts: [] });
    expect(directives(policy)['script-src']).toBe("'self'");
    expect(directives(policy)['style-src']).toBe("'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
  });
});
