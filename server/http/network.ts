import { ipKeyGenerator } from 'express-rate-limit';

/** A subscriber of IPv6 has at least so many bits of the address to themselves. */
const SUBSCRIBER_BITS = 64;

/**
 * What counts as one place that requests come from: an IPv4 address, however it is written, or the
 * network of one subscriber of IPv6.
 */
export const networkOf = (ip: string | undefined): string => {
  const plain = (ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return ipKeyGenerator(plain, SUBSCRIBER_BITS);
};
