/** Renders bodies in a worker thread: one message in, and for each two out, as it begins and when it is done. */
import { parentPort } from 'node:worker_threads';
import type { BodySource } from '../core/articles/body.ts';
import { brokenBody } from './failed-body.ts';
import { renderBody } from './pipeline.ts';
import type { WorkerMessage } from './pool.ts';

parentPort?.on('message', (source: BodySource) => {
  const say = (message: WorkerMessage) => parentPort?.postMessage(message);
  say('begun');
  try {
    say(renderBody(source));
  } catch (error) {
    // A body that can't be copied to the main thread would end the worker
    say(brokenBody(source, error));
  }
});
