import { BlockList, isIP } from 'node:net';
import { KEY_LIMITS } from '@qlvb/domain/keys/validate';
import { problem, type Problem } from '@qlvb/domain/problems';

type Network = { readonly address: string; readonly prefix: number; readonly family: 'ipv4' | 'ipv6' };

/** `10.1.2.3`, `10.1.2.0/24`, `2001:db8::/32`; null when it is none of these. */
function networkOf(text: string): Network | null {
  const [address = '', prefix, ...more] = text.trim().split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return null;
  const longest = version === 4 ? 32 : 128;
  const bits = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  // All addresses there are is no list of addresses.
  if (!(bits >= 1 && bits <= longest)) return null;
  return { address, prefix: bits, family: version === 4 ? 'ipv4' : 'ipv6' };
}

export function validateAddresses(addresses: readonly string[]): Problem[] {
  const count = addresses.length;
  if (count > KEY_LIMITS.addresses)
    return [problem('addresses', 'TOO_MANY', { max: String(KEY_LIMITS.addresses), count: String(count) })];
  return addresses.flatMap((value, at) =>
    networkOf(value) === null ? [problem(`addresses.${at}`, 'INVALID_FORMAT', { value })] : [],
  );
}

/** As the table keeps them. */
export const storedAddresses = (addresses: readonly string[]): string =>
  [...new Set(addresses.map((each) => each.trim().toLowerCase()))].join(',');

export const addressesOf = (stored: string): string[] => (stored === '' ? [] : stored.split(','));

/** Tells whether an address is within one of the networks; everywhere when there are none. */
export function allows(stored: string): (address: string) => boolean {
  const networks = addressesOf(stored).flatMap((each) => networkOf(each) ?? []);
  if (networks.length === 0) return () => true;
  const list = new BlockList();
  for (const { address, prefix, family } of networks) list.addSubnet(address, prefix, family);
  return (address) => {
    const version = isIP(address);
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
  };
}
