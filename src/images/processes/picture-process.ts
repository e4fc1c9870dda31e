/** The process in which strangers' pictures are decoded: it takes one task at a time from the one that has started it. */
import sharp from 'sharp';
import { type PictureAnswer, READY } from './picture-answer.ts';
import { carryOut, type PictureTask } from './picture-task.ts';

// There are as many processes as processors
sharp.concurrency(1);
process.once('disconnect', () => process.exit());
process.on('message', (task: PictureTask) => {
  carryOut(task).then(
    (found) => answer({ found }),
    (error: NodeJS.ErrnoException) => {
      const { message, code, path } = error;
      answer({ error: { message, ...(code !== undefined && { code }), ...(path !== undefined && { path }) } });
    },
  );
});
process.send?.(READY);

function answer(it: PictureAnswer): void {
  process.send?.(it);
}
