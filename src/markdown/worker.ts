/** Renders bodies in a worker thread: one message in, one message out for each. */
import { parentPort } from 'node:worker_threads';
import type { BodySource } from '../core/articles/body.ts';
import { brokenBody } from './failed-body.ts';
import { renderBody } from './pipeline.ts';

parentPort?.on('message', (source: BodySource) => {
  try {
    parentPort?.postMessage(renderBody(source));
  } catch (error) {
    // A body that can't be copied to the main thread would end the worker
    parentPort?.postMessage(brokenBody(source, error));
  }
});
