/** Values put into the sentence of a code. Strings only: they cross GraphQL and i18next unchanged. */
export type Params = Readonly<Record<string, string>>;

/**
 * The closed list of rule refusals, each with the parameters its sentence may use.
 * A refusal is an answer, not an error: the person did nothing wrong technically.
 * The API carries the code as a string; every locale must have a sentence for every code.
 */
export const REFUSALS = {
  // any lifecycle
  NO_PERMISSION: ['permission', 'roles'],
  WRONG_STATE: ['action', 'state', 'allowed'],
  // organizations, identity
  TARGET_NOT_FOUND: ['kind'],
  TARGET_NOT_IN_AGENCY: ['kind'],
  AGENCY_NOT_ON_PLATFORM: ['agency'],
  AGENCY_NOT_ACTIVE: ['agency'],
  POSITION_NOT_YOURS: [],
  WRONG_CREDENTIALS: ['attemptsLeft'],
  TOO_MANY_ATTEMPTS: [],
  ACCOUNT_LOCKED: ['minutes'],
  ACCOUNT_DISABLED: [],
  ACCOUNT_OF_OTHER_AGENCY: ['agency'],
  ACCOUNT_IS_OWN: [],
  ACCOUNT_BEYOND_SCOPE: [],
  OWN_ADMINISTRATION: [],
  GRANT_BEYOND_SCOPE: [],
  ROLE_ALREADY_HELD: [],
  ROLE_ALREADY_ENDED: [],
  LAST_ADMINISTRATOR: [],
  ONE_TIME_PASSWORD_EXPIRED: [],
  PERSON_NOT_KNOWN: [],
  POST_IS_OWN: [],
  POST_ENDED: ['on'],
  OPEN_WORK_LEFT: ['count', 'kinds'],
  RECEIVER_NOT_ABLE: ['kind', 'person'],
  RECEIVER_OUTSIDE_UNIT: ['person'],
  NOT_HANDED_OVER: ['kind'],
  UNIT_NOT_ACTIVE: ['unit', 'on'],
  UNIT_HAS_POSTS: ['count'],
  GRANT_NOT_FOR_POST: ['form', 'roles'],
  GRANT_NOT_DERIVED: ['form'],
  GRANT_NOT_BELOW: ['form'],
  SIGNER_OUTSIDE_FIELD: ['fields'],
  PASSWORD_CHANGE_REQUIRED: [],
  KEPT_FOR_DEMONSTRATION: [],
  // delegations
  DELEGATION_NOT_PASSED_ON: [],
  DELEGATION_TO_SELF: [],
  DELEGATION_NOT_HELD: ['feature'],
  DELEGATION_OVERLAPS: ['validFrom', 'validTo'],
  DELEGATION_OVER: [],
  DELEGATION_ENDED: ['person'],
  OUTSIDE_DELEGATION: [],
  SIGNING_NOT_DELEGATED: [],
  HAND_BACK_NOT_DUE: [],
  // keys
  NOT_FOR_KEYS: [],
  KEY_ALREADY_REVOKED: [],
  // files
  UPLOAD_NOT_FOUND: [],
  UPLOAD_ALREADY_USED: [],
  FILE_TOO_LARGE: ['limitMegabytes'],
  FILE_EMPTY: [],
  FILE_TYPE_NOT_ALLOWED: ['found', 'allowed'],
  // bundles
  BUNDLE_UNREADABLE: [],
  BUNDLE_NOTHING_TO_DO: [],
  BUNDLE_HAS_PROBLEMS: ['count'],
  // circulation
  SECRET_REFUSED: ['marking'],
  SECRECY_UNANSWERED: ['where', 'marking'],
  INTERNAL_ONLY: ['agencies'],
  NOT_TO_BE_PASSED_ON: ['agencies'],
  NOT_TO_BE_DOWNLOADED: [],
  GIVEN_BACK: [],
  NOT_READING: [],
  STILL_LEADING: [],
  LOAN_STILL_NEEDED: ['person'],
  READABLE_FILE_NEEDED: [],
  // incoming
  DUPLICATE_NOT_ACKNOWLEDGED: ['kinds', 'arrivalNumber', 'arrivedOn'],
  CONTENT_LOCKED: [],
  ALREADY_LINKED: [],
  LINK_TO_ITSELF: [],
  NOT_FROM_PLATFORM: [],
  NOTHING_TO_UNDO: [],
  UNDO_NOT_YOURS: ['person'],
  UNDO_TOO_LATE: ['until'],
  NOT_LEADING_ADDRESSEE_UNIT: [],
  NO_OPEN_LEAD_ASSIGNMENT: [],
  HANDLING_STARTED: [],
  // personal envelopes
  NOT_ADDRESSEE: [],
  // outgoing
  NOT_DRAFTER: [],
  NOT_HEAD_OF_DRAFTING_UNIT: [],
  NOT_CHOSEN_SIGNER: [],
  SIGNER_HAS_AUTHORITY: [],
  OF_ANOTHER_AGENCY: [],
  SIGNER_WITHOUT_AUTHORITY: [],
  SIGNING_FORM_NOT_HELD: ['form'],
  FILE_MISSING: [],
  SIGNER_MISSING: [],
  RECIPIENTS_MISSING: [],
  CONTENT_CHECK_MISSING: [],
  FORM_CHECK_MISSING: [],
  SIGNATURE_MISSING: [],
  NUMBER_MISSING: [],
  SEAL_MISSING: [],
  APPROVED_BY_ANOTHER: ['person'],
  NOT_ISSUED_TO_AMEND: [],
  CORRECTED_BY_LETTER: [],
  REPLACED_BY_EQUAL_FORM: ['type'],
  AMENDMENT_MISSES_RECIPIENTS: ['agencies'],
  // numbering
  NUMBER_DATE_ORDER: ['lastIssuedOn'],
  NUMBER_NOT_ALLOCATED: ['number'],
  NUMBER_ALREADY_VOID: ['number'],
  BOOK_CLOSED: ['year'],
  NUMBER_DATE_ORDER_ASKED: ['lastIssuedOn'],
  NUMBER_NOT_HELD: ['number'],
  NUMBER_HELD_UNTIL: ['number', 'until'],
  NUMBER_NOT_IN_BOOK: ['number'],
  SUFFIXES_USED_UP: ['number'],
  SYMBOL_TAKEN: ['symbol'],
  DATED_BEFORE_SIGNATURE: ['signedOn'],
  DATED_TOO_FAR_BACK: ['earliest'],
  OLD_YEAR_OVER: ['year', 'until'],
  SERIES_UNKNOWN: ['series'],
  SERIES_OVERLAPS: ['series', 'typeCode'],
  SERIES_HAS_BOOK: ['series'],
  SERIES_TOO_MANY: ['max'],
  BOOK_NOT_OPEN: ['series', 'year'],
  BOOK_ALREADY_OPEN: ['series', 'year'],
  BOOK_HAS_GAPS: ['count'],
  BOOK_HAS_HELD: ['count'],
  BOOK_HAS_UNISSUED: ['count'],
  GAP_NOT_THERE: ['fromNumber', 'toNumber'],
  HELD_IN_OUTGOING_ONLY: [],
  // exchange
  NOT_RECIPIENT_AGENCY: [],
  NOT_RECALLED: [],
  RECALLED_BY_ISSUER: [],
  // directives
  NOT_LEAD_AGENCY: [],
  NOT_ASSIGNING_AGENCY: [],
  NOT_MONITOR_OR_GIVER: [],
  EVIDENCE_MISSING: [],
  OPEN_CHILDREN: ['count'],
  SOURCE_NOT_ISSUED: [],
  // work files
  NOT_FILE_OWNER: [],
  NOT_FILE_MEMBER: [],
  FILE_HAS_NO_ITEMS: [],
  FILE_HAS_OPEN_DRAFTS: ['count'],
  RETENTION_MISSING: [],
  ALREADY_IN_FILE: ['ordinal'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

export type Refusal = { readonly code: RefusalCode; readonly params: Params };

export function refusal(code: RefusalCode, params: Params = {}): Refusal {
  return { code, params };
}
