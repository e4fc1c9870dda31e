import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { consentSchema } from '../../../../src/core/schemas/consent.ts';
import { isAmongSources } from '../../../../src/core/schemas/policy-sources.ts';
import { createPolicy } from '../../../../src/core/security/content-security-policy.ts';
import { policySources } from '../../../../src/core/security/policy-sources.ts';
import { makeService } from '../../../support/core/make-service.ts';
import { makeSite } from '../../../support/core/make-site.ts';

type Hosts = NonNullable<z.input<typeof consentSchema>['services']>[string]['hosts'];

const consentOf = (...hosts: Hosts[]) =>
  consentSchema.parse({
    services: Object.fromEntries(hosts.map((one, index) => [`s${index}`, makeService({ hosts: one })])),
  });

describe('the hosts that a page may ask', () => {
  it('are those of each service and of the newsroom, each once in the directive that it needs', () => {
    const site = makeSite({ security: { sources: { image: ['https://pictures.a.example'] } } });
    const services = consentOf(
      { script: ['https://js.b.example'], connect: ['https://in.b.example:8443'] },
      { script: ['https://js.b.example'], frame: ['https://*.c.example'] },
    );
    expect(policySources(site, services)).toEqual({
      'script-src': ['https://js.b.example'],
      'img-src': ['https://pictures.a.example'],
      'connect-src': ['https://in.b.example:8443'],
      'frame-src': ['https://*.c.example'],
    });
  });

  it('stand beside the page itself in its policy, and leave every other directive as strict as before, but ask for no trusted types of such scripts', () => {
    const strict = createPolicy({ styles: [], scripts: ['sha256-A'] }).split(';');
    const hosts = policySources(
      makeSite(),
      consentOf({ script: ['https://js.b.example'], media: ['https://b.example'] }),
    );
    const policy = createPolicy({ styles: [], scripts: ['sha256-A'] }, hosts).split(';');
    expect(policy.filter((directive) => !strict.includes(directive))).toEqual([
      "script-src 'self' 'sha256-A' https://js.b.example",
      'media-src https://b.example',
    ]);
    expect(strict.filter((directive) => !policy.includes(directive))).toEqual([
      "script-src 'self' 'sha256-A'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('stand in ASCII and without a needless port, as a policy can hold nothing else', () => {
    const connect = ['https://größe.example', 'https://*.größe.example:443/'];
    expect(policySources(makeSite(), consentOf({ connect }))).toEqual({
      'connect-src': ['https://*.xn--gre-6ka8i.example', 'https://xn--gre-6ka8i.example'],
    });
    for (const host of ['https://a.example:99999', 'https://1.2.3.999', "https://a.example;script-src 'unsafe-inline'"])
      expect(() => consentOf({ connect: [host] }), host).toThrow();
  });

  it('are none without services', () => {
    expect(policySources(makeSite(), consentSchema.parse({}))).toEqual({});
  });
});

describe('a script', () => {
  it.each([
    ['https://js.b.example/a.js', 'https://js.b.example', true],
    ['https://js.b.example/a.js', 'https://*.b.example', true],
    ['https://b.example/a.js', 'https://*.b.example', false],
    ['https://evilb.example/a.js', 'https://*.b.example', false],
    ['http://js.b.example/a.js', 'https://*.b.example', false],
    ['https://js.b.example:8443/a.js', 'https://js.b.example', false],
  ])('%s from %s is allowed: %s', (address, source, isAllowed) => {
    expect(isAmongSources(address, [source])).toBe(isAllowed);
  });
});
