import type { KeepInstructionPhrasesInput, PhrasesFor } from '@qlvb/contract/types';
import { cleanPhrase, USUAL_PHRASES, validatePhrases } from '@qlvb/domain/incoming/instructions';
import { can, type Permission } from '@qlvb/domain/permissions';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, validated, VersionMismatch } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { authorise } from '../identity/authorise.ts';
import { instructionPhrases } from './instructions.entity.ts';

/** Who gives instructions has phrases of one's own; who keeps the books or the agency keeps the agency's. */
const KEEPERS: Readonly<Record<PhrasesFor, readonly [Permission, ...Permission[]]>> = {
  OWN: ['incoming.direct', 'incoming.assign'],
  AGENCY: ['incoming.register', 'organizations.manage'],
};

const mayKeep = (viewer: Viewer, whose: PhrasesFor): boolean =>
  KEEPERS[whose].some((permission) => can(viewer, permission));

const holderOf = ({ positionId, agencyId }: Viewer, whose: PhrasesFor): string =>
  whose === 'OWN' ? `P${positionId}` : `A${agencyId}`;

/** Whoever acts for a leader acts as the leader's post, and has the leader's phrases. */
export async function phrasesOf(reader: Reader, viewer: Viewer) {
  const lists = (['OWN', 'AGENCY'] as const).filter((whose) => whose === 'AGENCY' || mayKeep(viewer, whose));
  const rows = await reader.find(instructionPhrases, { holder: lists.map((whose) => holderOf(viewer, whose)) });
  return lists.map((whose) => {
    const kept = rows.find(({ holder }) => holder === holderOf(viewer, whose));
    return {
      for: whose,
      phrases: [...(kept?.phrases ?? (whose === 'AGENCY' ? USUAL_PHRASES : []))],
      version: kept?.version ?? 0,
      mayChange: mayKeep(viewer, whose),
    };
  });
}

/** Add, change, order and remove are one act: the list as it is to be. */
export const keepInstructionPhrases = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, now }, { for: whose, version, ...input }: KeepInstructionPhrasesInput) => {
    authorise(viewer, ...KEEPERS[whose]);
    validated(validatePhrases(input.phrases));
    const phrases = input.phrases.map(cleanPhrase);
    const holder = holderOf(viewer, whose);
    const object =
      whose === 'OWN'
        ? ({ objectType: 'POSITION', objectId: viewer.positionId } as const)
        : ({ objectType: 'AGENCY', objectId: viewer.agencyId } as const);
    const kept = await inTransaction(db, async (tx) => {
      // Two who keep the first list at once: the second waits here and is told.
      await tx.execute(
        'INSERT IGNORE INTO instruction_phrases (holder, agency_id, phrases, version, updated_at) VALUES (?, ?, ?, 0, ?)',
        [holder, viewer.agencyId, '[]', new Date(now())],
      );
      const former = found(await tx.lock(instructionPhrases, { holder }));
      if (former.version !== version) throw new VersionMismatch(object.objectId, former.version, object.objectType);
      await tx.update(instructionPhrases, { holder }, { phrases, version: version + 1, updatedAt: now() });
      tx.audit(viewer, {
        action: whose === 'OWN' ? 'instructions.own-phrases' : 'instructions.agency-phrases',
        ...object,
        details: {
          added: said(phrases.filter((phrase) => !former.phrases.includes(phrase))),
          removed: said(former.phrases.filter((phrase) => !phrases.includes(phrase))),
          count: phrases.length,
        },
      });
      return { for: whose, phrases, version: version + 1, mayChange: true };
    });
    return { __typename: 'InstructionPhrasesSuccess' as const, kept };
  },
);

/** Null leaves the detail out. */
const said = (phrases: readonly string[]): string | null =>
  phrases.length === 0 ? null : phrases.map((phrase) => `“${phrase}”`).join(' ');
