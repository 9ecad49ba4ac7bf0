import { hash, verify } from '@node-rs/argon2';
import type { Config } from '../../config.ts';

type Cost = Pick<Config, 'passwordMemoryKib' | 'passwordPasses'>;

/** argon2id in PHC form. */
export async function hashPassword(password: string, cost: Cost): Promise<string> {
  return await hash(password.normalize('NFC'), {
    memoryCost: cost.passwordMemoryKib,
    timeCost: cost.passwordPasses,
    parallelism: 1,
  });
}

const dummies = new Map<string, Promise<string>>();

/** Does the same work for a name nobody has, so that time tells nothing. */
export async function passwordMatches(stored: string | null, password: string, cost: Cost): Promise<boolean> {
  const key = `${cost.passwordMemoryKib}/${cost.passwordPasses}`;
  let dummy = dummies.get(key);
  if (dummy === undefined) {
    dummy = hashPassword('nobody has this password', cost);
    dummies.set(key, dummy);
  }
  const matches = await verify(stored ?? (await dummy), password.normalize('NFC'));
  return matches && stored !== null;
}
