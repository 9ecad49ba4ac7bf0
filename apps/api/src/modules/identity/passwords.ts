import { hash, verify } from '@node-rs/argon2';
import { normalisedPassword } from '@qlvb/domain/identity/password';
import type { Config } from '../../config.ts';

type Cost = Pick<Config, 'passwordMemoryKib' | 'passwordPasses'>;

/** argon2id in PHC form. */
export async function hashPassword(password: string, cost: Cost): Promise<string> {
  return await hash(normalisedPassword(password), {
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
  const against = stored ?? (await dummy);
  for (const written of writings(password)) if (await verify(against, written)) return stored !== null;
  return false;
}

/** Hashes made before NFKC was the rule are of NFC; for nearly every password both are the same. */
const writings = (password: string): ReadonlySet<string> =>
  new Set([normalisedPassword(password), password.normalize('NFC')]);

/** Whether a stored hash costs something else than what is set now, so that it is made anew when the password is known. */
export function isOutdated(stored: string, { passwordMemoryKib, passwordPasses }: Cost): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${passwordMemoryKib},t=${passwordPasses},p=1$`);
}
