import type { KeyScope } from '@qlvb/contract/types';
import { GraphQLError } from 'graphql';

/** Why a key is refused: the code, its values, and the sentence in both languages, because programs have no screen. */
export type KeyRefusal = {
  readonly status: 401 | 403 | 429;
  readonly code: 'KEY_NOT_ACCEPTED' | 'KEY_SCOPE_MISSING' | 'NOT_FOR_KEYS' | 'KEY_TOO_FAST';
  readonly params: Readonly<Record<string, string>>;
  readonly message: string;
};

/** One answer for all of it: who holds a secret that was taken back is not told what would have been right. */
export const NOT_ACCEPTED: KeyRefusal = {
  status: 401,
  code: 'KEY_NOT_ACCEPTED',
  params: {},
  message:
    'Khóa không được chấp nhận: không đúng, đã hết hạn, đã bị thu hồi hoặc gọi từ địa chỉ không được phép. / The key is not accepted: it is wrong, expired, revoked, or used from an address it may not be used from.',
};

const CLOSED: KeyRefusal = {
  status: 403,
  code: 'NOT_FOR_KEYS',
  params: {},
  message: 'Việc này không mở cho khóa tích hợp nào. / This is not open to any key.',
};

/** @param missing the scopes of which one would do; none when no scope opens it */
export const scopeMissing = (missing: readonly KeyScope[]): KeyRefusal =>
  missing.length === 0
    ? CLOSED
    : {
        status: 403,
        code: 'KEY_SCOPE_MISSING',
        params: { scopes: missing.join(',') },
        message: `Khóa thiếu phạm vi ${missing.join(' hoặc ')}. / The key lacks the scope ${missing.join(' or ')}.`,
      };

export const tooFast = (perMinute: number, seconds: number): KeyRefusal => ({
  status: 429,
  code: 'KEY_TOO_FAST',
  params: { perMinute: String(perMinute), seconds: String(seconds) },
  message: `Khóa đã gọi quá ${perMinute} lần trong một phút; hãy thử lại sau ${seconds} giây. / The key was used more than ${perMinute} times in a minute; try again in ${seconds} seconds.`,
});

export const asGraphqlError = ({ status, code, params, message }: KeyRefusal): GraphQLError =>
  new GraphQLError(message, { extensions: { code, params, http: { status } } });
