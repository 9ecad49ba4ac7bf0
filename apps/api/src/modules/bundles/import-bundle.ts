import type { ImportBundleInput } from '@qlvb/contract/types';
import type { Act, Difference } from '@qlvb/domain/bundles/findings';
import { sameText } from '@qlvb/domain/bundles/words';
import { isDuplicateKey } from '../../platform/db/retry.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { refuse, VersionMismatch } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { checkNothingLeft } from '../handover/end-post.ts';
import { authorise } from '../identity/authorise.ts';
import { actIn, type InAgency } from '../identity/in-agency.ts';
import { oneTimePassword } from '../identity/one-time-password.ts';
import { hashPassword } from '../identity/passwords.ts';
import * as roster from '../identity/roster-acts.ts';
import { continueBook } from '../numbering/continue-book.ts';
import * as signing from '../signing/grants-for-bundle.ts';
import * as units from '../organizations/units-for-bundle.ts';
import { fingerprintOf, look, ownUpload } from './preview.ts';

type Password = { readonly plain: string; readonly hash: string };

/**
 * Everything that the person has seen in the preview, in one transaction, or nothing. The answer is the only place where
 * the passwords of new accounts are ever written.
 */
export const importBundle = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (signed, { bundleId, fingerprint }: ImportBundleInput) => {
    const { db, viewer, clock, config } = signed;
    authorise(viewer, 'identity.manage');
    authorise(viewer, 'organizations.manage');
    const upload = await ownUpload(db, signed, bundleId);
    await actIn(signed, 'organizations.manage', upload.agencyId);
    const context = await actIn(signed, 'identity.manage', upload.agencyId);
    const { agencyId } = context;
    const moved = () => new VersionMismatch(agencyId, 0, null);
    const seen = await look(db, context, upload);
    // Hashing takes its time on purpose: not while others wait for the rows.
    const passwords = await passwordsFor(context, fingerprintOf(seen) === fingerprint ? seen : null);
    const oneTimeUntil = new Date(clock.now().getTime() + config.oneTimePasswordHours * 3_600_000).toISOString();
    try {
      return await inTransaction(db, async (tx) => {
        await units.lockAgency(tx, agencyId);
        const now = await look(tx, context, upload);
        if (now.problems.length > 0) refuse('BUNDLE_HAS_PROBLEMS', { count: String(now.problems.length) });
        if (fingerprintOf(now) !== fingerprint) throw moved();
        if (now.acts.length === 0) refuse('BUNDLE_NOTHING_TO_DO');
        await carryOut(tx, context, now.acts, { passwords, oneTimeUntil });
        const written = now.lines.filter(({ kind }) => kind !== 'UNCHANGED').length;
        tx.audit(viewer, {
          action: 'bundles.import',
          objectType: 'AGENCY',
          objectId: agencyId,
          details: { file: upload.fileName, written, sha256: upload.sha256 },
        });
        return {
          __typename: 'ImportBundleSuccess' as const,
          written,
          accounts: now.acts.flatMap((act) =>
            act.kind === 'ADD_PERSON'
              ? [
                  {
                    username: act.wanted.username,
                    fullName: act.wanted.fullName,
                    oneTimePassword: passwords.get(act.wanted.username)?.plain ?? '',
                  },
                ]
              : [],
          ),
          validUntil: oneTimeUntil,
        };
      });
    } catch (error) {
      // Another agency took an account name meanwhile: what was seen is not so any more.
      if (isDuplicateKey(error)) throw moved();
      throw error;
    }
  },
);

async function passwordsFor({ config }: SignedContext, seen: Difference | null): Promise<Map<string, Password>> {
  const names = (seen?.acts ?? []).flatMap((act) => (act.kind === 'ADD_PERSON' ? [act.wanted.username] : []));
  const made = await Promise.all(
    names.map(async (username) => {
      const plain = oneTimePassword();
      return [username, { plain, hash: await hashPassword(plain, config) }] as const;
    }),
  );
  return new Map(made);
}

type Given = { readonly passwords: ReadonlyMap<string, Password>; readonly oneTimeUntil: string };

async function carryOut(tx: Tx, context: InAgency, acts: readonly Act[], given: Given): Promise<void> {
  const { agencyId } = context;
  const known = await units.bundleUnits(tx, agencyId);
  const unitIds = new Map(known.map(({ abbreviation, id }) => [sameText(abbreviation), id]));
  const unitOf: roster.UnitOf = (abbreviation) =>
    abbreviation === null ? null : (unitIds.get(sameText(abbreviation)) ?? null);
  // Grants come after everything that makes or moves posts.
  let posts: Awaited<ReturnType<typeof signing.postsNow>> | null = null;
  for (const act of acts) {
    switch (act.kind) {
      case 'ADD_UNIT':
        unitIds.set(sameText(act.wanted.abbreviation), await units.addUnitFromRow(tx, context, act.wanted));
        break;
      case 'RENAME_UNIT':
        await units.renameUnitFromRow(tx, context, { id: act.id, from: act.from, unit: act.wanted });
        break;
      case 'END_UNIT':
        await units.endUnitFromRow(tx, context, unitOf(act.wanted.abbreviation) ?? act.id, act.lastDay);
        break;
      case 'ADD_PERSON': {
        const passwordHash = given.passwords.get(act.wanted.username)?.hash;
        if (passwordHash === undefined) throw new VersionMismatch(agencyId, 0, null);
        const { oneTimeUntil } = given;
        const hired = { person: act.wanted, posts: act.posts, passwordHash, oneTimeUntil };
        await roster.hireFromRow(tx, context, hired, unitOf);
        break;
      }
      case 'CHANGE_PERSON':
        await roster.renameFromRow(tx, context, act.id, act.wanted);
        break;
      case 'ADD_POST':
        await roster.addPostFromRow(tx, context, act.personId, act.wanted, unitOf);
        break;
      case 'CHANGE_POST':
        await roster.changePostFromRow(tx, context, { id: act.id, from: act.from, post: act.wanted }, unitOf);
        break;
      case 'END_POST':
        await checkNothingLeft(tx, act.id, context.today());
        await roster.endPostFromRow(tx, context, act);
        break;
      case 'END_GRANT':
        await signing.endGrantFromRow(tx, context, act);
        break;
      case 'GRANT':
      case 'GRANT_THROUGH':
        posts ??= await signing.postsNow(tx, agencyId, context.today());
        await signing.grantFromRow(tx, context, act.wanted, posts);
        break;
      case 'RAISE_BOOK':
        await continueBook(tx, context, { was: act.was, book: act.wanted });
        break;
    }
  }
}
