import type { FastifyRequest } from 'fastify';

const BEARER = /^Bearer +(\S+) *$/i;

/**
 * What stands behind `Authorization: Bearer`, null without it. A browser never sends it by itself, so the rule against
 * requests from other sites says nothing about it; and a cookie beside it is not looked at.
 */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const { authorization } = headers;
  if (authorization === undefined || !/^bearer\b/i.test(authorization)) return null;
  return BEARER.exec(authorization)?.[1] ?? '';
}
