import type { CodegenConfig } from '@graphql-codegen/cli';

const api = '../../apps/api/src/generated/resolvers.ts';

/** The row type that a resolver's parent is, by GraphQL type; the module's entity file owns it. */
const mappers = {
  Agency: '../modules/organizations/organizations.entity.ts#AgencyRow',
  Unit: '../modules/organizations/organizations.entity.ts#UnitRow',
  AgencyName: '../modules/organizations/organizations.entity.ts#AgencyNameRow',
  AgencyCode: '../modules/organizations/organizations.entity.ts#AgencyCodeRow',
  AgencySuperior: '../modules/organizations/organizations.entity.ts#AgencyParentRow',
  OrganisationChange: '../modules/organizations/organizations.entity.ts#OrganisationChangeRow',
  AgencyGroup: '../modules/organizations/agency-groups.ts#AgencyGroupRow',
  OrganisationHits: '../modules/organizations/organizations.entity.ts#OrganisationHitsRow',
  Person: '../modules/identity/identity.entity.ts#PersonName',
  Position: '../modules/identity/identity.entity.ts#PositionRow',
  OpenWork: '../modules/handover/open-work.ts#OpenWorkRow',
  OpenWorkItem: '../modules/handover/open-work.ts#OpenWorkItemRow',
  PostWork: '../modules/handover/posts-with-work.ts#PostWorkRow',
  Post: '../modules/identity/posts.ts#PostRow',
  PostTerm: '../modules/identity/posts.ts#TermRow',
  PersonCard: '../modules/identity/posts.ts#PersonCardRow',
  UnitCard: '../modules/organizations/unit-cards.ts#UnitCardRow',
  SigningAuthority: '../modules/signing/signing.entity.ts#SigningAuthorityRow',
  Signer: '../modules/signing/signing.ts#SignerRow',
  NumberSeries: '../modules/numbering/series.ts#SeriesOfYear',
  RegisterBook: '../modules/numbering/numbering.entity.ts#RegisterBookRow',
  NumberEntry: '../modules/numbering/numbering.entity.ts#LedgerRow',
  HeldNumbers: '../modules/numbering/numbering.entity.ts#BlockRow',
  NumberChoice: '../modules/numbering/number-choices.ts#NumberChoiceRow',
  Session: '../modules/identity/session-list.repo.ts#OpenSession',
  RoleGrant: '../modules/identity/grants.loaders.ts#GrantRow',
  RightWay: '../modules/access/right-ways.ts#RightWayRow',
  ReadingReason: '../modules/access/reading.ts#ReadingReasonRow',
  ObjectReader: '../modules/access/reading.ts#ObjectReaderRow',
  ActionExplanation: '../modules/access/actions.ts#ActionExplanationRow',
  ObjectExplanation: '../modules/access/explain-object.ts#ObjectExplanationRow',
  ListExplanation: '../modules/access/explain-list.ts#ListExplanationRow',
  PositionRights: '../modules/access/person-rights.ts#PositionRightsRow',
  HeldRole: '../modules/access/person-rights.ts#HeldRoleRow',
  PersonRights: '../modules/access/person-rights.ts#PersonRightsRow',
  AgencyPerson: '../modules/identity/agency-people.ts#AgencyPersonRow',
  Delegation: '../modules/delegations/delegations.entity.ts#DelegationRow',
  HandBack: '../modules/delegations/hand-back.ts#HandBackOf',
  HandBackObject: '../modules/delegations/hand-back.ts#HandBackObjectRow',
  StandIn: '../modules/delegations/delegations.entity.ts#DelegationRow',
  OtherCapacity: '../modules/delegations/capacities.ts#Capacity',
  FileAttachment: '../modules/files/files.entity.ts#FileAttachmentRow',
  AuditEntry: '../modules/audit/audit.entity.ts#AuditEntryRow',
  Document: '../modules/documents/documents.entity.ts#ShownDocument',
  Assignment: '../modules/assignments/assignments.entity.ts#AssignmentRow',
  IncomingDocument: '../modules/incoming/incoming.entity.ts#ShownIncoming',
  OutgoingDocument: '../modules/outgoing/outgoing.entity.ts#OutgoingRow',
  CopyMaking: '../modules/copies/copies.entity.ts#DocumentCopyRow',
  DraftVersion: '../modules/outgoing/outgoing.entity.ts#DraftVersionRow',
  DocumentTemplate: '../modules/templates/templates.entity.ts#TemplateRow',
  TemplateVersion: '../modules/templates/templates.entity.ts#TemplateVersionRow',
  TextComparison: '../modules/outgoing/compare-versions.ts#VersionComparison',
  FormCheck: '../modules/outgoing/form-check/judge-draft.ts#DraftForm',
  FormFinding: '../modules/outgoing/form-check/form-check.entity.ts#FindingRow',
  FormCheckRecord: '../modules/outgoing/form-check/form-check.entity.ts#FormCheckRow',
  FailedMessage: '../modules/exchange/failed-messages.repo.ts#FailedMessageRow',
  Recipient: '../modules/exchange/exchange.entity.ts#RecipientRow',
  Recall: '../modules/exchange/recalls.repo.ts#ShownRecall',
  RecallNotice: '../modules/exchange/recalls.repo.ts#ShownNotice',
  DocumentRelation: '../modules/documents/relations.loaders.ts#DocumentRelation',
  Directive: '../modules/directives/directives.entity.ts#DirectiveRow',
  DirectiveHandover: '../modules/directives/directives.entity.ts#DirectiveHandoverRow',
  DirectiveCooperation: '../modules/directives/directives.entity.ts#DirectiveCooperationRow',
  DirectiveReport: '../modules/directives/directives.entity.ts#DirectiveReportRow',
  ByStandIn: '../modules/delegations/by-stand-in.ts#ByStandInRow',
  WorkFile: '../modules/work-files/work-files.entity.ts#WorkFileRow',
  IntegrationKey: '../modules/keys/keys.entity.ts#KeyRow',
  OwnKey: '../platform/viewer.ts#IntegrationKeyCapacity',
  Reminder: '../modules/reminders/reminders.entity.ts#ReminderRow',
  AccessRecord: '../modules/access-record/access.entity.ts#AccessRecordRow',
  PersonalEnvelope: '../modules/envelopes/envelopes.entity.ts#EnvelopeRow',
  Addressee: '@qlvb/domain/incoming/instructions#Ref',
  Reading: '../modules/incoming/incoming.entity.ts#ReadingRow',
  WorkFileItem: '../modules/work-files/work-files.entity.ts#WorkFileItemRow',
};

const scalars = { CivilDate: 'string', Instant: 'string', ID: 'string' };
const header = { add: { content: '// Generated by `pnpm codegen` from packages/contract/schema. Do not edit.' } };

/** The API's resolvers speak of the types of the contract, as everybody does. */
const importOfTypes = { add: { content: "import type * as Types from '@qlvb/contract/types';" } };

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  generates: {
    'schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true, sort: true } },
    'src/types.ts': {
      plugins: [header, 'typescript'],
      config: { scalars, enumType: 'string-literal', enumsAsTypes: true, skipTypename: true, useTypeImports: true },
    },
    'src/possible-types.ts': {
      plugins: [header, 'fragment-matcher'],
      config: { apolloClientVersion: 3 },
    },
    [api]: {
      plugins: [header, importOfTypes, 'typescript-resolvers'],
      config: {
        scalars,
        useTypeImports: true,
        namespacedImportName: 'Types',
        contextType: '../platform/graphql/context.ts#Context',
        mappers,
        resolversNonOptionalTypename: { unionMember: true },
        makeResolverTypeCallable: true,
        inputMaybeValue: 'T | null | undefined',
      },
    },
  },
};

export default config;
