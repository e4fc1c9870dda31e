/** A service of others, as `consent.yaml` names it, with only what a test cares about written out. */
import type { z } from 'zod';
import type { consentSchema } from '../../../src/core/schemas/consent.ts';

export type ServiceSettings = NonNullable<z.input<typeof consentSchema>['services']>[string];

/** Of the category that can't be refused, where a test names no other. */
export function makeService(settings: Partial<ServiceSettings> = {}): ServiceSettings {
  return {
    name: 'Tally',
    category: 'necessary',
    provider: 'Tally Works',
    purpose: 'Counts readers.',
    privacy: 'https://tally.example/privacy',
    ground: 'consent',
    hosts: { script: ['https://js.tally.example'] },
    ...settings,
  };
}
