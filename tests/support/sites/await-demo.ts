/** Lets a test file begin when the demo is built. */
import { DEMO_PLACE } from './demo-newsroom.ts';
import { handedOver } from './handover.ts';

if (DEMO_PLACE !== undefined) await handedOver('demo');
