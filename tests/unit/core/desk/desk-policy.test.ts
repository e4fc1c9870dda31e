import { describe, expect, it } from 'vitest';
import { deskHeaders, deskPolicy } from '../../../../src/core/desk/desk-policy.ts';
import { deskSchema } from '../../../../src/core/site/desk.ts';

const policyOf = (desk: object) => deskPolicy(deskSchema.parse({ repository: 'tidewater/newsroom', ...desk }));
const directive = (policy: string, name: string) => policy.split(';').find((one) => one.startsWith(`${name} `));

describe('the policy of the desk', () => {
  it('lets it ask its own host and the Git host alone', () => {
    expect(directive(policyOf({ backend: 'github' }), 'connect-src')).toBe(
      "connect-src 'self' blob: data: https://api.github.com",
    );
    expect(directive(policyOf({ backend: 'gitlab' }), 'connect-src')).toBe(
      "connect-src 'self' blob: data: https://gitlab.com",
    );
    expect(directive(policyOf({ backend: 'gitlab', host: 'https://git.example.org' }), 'connect-src')).toBe(
      "connect-src 'self' blob: data: https://git.example.org",
    );
    expect(policyOf({ backend: 'folder' })).not.toContain('https:');
  });

  it('lets it show the portraits of a GitHub of one’s own', () => {
    expect(directive(policyOf({ backend: 'github', host: 'https://git.example.org' }), 'img-src')).toBe(
      "img-src 'self' blob: data: https://git.example.org https://avatars.git.example.org",
    );
  });

  it('lets it run its own scripts alone', () => {
    expect(directive(policyOf({ backend: 'github' }), 'script-src')).toBe("script-src 'self'");
  });

  it('keeps the window in which an editor signs in and the one that has opened it together', () => {
    const openerPolicyOf = (desk: object) =>
      new Map(deskHeaders(deskSchema.parse({ repository: 'tidewater/newsroom', ...desk }))).get(
        'Cross-Origin-Opener-Policy',
      );
    expect(openerPolicyOf({ backend: 'github', signIn: { service: 'https://sign-in.example.org' } })).toBe(
      'same-origin-allow-popups',
    );
    // This window is first one of the desk, then of GitLab, then of the desk again
    expect(openerPolicyOf({ backend: 'gitlab', signIn: { application: '7d6f0c' } })).toBe('unsafe-none');
  });
});
