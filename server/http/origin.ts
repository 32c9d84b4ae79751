import { hostname } from 'node:os';
import type { Request } from 'express';
import type { Deps } from '../actions/deps.ts';
import { isLoopbackName, nameOfHost } from './loopback.ts';

/**
 * The address of the app, without a slash at the end: the one the office set; else the Host asked
 * for, where a declared proxy vouches for it or it is a name of this machine; else the address that
 * the request came to. A Host that only the request names could be anybody's.
 */
export function originOf({ publicAddress }: Pick<Deps, 'publicAddress'>, request: Request): string {
  if (publicAddress !== undefined) return publicAddress;
  const { localAddress = '', localPort = 80 } = request.socket;
  const address = localAddress.replace(/^::ffff:(?=\d+\.)/i, '');
  const host = request.get('Host');
  const name = nameOfHost(host);
  const isOurs =
    name !== undefined &&
    (Boolean(request.app.get('trust proxy')) ||
      isLoopbackName(name) ||
      [address, `[${address}]`, hostname(), `${hostname()}.local`].includes(name));
  const own = `${address.includes(':') ? `[${address}]` : address}:${localPort}`;
  return `${request.protocol}://${isOurs ? host : own}`;
}

/**
 * The same for an answer that goes back to the program that asked, and to nobody else: at the host
 * that it asks for.
 */
export function originAsked(deps: Pick<Deps, 'publicAddress'>, request: Request): string {
  const host = request.get('Host');
  return deps.publicAddress === undefined && nameOfHost(host) !== undefined
    ? `${request.protocol}://${host}`
    : originOf(deps, request);
}
