import { networkOf } from '../../../server/http/network.ts';

test('IPv4 is an address of its own, however it is written', () => {
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9');
  expect(networkOf('::ffff:203.0.113.10')).not.toBe(networkOf('::ffff:203.0.113.9'));
});

test('of IPv6 the network of one subscriber counts', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff:1:2:3'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
});

test('no address is one, too', () => {
  expect(networkOf(undefined)).toBe(networkOf(''));
});
