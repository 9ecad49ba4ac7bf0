import { can, covers } from '@qlvb/domain/permissions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiModule } from '../../module.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Services } from '../../services.ts';
import { bundleJsonSchema, SCHEMA_PATH } from './bundle-schema.ts';
import { bundleUploads } from './bundles.entity.ts';
import { bundleResolvers } from './bundles.resolvers.ts';
import { receiveBundle } from './receive-bundle.ts';
import { type BundleKind, sendBundle } from './send-bundle.ts';

const SWEEP_EVERY_MS = 3_600_000;
const KEEP_MS = 24 * 3_600_000;

/** Who keeps the people of an agency moves them in and out; answers the reply itself when it is somebody else. */
async function keeper(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> {
  const viewer = await services.viewerOf(request);
  if (viewer !== null && can(viewer, 'identity.manage')) return viewer;
  const [status, code] = viewer === null ? ([401, 'UNAUTHENTICATED'] as const) : ([403, 'FORBIDDEN'] as const);
  await reply.code(status).send({ code, params: {} });
  return null;
}

export const bundlesModule: ApiModule = {
  entities: [bundleUploads],
  resolvers: bundleResolvers,
  routes: (http, services) => {
    http.get(SCHEMA_PATH, async (_, reply) => await reply.type('application/schema+json').send(bundleJsonSchema()));
    http.post('/bundles', async (request, reply) => {
      // A form of another site cannot set a header of its own without asking first (CORS), and we never allow it.
      if (request.headers['x-qlvb-request'] !== '1')
        return await reply.code(403).send({ code: 'FORBIDDEN', params: {} });
      const viewer = await keeper(services, request, reply);
      return viewer === null ? reply : await receiveBundle(services, viewer, request, reply);
    });
    const kinds: readonly BundleKind[] = ['json', 'xlsx'];
    for (const kind of kinds)
      http.get<{ Querystring: { agency?: string } }>(`/bundles/agency.${kind}`, async (request, reply) => {
        const viewer = await keeper(services, request, reply);
        if (viewer === null) return reply;
        const agencyId = request.query.agency ?? viewer.agencyId;
        // Of an agency out of reach nothing is told, not even that it is there.
        if (!covers(viewer, 'identity.manage', agencyId))
          return await reply.code(404).send({ code: 'NOT_FOUND', params: {} });
        return await sendBundle(services, agencyId, kind, reply);
      });
  },
  start: (services) => {
    const timer = setInterval(() => {
      sweepBundles(services).catch((error: unknown) =>
        services.log.warn({ err: error }, 'sweeping uploaded bundles failed'),
      );
    }, SWEEP_EVERY_MS);
    return async () => clearInterval(timer);
  },
};

/** What was uploaded is done with after a day; people's facts do not lie about longer. */
export async function sweepBundles({ db, clock }: Services): Promise<void> {
  const before = new Date(clock.now().getTime() - KEEP_MS);
  await inTransaction(
    db,
    async (tx) => await tx.execute('DELETE FROM bundle_uploads WHERE uploaded_at < ? LIMIT 500', [before]),
  );
}
