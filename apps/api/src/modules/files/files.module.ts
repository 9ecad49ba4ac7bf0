import multipart from '@fastify/multipart';
import type { ApiModule } from '../../module.ts';
import { download } from './download.ts';
import { fileAttachments, files } from './files.entity.ts';
import { sweepUploads } from './sweep.ts';
import { upload } from './upload.ts';

const SWEEP_EVERY_MS = 3_600_000;

export const filesModule: ApiModule = {
  entities: [files, fileAttachments],
  routes: async (http, services) => {
    await http.register(multipart, {
      limits: { files: 1, fields: 10, fileSize: services.config.maxUploadMegabytes * 1024 * 1024 },
      throwFileSizeLimit: false,
    });
    http.post('/files', async (request, reply) => {
      // A form of another site cannot set a header of its own without asking first (CORS), and we never allow it.
      if (request.headers['x-qlvb-request'] !== '1')
        return await reply.code(403).send({ code: 'FORBIDDEN', params: {} });
      const viewer = await services.viewerOf(request);
      if (viewer === null) return await reply.code(401).send({ code: 'UNAUTHENTICATED', params: {} });
      return await upload(services, viewer, request, reply);
    });
    http.get<{ Params: { id: string }; Querystring: { download?: string } }>('/files/:id', async (request, reply) => {
      const viewer = await services.viewerOf(request);
      if (viewer === null) return await reply.code(401).send({ code: 'UNAUTHENTICATED', params: {} });
      return await download(services, services.fileVisibilities, viewer, request, reply);
    });
  },
  start: (services) => {
    const timer = setInterval(() => {
      sweepUploads(services).catch((error: unknown) =>
        services.log.warn({ err: error }, 'sweeping unbound uploads failed'),
      );
    }, SWEEP_EVERY_MS);
    return async () => clearInterval(timer);
  },
};
