import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KEY_ROUTES, missingScopes } from '@qlvb/domain/keys/openings';
import { bearerOf } from '../../platform/http/bearer.ts';
import type { KeyLookup } from '../../platform/viewer.ts';
import { type KeyRefusal, NOT_ACCEPTED, scopeMissing, tooFast } from './key-refusals.ts';

/**
 * Stands before every route for requests that bring a key: it has to be in force, not too fast, and the route has to be
 * open to one of its scopes. A request without a key passes as if there were no door.
 */
export function guardRoutes(http: FastifyInstance, keys: KeyLookup): void {
  http.addHook('onRequest', async (request, reply) => {
    const secret = bearerOf(request);
    if (secret === null) return undefined;
    const viewer = await keys.recent(secret, request.ip);
    if (viewer === null) return await refused(request, reply.header('www-authenticate', 'Bearer'), NOT_ACCEPTED);
    const wait = await keys.count(viewer, request.ip);
    if (wait !== null)
      return await refused(request, reply.header('retry-after', wait), tooFast(viewer.key.perMinute, wait));
    const missing = request.is404 ? null : missingScopes(viewer.key, KEY_ROUTES[routeOf(request)]);
    if (missing !== null) return await refused(request, reply, scopeMissing(missing));
    return undefined;
  });
}

const routeOf = ({ method, routeOptions }: FastifyRequest): string =>
  `${method === 'HEAD' ? 'GET' : method} ${routeOptions.url ?? ''}`;

/** In the form of what was asked. */
async function refused(request: FastifyRequest, reply: FastifyReply, refusal: KeyRefusal): Promise<unknown> {
  const { status, code, params, message } = refusal;
  const body =
    request.routeOptions.url === '/graphql'
      ? { errors: [{ message, extensions: { code, params } }] }
      : { code, params, message };
  return await reply.code(status).send(body);
}
