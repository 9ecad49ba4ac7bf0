import type { MissingFor } from '@qlvb/contract/types';
import { directiveLifecycle } from '@qlvb/domain/directives/lifecycle';
import { envelopeLifecycle } from '@qlvb/domain/envelopes/lifecycle';
import { missingFor, waysToAny } from '@qlvb/domain/explain';
import { incomingLifecycle } from '@qlvb/domain/incoming/lifecycle';
import { permissionsFor } from '@qlvb/domain/lifecycle';
import type { LifecycleTable } from '@qlvb/domain/lifecycles';
import { outgoingLifecycle } from '@qlvb/domain/outgoing/lifecycle';
import { can, type Permission } from '@qlvb/domain/permissions';
import type { RefusalCode } from '@qlvb/domain/refusals';
import { workFileLifecycle } from '@qlvb/domain/work-files/lifecycle';
import { found } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { actionsOf as directiveActions } from '../directives/directives.actions.ts';
import { directiveById } from '../directives/directives.loaders.ts';
import { envelopeActions } from '../envelopes/act-on-envelope.ts';
import { envelopeById } from '../envelopes/envelopes.loaders.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsOfAgency } from '../identity/identity.loaders.ts';
import { incomingActions } from '../incoming/incoming.actions.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { actionsOf as outgoingActions } from '../outgoing/outgoing.actions.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { actionsOf as workFileActions } from '../work-files/work-files.actions.ts';
import { workFileById } from '../work-files/work-files.loaders.ts';
import type { ReadObject } from './reading.ts';
import { ofPosition, type RightWayRow } from './right-ways.ts';

type Reason = {
  readonly code?: string | null | undefined;
  readonly params: { readonly name: string; readonly value: string }[];
  readonly whoCould: string[];
};
type ActionAnswer = { readonly action: string; readonly available: boolean; readonly reason: Reason };

export type ActionExplanationRow = ActionAnswer & {
  readonly missing: MissingFor | null;
  readonly permissions: Permission[];
  readonly ways: RightWayRow[];
  readonly holders: PositionRow[];
};

const MAX_HOLDERS = 10;

/** What the object's own page is told, and what it rests on: the permission here, the viewer's roles, the colleagues'. */
export async function explainActions(context: SignedContext, object: ReadObject): Promise<ActionExplanationRow[]> {
  const { viewer, load } = context;
  const { answers, state, transitions, agencyId = viewer.agencyId } = await actionsOn(context, object);
  // Colleagues can do nothing with what is signed here for the superior agency.
  const people = agencyId === viewer.agencyId ? await load(positionsOfAgency, viewer.agencyId) : [];
  return answers.map((answer) => {
    const transition = transitions[answer.action];
    const permissions = transition === undefined ? [] : [...permissionsFor(transition, state)];
    const code = answer.reason.code as RefusalCode | null | undefined;
    return {
      ...answer,
      missing: code ? missingFor(code) : null,
      permissions,
      ways: waysToAny(viewer, permissions).map(ofPosition(viewer.positionId)),
      holders: people
        .filter((person) => permissions.some((permission) => can(person, permission)))
        .slice(0, MAX_HOLDERS),
    };
  });
}

type OnObject = {
  readonly answers: readonly ActionAnswer[];
  readonly state: string;
  readonly transitions: LifecycleTable['transitions'];
  /** Set where it may be another one than the viewer's. */
  readonly agencyId?: string;
};

/** The loaders give what is visible only. */
async function actionsOn(context: SignedContext, { type, id }: ReadObject): Promise<OnObject> {
  switch (type) {
    case 'INCOMING': {
      const row = found(await context.load(incomingById, id));
      const { transitions } = incomingLifecycle;
      return { answers: await incomingActions(context, row), state: row.state, transitions };
    }
    case 'OUTGOING': {
      const row = found(await context.load(outgoingById, id));
      const { transitions } = outgoingLifecycle;
      return { answers: await outgoingActions(context, row), state: row.state, transitions, agencyId: row.agencyId };
    }
    case 'DIRECTIVE': {
      const row = found(await context.load(directiveById, id));
      const { transitions } = directiveLifecycle;
      return { answers: await directiveActions(context, row), state: row.state, transitions };
    }
    case 'ENVELOPE': {
      const row = found(await context.load(envelopeById, id));
      const { transitions } = envelopeLifecycle;
      return { answers: await envelopeActions(context, row), state: row.state, transitions };
    }
    case 'WORK_FILE': {
      const row = found(await context.load(workFileById, id));
      const { transitions } = workFileLifecycle;
      return { answers: await workFileActions(context, row), state: row.state, transitions };
    }
  }
}
