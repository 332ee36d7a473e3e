import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as it came in. */
interface Arrived {
  readonly to: readonly string[];
  readonly source: string;
}

/** How a server takes a recipient: it accepts, refuses with a code and text, or drops the connection. */
export type Taking = (
  address: string,
  count: number,
) => 'accept' | 'drop' | { readonly code: number; readonly says: string };

/** A mail server on 127.0.0.1. */
export interface Mailbox {
  readonly url: string;
  readonly arrived: Arrived[];
  /** Stops it; the same port can be listened on again. */
  readonly close: () => Promise<void>;
}

/** Starts a mail server. `taking` is asked for each recipient, with how often this one has been asked for, the first being 1. */
export async function mailbox(taking: Taking = () => 'accept', at = 0): Promise<Mailbox> {
  const arrived: Arrived[] = [];
  const counts = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, session, done) => {
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      const taken = taking(address, count);
      if (taken === 'accept') done();
      else if (taken === 'drop') {
        for (const { session: open, _socket: socket } of server.connections as Iterable<Connection>)
          if (open.id === session.id) socket.destroy();
      } else done(Object.assign(new Error(taken.says), { responseCode: taken.code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        arrived.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(at, '127.0.0.1', () => done()));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, arrived, close: () => new Promise((done) => server.close(() => done())) };
}

// What a server keeps of a connection; there is no other way to break one off.
interface Connection {
  readonly session: { readonly id: string };
  readonly _socket: { readonly destroy: () => void };
}
