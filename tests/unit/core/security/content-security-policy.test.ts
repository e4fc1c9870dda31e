import { describe, expect, it } from 'vitest';
import { createPolicy, createPreviewPolicy } from '../../../../src/core/security/content-security-policy.ts';
import { OWN_POLICIES } from '../../../../src/core/security/trusted-types.ts';

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

  it('lets texts become code by the named policies of its own scripts alone, or not at all', () => {
    const none = directives(createPolicy({ styles: [], scripts: [] }));
    expect(none['require-trusted-types-for']).toBe("'script'");
    expect(none['trusted-types']).toBe("'none'");
    const own = createPolicy(
      { styles: [], scripts: [], trusted: OWN_POLICIES },
      { 'frame-src': ['https://a.example'] },
    );
    expect(directives(own)['trusted-types']).toBe('own rules');
  });

  it('asks for no trusted types where a script of another host may come, nor in the preview, whose tools write HTML', () => {
    const hosts = { 'script-src': ['https://a.example'] };
    expect(createPolicy({ styles: [], scripts: [], trusted: OWN_POLICIES }, hosts)).not.toContain('trusted-types');
    const preview = createPreviewPolicy({ scripts: [] }, '/reports');
    expect(preview).not.toContain('trusted-types');
    expect(preview).toMatch(/;report-uri \/reports$/);
  });
});
