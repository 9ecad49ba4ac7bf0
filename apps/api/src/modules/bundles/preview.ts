import { createHash } from 'node:crypto';
import type { BundlePreview, BundleProblem as WireProblem, BundleSheet } from '@qlvb/contract/types';
import type { BundleDraft } from '@qlvb/domain/bundles/bundle';
import { difference } from '@qlvb/domain/bundles/difference';
import { withoutEchoes } from '@qlvb/domain/bundles/echoes';
import type { Difference } from '@qlvb/domain/bundles/findings';
import { covers } from '@qlvb/domain/permissions';
import { endedPosts, openWorkProblems } from '@qlvb/domain/bundles/open-work';
import { readDraft } from '@qlvb/domain/bundles/validate';
import type { BundleProblem } from '@qlvb/domain/bundles/problems';
import type { Reader } from '../../platform/db/reader.ts';
import { found, notFound } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { countOpenWorkOf, mustGo } from '../handover/open-work.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { type BundleUploadRow, bundleUploads } from './bundles.entity.ts';
import { presentFor } from './present.ts';

type Looker = Pick<SignedContext, 'viewer' | 'today'>;

/** The viewer's own upload, for an agency that is still within reach; another's does not exist. */
export async function ownUpload(reader: Reader, { viewer }: Looker, bundleId: string): Promise<BundleUploadRow> {
  const upload = found(await reader.findOne(bundleUploads, { id: bundleId, uploadedByPositionId: viewer.positionId }));
  if (!covers(viewer, 'identity.manage', upload.agencyId)) throw notFound();
  return upload;
}

/** What the file would do to the agency as it is now, with every problem of form and of fact. Writes nothing. */
export async function look(reader: Reader, { viewer, today }: Looker, upload: BundleUploadRow): Promise<Difference> {
  const draft = JSON.parse(upload.content) as BundleDraft;
  const { agencyId } = upload;
  const [agency] = await agenciesByIds(reader, [agencyId], today());
  const { wanted, problems } = readDraft(draft, { today: today(), agencyCode: found(agency).code });
  // Of another agency's file nothing else is said.
  const foreign = problems.filter(({ code }) => code === 'OTHER_AGENCY');
  if (foreign.length > 0) return { acts: [], lines: [], problems: foreign };
  const present = await presentFor(reader, { agencyId, today: today() }, wanted);
  const differs = difference(present, wanted, { today: today(), ownPositionId: viewer.positionId, manager: viewer });
  const open = await countOpenWorkOf(reader, endedPosts(differs.acts), today());
  const left = new Map([...open].map(([id, counts]) => [id, mustGo(counts)]));
  const facts = [...withoutEchoes(draft, differs.problems), ...openWorkProblems(differs.acts, left)];
  return { ...differs, problems: inFileOrder([...problems, ...facts]) };
}

const SHEET_ORDER: readonly BundleSheet[] = ['AGENCY', 'UNITS', 'PEOPLE', 'POSTS', 'SIGNING', 'BOOKS'];

function inFileOrder(problems: readonly BundleProblem[]): BundleProblem[] {
  const key = ({ path }: BundleProblem): readonly [number, number] => {
    const [sheet, row] = path.split('.');
    return [SHEET_ORDER.indexOf(sheet as BundleSheet), Number(row)];
  };
  return problems.toSorted((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1]);
}

/** Names exactly what will be done: as long as it is the same, the person has seen it. */
export const fingerprintOf = ({ acts }: Difference): string =>
  createHash('sha256').update(JSON.stringify(acts)).digest('hex');

export async function bundlePreview(context: SignedContext, bundleId: string): Promise<BundlePreview> {
  const upload = await ownUpload(context.db, context, bundleId);
  const seen = await look(context.db, context, upload);
  const count = (kind: string): number => seen.lines.filter((line) => line.kind === kind).length;
  return {
    id: upload.id,
    fileName: upload.fileName,
    fingerprint: fingerprintOf(seen),
    added: count('NEW'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    problems: seen.problems.map(wireProblem),
    lines: seen.lines
      .filter(({ kind }) => kind !== 'UNCHANGED')
      .map((line) => ({ ...line, changes: [...line.changes] })),
  };
}

function wireProblem({ path, code, params }: BundleProblem): WireProblem {
  const [sheet = 'AGENCY', row = '0', column = ''] = path.split('.');
  return { sheet: sheet as BundleSheet, row: Number(row), column, code, params: wireParams(params) };
}
