import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** IPv4 addresses written as IPv6 (::ffff:127.0.0.1) fall under the first. */
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Headers by which proxies, tunnels and content networks name whom they pass on, or what they add
 * on the way. No browser sends one by itself: of names in X-, scripts of pages alone send
 * X-Requested-With.
 */
const FORWARDING =
  /^(x-(?!requested-with$)|forwarded|via$|client-ip|true-client|front-end-https|max-forwards|surrogate-|remote-|ssl-|(wl-)?proxy-|(cf|cdn|cloudfront|fastly|fly|akamai|ali|incap|tailscale|ngrok)-)/;

/** Whether an IP address is this machine's own. */
export function isLoopbackAddress(address: string | undefined): boolean {
  const family = isIP(address ?? '');
  return family !== 0 && LOOPBACK.check(address ?? '', family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whether a name, from HOST or an address, is localhost or a loopback address. No other name
 * counts, whatever it resolves to.
 */
export const isLoopbackName = (name: string): boolean =>
  name.toLowerCase() === 'localhost' || isLoopbackAddress(name.replace(/^\[(.*)\]$/, '$1'));

/** The name in a Host header, without its port; undefined when it is none. */
export const nameOfHost = (host: string | undefined): string | undefined =>
  /^(\[[\da-f:.]+\]|[^:[\]/@?#\s]+)(:\d{1,5})?$/i.exec(host ?? '')?.[1];

/** Whether a header shows that a proxy passed the request on. */
export const isForwarded = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  Object.keys(headers).some((name) => FORWARDING.test(name));

/**
 * Whether a request was made on this machine: it comes from a loopback address, asks for a
 * loopback name (a page of another site whose name leads here does not), and nothing says that it
 * was passed on. HTTP/1.0, which no browser speaks, is what nginx passes on with unless it is set
 * otherwise. A proxy that speaks HTTP/1.1, names itself nowhere and puts a loopback Host looks like
 * a browser here: PUBLIC_ADDRESS or TRUST_PROXY, which both belong to a proxy, close the demo by
 * themselves.
 */
export const isFromThisMachine = (
  request: Pick<IncomingMessage, 'headers' | 'socket' | 'httpVersion'>,
): boolean =>
  request.httpVersion !== '1.0' &&
  isLoopbackAddress(request.socket.remoteAddress) &&
  isLoopbackName(nameOfHost(request.headers.host) ?? '') &&
  !isForwarded(request);
