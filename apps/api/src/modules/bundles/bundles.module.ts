import { can, covers } from '@qlvb/domain/permissions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiModule } from '../../module.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Services } from '../../services.ts';
import { todayInVietnam } from '../../platform/clock.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { bundleJsonSchema, SCHEMA_PATH } from './bundle-schema.ts';
import { bundleUploads } from './bundles.entity.ts';
import { bundleResolvers } from './bundles.resolvers.ts';
import { receiveBundle } from './receive-bundle.ts';
import { type BundleKind, sendBundle } from './send-bundle.ts';

const SWEEP_EVERY_MS = 3_600_000;
const KEEP_MS = 24 * 3_600_000;

type Asked = FastifyRequest<{ Querystring: { agency?: string } }>;
type Keeper = { readonly viewer: Viewer; readonly agencyId: string };

/**
 * Who keeps the people of an agency moves them in and out: of the own one, or of the one asked for when it is within
 * reach. Answers the reply itself when it is somebody else.
 */
async function keeper(services: Services, request: Asked, reply: FastifyReply): Promise<Keeper | null> {
  const viewer = await services.viewerOf(request);
  const refuse = async (status: number, code: string): Promise<null> => {
    await reply.code(status).send({ code, params: {} });
    return null;
  };
  if (viewer === null) return await refuse(401, 'UNAUTHENTICATED');
  if (!can(viewer, 'identity.manage')) return await refuse(403, 'FORBIDDEN');
  const agencyId = request.query.agency ?? viewer.agencyId;
  // Of an agency out of reach nothing is told, not even that it is there.
  if (!covers(viewer, 'identity.manage', agencyId)) return await refuse(404, 'NOT_FOUND');
  const [agency] = await agenciesByIds(services.db, [agencyId], todayInVietnam(services.clock));
  return agency === undefined ? await refuse(404, 'NOT_FOUND') : { viewer, agencyId };
}

export const bundlesModule: ApiModule = {
  entities: [bundleUploads],
  resolvers: bundleResolvers,
  routes: (http, services) => {
    http.get(SCHEMA_PATH, async (_, reply) => await reply.type('application/schema+json').send(bundleJsonSchema()));
    http.post<{ Querystring: { agency?: string } }>('/bundles', async (request, reply) => {
      // A form of another site cannot set a header of its own without asking first (CORS), and we never allow it.
      if (request.headers['x-qlvb-request'] !== '1')
        return await reply.code(403).send({ code: 'FORBIDDEN', params: {} });
      const asked = await keeper(services, request, reply);
      return asked === null ? reply : await receiveBundle(services, asked, request, reply);
    });
    const kinds: readonly BundleKind[] = ['json', 'xlsx'];
    for (const kind of kinds)
      http.get<{ Querystring: { agency?: string } }>(`/bundles/agency.${kind}`, async (request, reply) => {
        const asked = await keeper(services, request, reply);
        return asked === null ? reply : await sendBundle(services, asked.agencyId, kind, reply);
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
