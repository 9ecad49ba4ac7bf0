import type { FastifyReply, FastifyRequest } from 'fastify';
import { yearOf } from '@qlvb/domain/civil-date';
import { missingScopes } from '@qlvb/domain/keys/openings';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { ApiModule } from '../../module.ts';
import { createContext, type SignedContext, signedIn } from '../../platform/graphql/context.ts';
import { sessionCookies } from '../../platform/http/cookies.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Services } from '../../services.ts';
import { scopeMissing } from '../keys/key-refusals.ts';
import { booksOfDirections } from '../numbering/book-lines.ts';
import { printOf, record, send } from './print.ts';
import { readRequest } from './print-request.ts';
import { mayPrintBook, seriesOnPaper } from './register-form.ts';
import { SlipRefused } from './slip-refusal.ts';

const resolvers: Resolvers = {
  Query: {
    printableBooks: async (_, { year }, context) => {
      const signed = signedIn(context);
      const directions = (['INCOMING', 'OUTGOING'] as const).filter((direction) => mayPrintBook(signed, direction));
      const books = await booksOfDirections(
        signed.db,
        signed.viewer.agencyId,
        year ?? yearOf(signed.today()),
        directions,
      );
      return books.map((book) => ({ ...book, name: seriesOnPaper(book.direction, book.series) }));
    },
  },
};

type Asked = FastifyRequest<{ Params: { file: string } }>;

export const formsModule: ApiModule = {
  resolvers,
  routes: (http, services) => {
    http.get<{ Params: { file: string } }>('/forms/:file', { exposeHeadRoute: false }, async (request, reply) => {
      const viewer = await services.viewerOf(request);
      if (viewer === null) return await reply.code(401).send({ code: 'UNAUTHENTICATED', params: {} });
      return await answer(services, viewer, request, reply);
    });
  },
};

/** `GET /forms/<form>.<pdf|docx|xlsx>?…`: what is printed, as a stream. */
async function answer(services: Services, viewer: Viewer, request: Asked, reply: FastifyReply): Promise<unknown> {
  const asked = readRequest(request.params.file, request.query);
  const refused = async (status: number, code: string, more: object = {}) =>
    await reply.code(status).send({ code, params: {}, ...more });
  if (asked === null) return await refused(404, 'NOT_FOUND');
  if ('problems' in asked) return await refused(400, 'BAD_USER_INPUT', { problems: asked.problems });
  // A stamped copy is the file itself.
  const missing = viewer.key && asked.request.form === 'arrival-stamp' ? missingScopes(viewer.key, 'FILES_READ') : null;
  if (missing !== null) {
    const { status, code, params, message } = scopeMissing(missing);
    return await refused(status, code, { params, message });
  }
  const context = contextOf(services, viewer, request, reply);
  try {
    const print = await printOf(context, asked.request, services.fileTerms);
    if (print === null) return await refused(404, 'NOT_FOUND');
    await record(context, print);
    return await send(reply, print, asked.request.format);
  } catch (error) {
    if (error instanceof SlipRefused) return await refused(409, error.code);
    throw error;
  }
}

/** As a request of the API has it, so that everything is read through the same loaders and predicates. */
function contextOf(services: Services, viewer: Viewer, request: FastifyRequest, reply: FastifyReply): SignedContext {
  const { db, config, clock, sessions, keys, access } = services;
  return signedIn(
    createContext({
      db,
      config,
      clock,
      sessions,
      keys,
      identify: async () => await services.viewerOf(request),
      access,
      viewer,
      requestId: request.id,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
      log: request.log,
      cookies: sessionCookies(request, reply, { secure: config.cookieSecure }),
    }),
  );
}
