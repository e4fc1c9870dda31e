/** Renders bodies in a worker thread: one message in, and for each two out, as it begins and when it is done. */
import { parentPort } from 'node:worker_threads';
import type { Body, BodySource } from '../core/articles/body.ts';
import { brokenBody } from './failed-body.ts';
import { loadLibraries } from './load-libraries.ts';
import { renderBody } from './pipeline.ts';

/**
 * What a worker says of one body: that it begins with it, and the processor time that its thread had used by then, in
 * microseconds; and what has become of it, as JSON, which copies faster than objects.
 */
export type WorkerMessage = { begun: NodeJS.CpuUsage } | { body: string };

parentPort?.on('message', async (source: BodySource) => {
  const say = (message: WorkerMessage) => parentPort?.postMessage(message);
  const finish = (body: Body) => say({ body: JSON.stringify(body) });
  say({ begun: process.threadCpuUsage() });
  try {
    finish(renderBody(source, await loadLibraries(source)));
  } catch (error) {
    // A body that can't be written as JSON would end the worker
    finish(brokenBody(source, error));
  }
});
