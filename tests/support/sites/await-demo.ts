/** Lets a test file begin when the demo is built. */
import { handedOver } from './handover.ts';

await handedOver('demo');
