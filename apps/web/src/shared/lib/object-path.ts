import type { AuditObjectType } from '@qlvb/contract/types';

const PATHS: Readonly<Partial<Record<AuditObjectType, string>>> = {
  INCOMING: '/incoming',
  OUTGOING: '/outgoing',
  DIRECTIVE: '/directives',
  WORK_FILE: '/work-files',
  ENVELOPE: '/incoming/envelopes',
  DELEGATION: '/delegations',
};

/** Address of an object's page; the work list for what has no page of its own. */
export function objectPath(type: AuditObjectType, id: string): string {
  const base = PATHS[type];
  return base ? `${base}/${id}` : '/worklist';
}
