import type { AuditObjectType } from '@qlvb/contract/types';

/** How long after an act the work it brings may take to appear; a colleague is hardly that quick with the same thing. */
const SOON_MS = 8000;

const TYPES: Readonly<Partial<Record<string, AuditObjectType>>> = {
  IncomingDocument: 'INCOMING',
  OutgoingDocument: 'OUTGOING',
  Directive: 'DIRECTIVE',
  WorkFile: 'WORK_FILE',
  PersonalEnvelope: 'ENVELOPE',
};

interface Work {
  readonly id: string;
  readonly since: string;
  readonly objectType: AuditObjectType;
  readonly objectId: string;
}

const acts = new Map<string, number>();
const ownWork = new Set<string>();

/** Remembers what the person has just acted on, from the result of the act. */
export function noteOwnAct(result: object): void {
  for (const value of Object.values(result)) {
    if (typeof value !== 'object' || value === null || !('id' in value) || !('__typename' in value)) continue;
    const type = TYPES[String(value.__typename)];
    if (type) acts.set(`${type} ${String(value.id)}`, Date.now());
  }
}

/** Whether work came by the person's own act: nobody has to be told of what they did themselves. */
export function cameByOwnAct({ id, since, objectType, objectId }: Work): boolean {
  const key = `${id} ${since}`;
  const at = acts.get(`${objectType} ${objectId}`);
  if (at !== undefined && Date.now() - at < SOON_MS) ownWork.add(key);
  return ownWork.has(key);
}
