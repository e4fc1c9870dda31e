/** Renders bodies in a worker thread: one message in, and for each two out, as it begins and when it is done. */
import { parentPort } from 'node:worker_threads';
import type { Body, BodySource } from '../core/articles/body.ts';
import { brokenBody } from './failed-body.ts';
import { loadLibraries } from './load-libraries.ts';
import { renderBody } from './pipeline.ts';

/** What a worker says of one body: that it begins with it, and what has become of it. */
export type WorkerMessage = 'begun' | Body;

parentPort?.on('message', async (source: BodySource) => {
  const say = (message: WorkerMessage) => parentPort?.postMessage(message);
  say('begun');
  try {
    say(renderBody(source, await loadLibraries(source)));
  } catch (error) {
    // A body that can't be copied to the main thread would end the worker
    say(brokenBody(source, error));
  }
});
