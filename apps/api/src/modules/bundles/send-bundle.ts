import type { FastifyReply } from 'fastify';
import type { Services } from '../../services.ts';
import { todayInVietnam } from '../../platform/clock.ts';
import { contentDisposition } from '../files/file-name.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { jsonOf } from './bundle-json.ts';
import { ongoing, presentFor } from './present.ts';
import { workbookOf } from './write-workbook.ts';

export type BundleKind = 'json' | 'xlsx';
const TYPES: Readonly<Record<BundleKind, string>> = {
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `GET /bundles/agency.json` and `.xlsx`: an agency as it is, to keep or to go on in. Whoever calls has made sure of its reach. */
export async function sendBundle(
  { db, clock }: Services,
  agencyId: string,
  kind: BundleKind,
  reply: FastifyReply,
): Promise<unknown> {
  const today = todayInVietnam(clock);
  const [row] = await agenciesByIds(db, [agencyId], today);
  if (row === undefined) return await reply.code(404).send({ code: 'NOT_FOUND', params: {} });
  const { code, name, abbreviation } = row;
  const present = ongoing(await presentFor(db, { agencyId, today }), today);
  const body =
    kind === 'json'
      ? `${JSON.stringify(jsonOf(present, { code, name }), null, 2)}\n`
      : await workbookOf(present, { code, name });
  return await reply
    .headers({
      'content-type': TYPES[kind],
      'content-disposition': contentDisposition('attachment', `${abbreviation} ${today}.${kind}`),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(body);
}
