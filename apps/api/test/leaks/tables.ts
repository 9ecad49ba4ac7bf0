/** Parties of a directive `d`: `@` is the column to give. */
const PARTIES = (column: string, from: string): string =>
  ['assigning_agency_id', 'lead_agency_id']
    .map((agency) => `SELECT ${column} AS id, d.${agency} AS agencyId FROM ${from}`)
    .concat(
      `SELECT ${column} AS id, c.agency_id AS agencyId FROM ${from} JOIN directive_cooperations c ON c.directive_id = d.id`,
    )
    .join(' UNION ');
const FORMER = (column: string, from: string): string =>
  `SELECT ${column} AS id, h.agency_id AS agencyId FROM ${from} JOIN directive_handovers h ON h.directive_id = d.id`;

const DOCUMENTS = [
  'SELECT document_id AS id, agency_id AS agencyId FROM incoming_documents',
  'SELECT document_id, agency_id FROM outgoing_documents WHERE document_id IS NOT NULL',
  PARTIES('d.source_document_id', 'directives d'),
  FORMER('d.source_document_id', 'directives d'),
  PARTIES('r.evidence_document_id', 'directive_reports r JOIN directives d ON d.id = r.directive_id'),
].join(' UNION ');

const OF_AGENCY = (table: string): string => `SELECT id, agency_id AS agencyId FROM ${table}`;
const OF_OUTGOING = (table: string): string =>
  `SELECT t.id, o.agency_id AS agencyId FROM ${table} t JOIN outgoing_documents o ON o.id = t.outgoing_id`;

/** Nobody is told such an id. */
const NOBODY = 'SELECT 0 AS id, 0 AS agencyId';

/**
 * Every table whose rows have an id of their own: SQL that gives, for each row, the agencies whose people may be told
 * that id at all (inside the agency the field's rule decides). `PUBLIC` are the ids of the directory.
 */
export const TABLES: Readonly<Record<string, string>> = {
  agencies: 'PUBLIC',
  agency_names: 'PUBLIC',
  agency_codes: 'PUBLIC',
  agency_parents: 'PUBLIC',
  agency_successions: 'PUBLIC',
  organisation_changes: 'PUBLIC',
  organisation_state: NOBODY,
  units: 'PUBLIC',
  unit_names: 'PUBLIC',
  demonstration: NOBODY,
  persons: 'SELECT person_id AS id, agency_id AS agencyId FROM positions',
  positions: OF_AGENCY('positions'),
  position_terms: 'SELECT t.id, p.agency_id AS agencyId FROM position_terms t JOIN positions p ON p.id = t.position_id',
  signing_authorities: OF_AGENCY('signing_authorities'),
  bundle_uploads: OF_AGENCY('bundle_uploads'),
  accounts: NOBODY,
  position_roles: 'SELECT r.id, p.agency_id AS agencyId FROM position_roles r JOIN positions p ON p.id = r.position_id',
  sessions: 'SELECT s.id, p.agency_id AS agencyId FROM sessions s JOIN positions p ON p.id = s.position_id',
  delegations: OF_AGENCY('delegations'),
  files: NOBODY,
  file_attachments: `SELECT f.id, k.agencyId FROM file_attachments f JOIN (${DOCUMENTS}) k ON f.owner_type = 'DOCUMENT' AND k.id = f.owner_id
    UNION SELECT id, agency_id FROM file_attachments WHERE owner_type IS NULL OR owner_type <> 'DOCUMENT'`,
  audit_entries: `SELECT id, agency_id AS agencyId FROM audit_entries
    UNION SELECT a.id, o.agency_id FROM audit_entries a JOIN outgoing_documents o ON a.object_type = 'OUTGOING' AND o.id = a.object_id
    UNION ${PARTIES('a.id', "audit_entries a JOIN directives d ON a.object_type = 'DIRECTIVE' AND d.id = a.object_id")}
    UNION ${FORMER('a.id', "audit_entries a JOIN directives d ON a.object_type = 'DIRECTIVE' AND d.id = a.object_id")}`,
  documents: DOCUMENTS,
  register_books: NOBODY,
  assignments: OF_AGENCY('assignments'),
  incoming_documents: OF_AGENCY('incoming_documents'),
  outgoing_documents: OF_AGENCY('outgoing_documents'),
  draft_versions: OF_OUTGOING('draft_versions'),
  outgoing_acts: NOBODY,
  recipients: OF_OUTGOING('recipients'),
  directives: `${PARTIES('d.id', 'directives d')} UNION ${FORMER('d.id', 'directives d')}`,
  directive_cooperations: `${PARTIES('t.id', 'directive_cooperations t JOIN directives d ON d.id = t.directive_id')}
    UNION ${FORMER('t.id', 'directive_cooperations t JOIN directives d ON d.id = t.directive_id')}`,
  directive_reports: PARTIES('t.id', 'directive_reports t JOIN directives d ON d.id = t.directive_id'),
  directive_handovers: NOBODY,
  access_records: OF_AGENCY('access_records'),
  incoming_links: OF_AGENCY('incoming_links'),
  office_hours: NOBODY,
  incoming_readings:
    'SELECT t.id, i.agency_id AS agencyId FROM incoming_readings t JOIN incoming_documents i ON i.id = t.incoming_id',
  work_files: OF_AGENCY('work_files'),
  work_file_items:
    'SELECT t.id, f.agency_id AS agencyId FROM work_file_items t JOIN work_files f ON f.id = t.work_file_id',
  outbox_messages: OF_AGENCY('outbox_messages'),
  live_hints: OF_AGENCY('live_hints'),
};

