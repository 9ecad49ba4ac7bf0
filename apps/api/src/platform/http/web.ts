import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PAGES = /^\/(?!graphql|files|forms|events|health)/;

/** The built web application: hashed assets for a year, the page itself asked for each time, its routes all the same page. */
export async function serveWeb(http: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) throw new Error(`No built web application in ${root}`);
  await http.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = path.includes('/assets/');
      void response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  http.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && PAGES.test(request.url)) return await reply.sendFile('index.html');
    return await reply.code(404).send({ code: 'NOT_FOUND', params: {} });
  });
}
