import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Use } from '../viewer.ts';
import { bearerOf } from './bearer.ts';
import type { SessionCookies } from '../graphql/context.ts';

const NAME = 'qlvb_session';

/** A cookie beside a key is not looked at. */
export const sessionToken = (request: FastifyRequest): string | null =>
  bearerOf(request) === null ? (request.cookies[NAME] ?? null) : null;

/** A screen nobody has touched for a while says so when it refreshes itself. */
export const useOf = (request: FastifyRequest): Use =>
  request.headers['x-qlvb-background'] === '1' ? 'background' : 'work';

export function sessionCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  { secure }: { readonly secure: boolean },
): SessionCookies {
  const common = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    token: sessionToken(request),
    set: (token, expiresAt) => void reply.setCookie(NAME, token, { ...common, expires: new Date(expiresAt) }),
    clear: () => void reply.clearCookie(NAME, common),
  };
}
