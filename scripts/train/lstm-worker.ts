import { parentPort, workerData } from 'node:worker_threads';
import type { Block } from './lstm-blocks.ts';
import { type LstmOptions, LstmTrainer } from './lstm-trainer.ts';

/** What this thread is given. */
export interface LstmTask {
  blocks: Block[];
  /** The part of the texts that each block belongs to. */
  parts: number[];
  /** The part that each LSTM is not to see; null for none. */
  unseen: (number | null)[];
  /** The number of rows of signs. */
  height: number;
  options: LstmOptions;
}

const { blocks, parts, unseen, height, options } = workerData as LstmTask;
for (const part of unseen) {
  const own = blocks.filter((_, n) => parts[n] !== part);
  const trainer = new LstmTrainer(height, own, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) trainer.run(own, epoch);
  parentPort?.postMessage(trainer.parameters.weights.slice());
}
