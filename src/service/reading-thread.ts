// The thread that reads one document.
import { parentPort, workerData } from 'node:worker_threads';
import { type Handed, readHere } from './reading.ts';

const port = parentPort;
const { bytes, name } = workerData as Handed;
void readHere(bytes, name).then((outcome) => {
  port?.postMessage(outcome, []);
});
