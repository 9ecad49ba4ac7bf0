import { commonPasswords } from '@qlvb/domain/identity/password';

let known: Promise<ReadonlySet<string>> | null = null;

/** Read when the first password is changed; a process that nobody asks never holds it. */
export async function blocklist(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) =>
    commonPasswords(dictionary['passwords-common']),
  );
  return await known;
}
