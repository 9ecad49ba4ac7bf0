import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal, type Refusal } from '@qlvb/domain/refusals';
import type { Services } from '../../services.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { cleanFileName } from './file-name.ts';
import { ALLOWED, mediaTypeOf } from './media-type.ts';
import { storeUpload } from './store-upload.ts';
import { discard, receive, type Received } from './store.ts';

const STATUS: Readonly<Record<string, number>> = {
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_ALLOWED: 415,
  FILE_EMPTY: 400,
  UPLOAD_BROKEN: 400,
};

type Answer = { readonly code: string; readonly params: Readonly<Record<string, string>> };

/** `POST /files`: one file, streamed. Answers the upload, or a refusal `{ code, params }`. */
export async function upload(
  services: Services,
  viewer: Viewer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const outcome = await receivePart(services, request).catch((error: unknown) => {
    request.log.info({ err: error }, 'upload broken off');
    return { code: 'UPLOAD_BROKEN', params: {} };
  });
  const answer = 'code' in outcome ? outcome : await judgeAndStore(services, viewer, outcome);
  return await reply.code('code' in answer ? (STATUS[answer.code] ?? 400) : 201).send(answer);
}

async function judgeAndStore(services: Services, viewer: Viewer, incoming: Incoming) {
  try {
    return judge(incoming, services.config.maxUploadMegabytes) ?? (await store(services, viewer, incoming));
  } finally {
    await discard(incoming.received);
  }
}

type Incoming = {
  readonly received: Received;
  readonly name: string;
  readonly truncated: boolean;
  readonly mediaType: string | null;
};

async function receivePart({ config }: Services, request: FastifyRequest): Promise<Incoming | Answer> {
  const part = await request.file();
  if (part === undefined) return refusal('FILE_EMPTY');
  const received = await receive(config.dataDir, part.file);
  return {
    received,
    name: cleanFileName(part.filename),
    truncated: part.file.truncated,
    mediaType: await mediaTypeOf(received.path),
  };
}

function judge({ received, truncated, mediaType }: Incoming, limitMegabytes: number): Refusal | null {
  if (truncated) return refusal('FILE_TOO_LARGE', { limitMegabytes: String(limitMegabytes) });
  if (received.size === 0) return refusal('FILE_EMPTY');
  if (mediaType !== null && mediaType in ALLOWED) return null;
  return refusal('FILE_TYPE_NOT_ALLOWED', { found: mediaType ?? '', allowed: Object.values(ALLOWED).join(', ') });
}

async function store({ db, config, clock }: Services, viewer: Viewer, { received, name, mediaType }: Incoming) {
  const uploadedAt = clock.now().toISOString();
  const { sha256, size } = received;
  const { id } = await inTransaction(
    db,
    async (tx) => await storeUpload(tx, config.dataDir, viewer, received, { name, mediaType, at: uploadedAt }),
  );
  return { id, name, mediaType, size, sha256, url: `/files/${id}`, uploadedAt };
}
