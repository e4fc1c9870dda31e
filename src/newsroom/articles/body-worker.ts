/** Gives the workers that render bodies one file to start from. */
import { once } from '../../core/text/memoise.ts';
import { bundledModule } from '../../disk/bundled-module.ts';
import { makerOf } from '../../disk/makers.ts';

/** Returns the module that a worker starts from. It never rejects. */
export const bodyWorker: () => Promise<URL> = once(() => bodyWorkerIn());

/** The same with another folder for what is made. */
export function bodyWorkerIn(folder?: string): Promise<URL> {
  return bundledModule({
    source: 'src/markdown/worker.ts',
    name: 'body-worker',
    key: makerOf('bodies'),
    withPackages: true,
    ...(folder !== undefined && { folder }),
  });
}
