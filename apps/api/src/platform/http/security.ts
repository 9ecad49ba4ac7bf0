import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { bearerOf } from './bearer.ts';

/** Headers of every answer; Mantine writes style elements, so styles may stand inline, scripts never. */
export function addSecurity(http: FastifyInstance, { secure }: { readonly secure: boolean }): void {
  // Made once: the plugin for Fastify puts the same text together anew for every request.
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // A scan is read on the screen before it belongs to a document: from the window's own copy.
        connectSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  http.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()));
  http.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isSameOrigin(request.headers)) return;
    if (bearerOf(request) !== null) return;
    return await reply.code(403).send({ code: 'FORBIDDEN', params: {} });
  });
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * A browser says where a request comes from; programs without a browser say nothing and carry no
 * cookie of somebody else. Behind a proxy the host it was asked for comes forwarded.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (typeof origin !== 'string') return true;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  return host !== null && [headers.host, headers['x-forwarded-host']].includes(host);
}