/** Which rows an id in an input or argument names. */
export const ID_FIELDS: Readonly<Record<string, keyof typeof TABLES>> = {
  'Query.agency.id': 'agencies',
  'Query.agencies.ids': 'agencies',
  'Query.personSessions.personId': 'persons',
  'Query.personCard.personId': 'persons',
  'Query.signingAuthorities.positionId': 'positions',
  'Query.bundlePreview.bundleId': 'bundle_uploads',
  'Query.personRights.personId': 'persons',
  'Query.agencyPosts.agencyId': 'agencies',
  'Query.explainObject.id': 'incoming_documents',
  'Query.ownPositions.unitId': 'units',
  'Query.document.id': 'documents',
  'Query.incomingDocument.id': 'incoming_documents',
  'Query.incomingDuplicates.uploadId': 'file_attachments',
  'Query.outgoingDocument.id': 'outgoing_documents',
  'Query.directive.id': 'directives',
  'DirectiveFilter.leadAgencyId': 'agencies',
  'Query.workFile.id': 'work_files',
  'Mutation.actAs.positionId': 'positions',
  'Mutation.actAs.delegationId': 'delegations',
  'Query.delegation.id': 'delegations',
  'Query.handBackObjects.delegationId': 'delegations',
  'CreateDelegationInput.fromPositionId': 'positions',
  'CreateDelegationInput.toPositionId': 'positions',
  'EndDelegationInput.delegationId': 'delegations',
  'Mutation.acknowledgeHandBack.delegationId': 'delegations',
  'EndSessionInput.sessionId': 'sessions',
  'AccountInput.personId': 'persons',
  'NewPostInput.unitId': 'units',
  'AddPostInput.personId': 'persons',
  'ChangePostInput.positionId': 'positions',
  'ChangePostInput.unitId': 'units',
  'EndPostInput.positionId': 'positions',
  'Query.openWorkOf.positionId': 'positions',
  'HandOverInput.positionId': 'positions',
  'WorkReceiverInput.positionId': 'positions',
  'OrderPostsInput.positionIds': 'positions',
  'MainPostInput.positionId': 'positions',
  'RenamePersonInput.personId': 'persons',
  'DisableAccountInput.personId': 'persons',
  'RenameUnitInput.unitId': 'units',
  'EndUnitInput.unitId': 'units',
  'GrantSigningAuthorityInput.positionId': 'positions',
  'GrantSigningAuthorityInput.throughId': 'signing_authorities',
  'EndSigningAuthorityInput.authorityId': 'signing_authorities',
  'ImportBundleInput.bundleId': 'bundle_uploads',
  'GrantRoleInput.positionId': 'positions',
  'RevokeRoleInput.grantId': 'position_roles',
  'Mutation.markIncomingRead.incomingId': 'incoming_documents',
  'Mutation.returnAfterReading.incomingId': 'incoming_documents',
  'AccessFilter.personId': 'persons',
  'AccessFilter.objectId': 'incoming_documents',
  'RegisterIncomingInput.uploadId': 'file_attachments',
  'RegisterIncomingInput.issuerAgencyId': 'agencies',
  'AssigneeInput.unitId': 'units',
  'AssigneeInput.positionId': 'positions',
  'DirectIncomingInput.incomingId': 'incoming_documents',
  'IncomingReasonInput.incomingId': 'incoming_documents',
  'IncomingActInput.incomingId': 'incoming_documents',
  'AssignIncomingInput.incomingId': 'incoming_documents',
  'AssignIncomingInput.assignmentId': 'assignments',
  'AssignIncomingInput.leadPositionId': 'positions',
  'AssignIncomingInput.coopPositionIds': 'positions',
  'FinishIncomingInput.incomingId': 'incoming_documents',
  'DescribeIncomingInput.incomingId': 'incoming_documents',
  'PaperCopyInput.incomingId': 'incoming_documents',
  'LinkIncomingInput.incomingId': 'incoming_documents',
  'UnlinkIncomingInput.incomingId': 'incoming_documents',
  'UnlinkIncomingInput.linkId': 'incoming_links',
  'CreateDraftInput.inReplyToId': 'incoming_documents',
  'CreateDraftInput.signerPositionId': 'positions',
  'CreateDraftInput.recipientAgencyIds': 'agencies',
  'CreateDraftInput.uploadId': 'file_attachments',
  'SaveDraftInput.outgoingId': 'outgoing_documents',
  'SaveDraftInput.signerPositionId': 'positions',
  'SaveDraftInput.recipientAgencyIds': 'agencies',
  'SaveDraftInput.uploadId': 'file_attachments',
  'OutgoingActInput.outgoingId': 'outgoing_documents',
  'OutgoingReasonInput.outgoingId': 'outgoing_documents',
  'CooperationInput.agencyId': 'agencies',
  'CreateDirectiveInput.sourceDocumentId': 'documents',
  'CreateDirectiveInput.givenByPositionId': 'positions',
  'CreateDirectiveInput.leadAgencyId': 'agencies',
  'DirectiveActInput.directiveId': 'directives',
  'DirectiveReasonInput.directiveId': 'directives',
  'ReassignDirectiveInput.directiveId': 'directives',
  'ReassignDirectiveInput.leadAgencyId': 'agencies',
  'AssignDirectiveInput.directiveId': 'directives',
  'ReportProgressInput.directiveId': 'directives',
  'SubmitResultInput.directiveId': 'directives',
  'SubmitResultInput.evidenceDocumentId': 'documents',
  'AddWorkFileItemInput.workFileId': 'work_files',
  'RemoveWorkFileItemInput.workFileId': 'work_files',
  'RemoveWorkFileItemInput.itemId': 'work_file_items',
  'CloseWorkFileInput.workFileId': 'work_files',
  'RetryMessageInput.messageId': 'outbox_messages',
};

