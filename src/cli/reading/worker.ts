// A thread that reads documents, one after another, as it is told.
import { parentPort, workerData } from 'node:worker_threads';
import { type How, readOne } from './one.ts';
import type { Task } from './plan.ts';

const port = parentPort;
port?.on('message', (task: Task) => {
  void readOne(task, workerData as How).then((done) => {
    port.postMessage(done);
  });
});
