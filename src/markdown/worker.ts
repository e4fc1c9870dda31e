/** Renders bodies beside the main thread, one message each. */
import { parentPort } from 'node:worker_threads';
import type { BodySource } from '../core/body.ts';
import { renderBody } from './pipeline.ts';

parentPort?.on('message', (source: BodySource) => parentPort?.postMessage(renderBody(source)));
