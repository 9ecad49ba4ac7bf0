import type { KeyScope } from '@qlvb/contract/types';
import type { Rights } from '../permissions.ts';

type ScopeRule = {
  /** Permissions of the permission table; what it does not name, a key with this scope alone cannot reach. */
  readonly rights: Rights;
  /** Actions of the lifecycles it may take. Everything a person has to answer for is in none. */
  readonly actions?: readonly string[];
};

/**
 * What each scope of a key gives, in the order the screen lists them. A key is the agency's, so it sees what the agency
 * sees and has nothing of any post. FILES_READ, FORMS_PRINT and EVENTS_HEAR open a door, and behind it is what the other
 * scopes of the key read.
 */
export const KEY_SCOPES = {
  ORGANISATION_READ: { rights: {} },
  INCOMING_READ: { rights: { 'incoming.read': 'AGENCY' } },
  OUTGOING_READ: { rights: { 'outgoing.read': 'AGENCY' } },
  DIRECTIVES_READ: { rights: { 'directives.read': 'AGENCY' } },
  DIRECTIVES_REPORT: {
    rights: { 'directives.read': 'AGENCY', 'directives.report': 'AGENCY' },
    actions: ['REPORT_PROGRESS'],
  },
  WORK_FILES_READ: { rights: { 'work-files.read': 'AGENCY' } },
  BOOKS_READ: { rights: { 'numbering.read': 'AGENCY' } },
  FILES_READ: { rights: {} },
  FORMS_PRINT: { rights: {} },
  EVENTS_HEAR: { rights: {} },
} as const satisfies Readonly<Record<KeyScope, ScopeRule>>;

export const ALL_KEY_SCOPES = Object.keys(KEY_SCOPES) as readonly KeyScope[];

/** Those that show documents or numbers of every book and kind, so a key limited to some books cannot have them (delegations/scope.ts). */
export const SCOPES_OF_EVERY_BOOK: readonly KeyScope[] = [
  'DIRECTIVES_READ',
  'DIRECTIVES_REPORT',
  'WORK_FILES_READ',
  'BOOKS_READ',
  'FORMS_PRINT',
];

/** A key as far as rights go. */
export type KeyCapacity = { readonly scopes: readonly KeyScope[] };

/** The rights of all its scopes together. */
export const rightsOfKey = ({ scopes }: KeyCapacity): Rights =>
  Object.assign({}, ...scopes.map((scope) => KEY_SCOPES[scope].rights));

/** Whether one of its scopes names the action. */
export const keyMayAct = ({ scopes }: KeyCapacity, action: string): boolean =>
  scopes.some((scope) => {
    const { actions = [] }: ScopeRule = KEY_SCOPES[scope];
    return actions.includes(action);
  });
