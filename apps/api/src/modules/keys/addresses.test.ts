import { describe, expect, it } from 'vitest';
import { addressesOf, allows, storedAddresses, validateAddresses } from './addresses.ts';

describe('the addresses of a key', () => {
  const from = (...networks: string[]) => allows(storedAddresses(networks));

  it('are everywhere when none is named', () => {
    expect(from()('203.0.113.9')).toBe(true);
    expect(addressesOf('')).toEqual([]);
  });

  it('are single addresses and networks of both families', () => {
    const allowed = from('10.1.2.0/24', ' 192.0.2.7 ', '2001:DB8::/32');
    for (const address of ['10.1.2.0', '10.1.2.255', '192.0.2.7', '2001:db8:1::5', '::ffff:10.1.2.9'])
      expect(allowed(address), address).toBe(true);
    for (const address of ['10.1.3.0', '192.0.2.8', '2001:db9::1', '::ffff:10.1.3.9', 'không phải'])
      expect(allowed(address), address).toBe(false);
  });

  it('have to be addresses, and not too many', () => {
    const wrong = ['10.1.2.0/33', '10.1.2', '0.0.0.0/0', 'stc.example', '10.0.0.0/8/8', '::/129', ''];
    expect(validateAddresses(wrong).map(({ path, code }) => `${path} ${code}`)).toEqual(
      wrong.map((_, at) => `addresses.${at} INVALID_FORMAT`),
    );
    expect(validateAddresses(['10.1.2.0/24', '::1'])).toEqual([]);
    expect(validateAddresses(Array<string>(21).fill('10.1.2.3')).map(({ code }) => code)).toEqual(['TOO_MANY']);
  });
});
