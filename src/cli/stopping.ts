/** Waits until the process is asked to stop: by a service manager (SIGTERM) or from a terminal (SIGINT). */
export function stopAsked(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done());
  });
}
