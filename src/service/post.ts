import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What came back: the status, and when to come again where it says so. Nothing else of a reply is looked at. */
export interface PostAnswer {
  readonly status: number;
  readonly retryAfter?: string;
}

/** Sends a body to an address. It rejects where no answer came: no connection, too late, or an address that is not sent to. */
export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<PostAnswer>;

/** How {@link posting} sends. */
export interface Posting {
  /** Whether addresses of this machine and of private networks are sent to; only where whoever runs the register says so. */
  readonly privateAddresses?: boolean;
  /** How long an answer may take, in milliseconds. */
  readonly timeoutMs?: number;
}

// Special-purpose addresses (RFC 6890 and its registries), with those that carry an IPv4 address in an IPv6 one.
const special: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
];
const closed = new BlockList();
for (const [net, prefix] of special) closed.addSubnet(net, prefix, isIP(net) === 6 ? 'ipv6' : 'ipv4');

/** Whether an IP address is one that everybody can reach, and not of this machine, of a private network, or for a special purpose. */
export const isPublic = (address: string): boolean => !closed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

const mostRead = 65_536;

/**
 * Makes what sends. The name is looked up once and the connection goes to an address that was looked at: a name that answers with another address
 * the second time gains nothing. Redirects are not followed, and of a reply 64 kB are read at most.
 */
export function posting({ privateAddresses = false, timeoutMs = 15_000 }: Posting = {}): Post {
  return (text, headers, body) =>
    new Promise((done, fail) => {
      const url = new URL(text);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      if (!privateAddresses && isIP(host) !== 0 && !isPublic(host)) {
        fail(notSentTo(host));
        return;
      }
      const send = url.protocol === 'https:' ? secureRequest : plainRequest;
      const request = send(
        url,
        {
          method: 'POST',
          agent: false,
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
          signal: AbortSignal.timeout(timeoutMs),
          ...(!privateAddresses && { lookup: publicLookup }),
        },
        (response) => {
          const retryAfter = response.headers['retry-after'];
          const answer = { status: response.statusCode ?? 0, ...(retryAfter !== undefined && { retryAfter }) };
          let read = 0;
          response.on('data', (chunk: Buffer) => {
            read += chunk.length;
            if (read > mostRead) response.destroy();
          });
          // The status has been told: how the reply ends changes nothing.
          response.on('error', () => done(answer));
          response.on('close', () => done(answer));
        },
      );
      request.on('error', (error) =>
        fail(error.name === 'TimeoutError' || error.name === 'AbortError' ? new Error('no answer in time') : error),
      );
      request.end(body);
    });
}

const notSentTo = (address: string): Error => new Error(`${address} is a private address, which is not sent to`);

// Looks a name up and hands on only addresses that may be connected to.
const publicLookup: LookupFunction = (host, options, tell) => {
  const asked: LookupOptions = { ...options, all: true };
  lookup(host, asked, (error, found) => {
    const addresses = found as LookupAddress[];
    const refused = error ? undefined : addresses.find(({ address }) => !isPublic(address));
    const first = addresses?.[0];
    if (error) tell(error, '', 0);
    else if (refused) tell(notSentTo(`${host} (${refused.address})`), '', 0);
    else if (options.all) (tell as (e: null, all: LookupAddress[]) => void)(null, addresses);
    else if (first) tell(null, first.address, first.family);
  });
};
