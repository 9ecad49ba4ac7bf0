import { createHash, randomBytes } from 'node:crypto';

/** So that a secret left lying about is recognised for what it is, also by programs that look for such things. */
const MARK = 'qlvb_';
const BYTES = 32;
const LENGTH = MARK.length + Math.ceil((BYTES * 4) / 3);
/** Enough to tell keys apart, too little to shorten the search. */
const SHOWN = MARK.length + 6;

export const newSecret = (): string => MARK + randomBytes(BYTES).toString('base64url');
export const isSecret = (text: string): boolean => text.length === LENGTH && text.startsWith(MARK);
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
export const prefixOf = (secret: string): string => secret.slice(0, SHOWN);