/** Where the field `kind` beside it tells which rows are meant. */
export const ID_BY_KIND: Readonly<Record<string, Readonly<Record<string, keyof typeof TABLES>>>> = {
  'IncomingLinkInput.id': { INCOMING: 'incoming_documents', OUTGOING: 'outgoing_documents' },
  'WorkFileItemInput.id': {
    INCOMING: 'incoming_documents',
    OUTGOING: 'outgoing_documents',
    DIRECTIVE: 'directives',
  },
};

/** The state in which an act on an object is possible: the one to try it in, on one's own and on another's. */
export const STATE_FOR: Readonly<Record<string, string>> = {
  acceptIncoming: 'AWAITING_RECEIPT',
  returnIncoming: 'AWAITING_RECEIPT',
  directIncoming: 'AWAITING_DIRECTION',
  keepIncomingForInformation: 'AWAITING_DIRECTION',
  changeDirection: 'IN_HANDLING',
  withdrawDirection: 'IN_HANDLING',
  assignIncoming: 'IN_HANDLING',
  finishIncoming: 'IN_HANDLING',
  describeIncoming: 'IN_HANDLING',
  notePaperCopy: 'IN_HANDLING',
  linkIncoming: 'IN_HANDLING',
  unlinkIncoming: 'IN_HANDLING',
  markIncomingRead: 'IN_HANDLING',
  returnAfterReading: 'IN_HANDLING',
  createDraft: 'IN_HANDLING',
  saveDraft: 'DRAFT',
  submitDraft: 'DRAFT',
  cancelDraft: 'DRAFT',
  withdrawDraft: 'CONTENT_CHECK',
  checkContent: 'CONTENT_CHECK',
  checkForm: 'FORM_CHECK',
  sendDraftBack: 'APPROVAL',
  signOutgoing: 'APPROVAL',
  allocateNumber: 'SIGNED',
  issueOutgoing: 'NUMBERED',
  acceptDirective: 'AWAITING_ACCEPTANCE',
  declineDirective: 'AWAITING_ACCEPTANCE',
  revokeDirective: 'AWAITING_ACCEPTANCE',
  assignDirective: 'IN_PROGRESS',
  reportProgress: 'IN_PROGRESS',
  submitResult: 'IN_PROGRESS',
  confirmDirective: 'AWAITING_CONFIRMATION',
  sendDirectiveBack: 'AWAITING_CONFIRMATION',
  reassignDirective: 'DECLINED',
  addWorkFileItem: 'OPEN',
  removeWorkFileItem: 'OPEN',
  closeWorkFile: 'OPEN',
};
