import type { RuleName } from './reasons.ts';

/** The types of which a list is made: they tell nothing but through what is in it. */
const PAGED = `Envelope OrganisationChange HandBack Delegation IntegrationKey AccessRecord Reminder Incoming Outgoing NumberEntry Directive WorkFile FailedMessage`;
const shapes = PAGED.split(/\s+/).flatMap((name) => [
  [`${name}Edge`, { SHAPE: 'cursor node' }],
  [`${name}Connection`, { SHAPE: 'edges pageInfo' }],
]);

/** Every field of every type of the schema, under its rule. */
export const FIELDS: Readonly<Record<string, Partial<Record<RuleName, string>>>> = {
  Query: {
    SETTINGS: 'settings',
    HOURS: 'officeHours reminderSettings',
    DIRECTORY: 'agencies agency organisation organisationChanges organisationDays searchOrganisation dueDateAfter',
    ENVELOPE: 'envelopes envelope',
    INSTRUCTIONS: 'instructionPhrases directionHelp',
    TEMPLATES: 'documentTemplates',
    PEOPLE: 'ownUnits ownPositions directiveGivers signers agencyFields',
    SELF: 'viewer worklist reminders mySessions otherCapacities ownKey',
    DELEGATION: 'myDelegations agencyDelegations delegation handBackObjects',
    ACCOUNTS: `personSessions agencyPeople agencyPerson personCard findPerson unitCards bundlePreview signingAuthorities headsBelow openWorkOf
      postsWithWork integrationKeys`,
    INCOMING: 'incomingDocuments incomingDocument incomingCounts incomingDuplicates issuerSuggestions',
    ISSUED: 'document issuedDocuments',
    DRAFT: 'outgoingDocuments outgoingDocument outgoingCounts formCheck compareVersions',
    BOOKS: 'numberSeries registerBook bookNumbers numberChoices printableBooks',
    DIRECTIVE: 'directives directive directiveBoard',
    WORK_FILE: 'workFiles workFile',
    RIGHTS: 'personRights agencyPosts',
    WHY: 'explainObject explainList',
    REPAIR: 'failedMessages',
    ACCESS: 'accessRecord',
  },
  Mutation: {
    DELEGATION: 'createDelegation endDelegation acknowledgeHandBack',
    SELF: 'signIn signOut actAs endSession endOtherSessions changePassword',
    ACCOUNTS: `endPersonSessions resetPassword unlockAccount addPerson addPost changePost endPost orderPosts makeMainPost
      renamePerson disableAccount addUnit renameUnit endUnit grantSigningAuthority endSigningAuthority addAgencyField changeAgencyField handOver
      importBundle createIntegrationKey renewIntegrationKey revokeIntegrationKey`,
    RIGHTS: 'grantRole revokeRole',
    INCOMING: `cancelRecalledCopy registerIncoming acceptIncoming returnIncoming keepIncomingForInformation finishIncoming describeIncoming
      notePaperCopy linkIncoming unlinkIncoming extendIncoming suspendIncoming resumeIncoming forwardIncoming undoIncoming
      finishManyIncoming registerManyIncoming`,
    HOURS: 'keepOfficeHours keepReminderSettings',
    ENVELOPE: 'registerEnvelope handOverEnvelope keepEnvelope giveBackEnvelope',
    TEMPLATES: 'addTemplate changeTemplate retireTemplate',
    INSTRUCTIONS: 'keepInstructionPhrases saveDirectionFavourite removeDirectionFavourite',
    TREE: 'directIncoming changeDirection withdrawDirection assignIncoming markIncomingRead returnAfterReading',
    DRAFT:
      'createCopy createDraft saveDraft submitDraft withdrawDraft checkContent checkForm sendDraftBack signOutgoing unsignOutgoing cancelDraft mendForm',
    SENDING: 'sealOutgoing unsealOutgoing recallOutgoing allocateNumber issueOutgoing voidNumber',
    BOOKS: 'saveSeries openBook closeBook reopenBook holdNumbers giveBackNumber explainGap',
    DIRECTIVE: `createDirective acceptDirective declineDirective reassignDirective assignDirective reportProgress
      submitResult confirmDirective sendDirectiveBack revokeDirective`,
    WORK_FILE: 'openWorkFile addWorkFileItem removeWorkFileItem closeWorkFile',
    REPAIR: 'retryMessage',
  },
  PersonalEnvelope: {
    ENVELOPE: `id version state arrivalNumber arrivalYear arrivedOn addressee sender symbol sealed note registeredBy
      handedOverAt incoming availableActions timeline`,
  },
  EnvelopeActionState: { ENVELOPE: 'action available reason' },
  EnvelopeActSuccess: { ENVELOPE: 'envelope' },
  DocumentTemplate: { TEMPLATES: 'id version name typeCodes versions retiredAt' },
  TemplateVersion: { TEMPLATES: 'id versionNumber file createdBy createdAt' },
  DocumentTemplateEdge: { SHAPE: 'cursor node' },
  DocumentTemplateConnection: { SHAPE: 'edges pageInfo' },
  TemplateActSuccess: { TEMPLATES: 'template' },
  InstructionPhrases: { INSTRUCTIONS: 'for phrases version mayChange' },
  InstructionPhrasesSuccess: { INSTRUCTIONS: 'kept' },
  Addressee: { INSTRUCTIONS: 'unit position' },
  DirectionFavourite: { INSTRUCTIONS: 'id name lead coop info gone' },
  UsualDirection: { INSTRUCTIONS: 'lead coop info times' },
  DirectionHelp: { INSTRUCTIONS: 'favourites usual leads' },
  DirectionFavouritesSuccess: { INSTRUCTIONS: 'favourites' },
  Settings: { SETTINGS: 'maxUploadMegabytes passwordMinLength demonstration' },
  Demonstration: { SETTINGS: 'password accounts' },
  DemonstrationAccount: { SETTINGS: 'username fullName title agency tryThis' },
  PrintableBook: { BOOKS: 'direction series name year lastNumber' },
  PageInfo: { SHAPE: 'endCursor hasNextPage' },
  ...(Object.fromEntries(shapes) as Readonly<Record<string, { SHAPE: string }>>),
  Agency: {
    DIRECTORY: `id asOf code name shortName displayName abbreviation kind tier nationalCode collective district parent ancestors
      children childCount onPlatform gateway validFrom validTo pendingTo pending units names codes superiors
      unitsOverTime changes`,
  },
  AgencyName: {
    DIRECTORY: `id name shortName abbreviation letterheadAbove letterhead place headTitle validFrom validTo pendingTo
      pending`,
  },
  AgencyCode: { DIRECTORY: 'id scheme code validFrom validTo pendingTo pending' },
  AgencySuperior: { DIRECTORY: 'id superior validFrom validTo pendingTo pending' },
  Unit: { DIRECTORY: 'id asOf name abbreviation agency validFrom validTo pendingTo pending' },
  OrganisationChange: { DIRECTORY: 'id takesEffectOn kind successorRule basis carriedOut from to' },
  OrganisationDay: { DIRECTORY: 'day tally pendingCount' },
  OrganisationTally: { DIRECTORY: 'kind count' },
  AgencyGroup: { DIRECTORY: 'id kind of count agencies' },
  OrganisationHits: { DIRECTORY: 'agencies agencyCount groups', PEOPLE: 'people' },
  Person: { PEOPLE: 'id fullName' },
  Position: { PEOPLE: 'id person title agency unit roles' },
  Viewer: {
    SELF: `person username actingAs positions permissions sessionExpiresAt mustChangePassword onBehalf standIns
      standInEnded`,
  },
  OnBehalf: { SELF: 'delegationId kind fullName title validTo' },
  StandIn: { SELF: 'delegationId kind position validTo' },
  OtherCapacity: { SELF: 'id position delegation count' },
  Delegation: {
    DELEGATION: `id kind state from to validFrom validTo features books typeCodes basis grantedBy createdAt endedAt
      endReason acknowledgedAt mayEnd`,
    JOURNAL: 'handBack',
  },
  DelegationSuccess: { DELEGATION: 'delegation' },
  HandBack: { JOURNAL: 'acts objects awaitsAcknowledgement' },
  HandBackObject: { JOURNAL: 'id objectType objectId symbol title open entries' },
  SignInSuccess: { SELF: 'viewer' },
  Session: { SELF: 'id current startedAt lastSeenAt expiresAt address browser system device actingAs' },
  EndSessionsSuccess: { SELF: 'ended' },
  ChangePasswordSuccess: { SELF: 'viewer ended' },
  Account: { ACCOUNTS: 'username disabled lockedUntil mustChangePassword openSessions lastSeenAt' },
  AgencyPersonEdge: { SHAPE: 'cursor node' },
  AgencyPersonConnection: { SHAPE: 'edges pageInfo', ACCOUNTS: 'totalCount' },
  AgencyPerson: { ACCOUNTS: 'person positions accountAgency account' },
  Post: { ACCOUNTS: 'id version position validFrom validTo main terms' },
  PostTerm: { ACCOUNTS: 'id title unit validFrom validTo' },
  BundlePreview: { ACCOUNTS: 'id fileName fingerprint added changed unchanged problems lines' },
  BundleProblem: { ACCOUNTS: 'sheet row column code params' },
  BundleLine: { ACCOUNTS: 'sheet row kind label changes' },
  BundleChange: { ACCOUNTS: 'column was becomes' },
  BundleAccount: { ACCOUNTS: 'username fullName oneTimePassword' },
  ImportBundleSuccess: { ACCOUNTS: 'written accounts validUntil' },
  PersonCard: { ACCOUNTS: 'id version fullName identifier birthOn posts' },
  AddPersonSuccess: { ACCOUNTS: 'person post username oneTimePassword validUntil' },
  NamesakesFound: { ACCOUNTS: 'people' },
  PostSuccess: { ACCOUNTS: 'post' },
  OpenWork: { ACCOUNTS: 'kind count mustBeHandedOver items' },
  PostWork: { ACCOUNTS: 'id position version lastDay open receivers' },
  OpenWorkItem: { WORKLIST: 'objectType id label' },
  HandOverSuccess: { ACCOUNTS: 'post moved' },
  OrderPostsSuccess: { ACCOUNTS: 'moved' },
  PersonSuccess: { ACCOUNTS: 'card' },
  DisableAccountSuccess: { ACCOUNTS: 'disabled ended' },
  UnitCard: { ACCOUNTS: 'id version unit names posts' },
  UnitName: { DIRECTORY: 'id name abbreviation validFrom validTo' },
  UnitSuccess: { ACCOUNTS: 'card' },
  SigningAuthority: {
    ACCOUNTS: `id version agency position form onBehalfOf through typeCodes fields matters basis validFrom validTo holds grantedBy
      grantedAt`,
  },
  AgencyField: { PEOPLE: 'id version name retired' },
  AgencyFieldSuccess: { ACCOUNTS: 'field' },
  SigningAuthoritySuccess: { ACCOUNTS: 'authority' },
  Signer: { PEOPLE: 'position choices' },
  SigningChoice: { PEOPLE: 'form matters validTo lines' },
  IntegrationKey: {
    ACCOUNTS: `id version agency name purpose prefix scopes books validTo addresses perMinute state createdAt createdBy renewedAt
      formerSecretUntil lastUsedAt lastUsedFrom revokedAt revokedBy revokedReason`,
  },
  IntegrationKeySecretSuccess: { ACCOUNTS: 'key secret' },
  RevokeIntegrationKeySuccess: { ACCOUNTS: 'key' },
  OwnKey: { SELF: 'name prefix agency scopes books validTo perMinute' },
  ResetPasswordSuccess: { ACCOUNTS: 'oneTimePassword validUntil ended' },
  UnlockAccountSuccess: { ACCOUNTS: 'unlocked' },
  RoleGrant: {
    RIGHTS: `id role grantedBy grantedAt basis validFrom validTo revokedAt revokedBy revokedBasis inForce`,
  },
  RightWay: { RIGHTS: 'permission scope role grant' },
  RoleChoice: { RIGHTS: 'role reason' },
  HeldRole: { RIGHTS: 'grant rights reason' },
  PositionRights: { RIGHTS: 'position roles rights choices' },
  PersonRights: { RIGHTS: 'person positions' },
  RoleActSuccess: { RIGHTS: 'grant personRights' },
  ExplainedObject: { WHY: 'type id' },
  ReadingReason: { WHY: 'rule permission scope ways through authority', TREE: 'assignment' },
  ObjectReader: { WHY: 'position rule ways' },
  ActionExplanation: { WHY: 'action available reason missing permissions ways holders' },
  ObjectExplanation: { WHY: 'object reasons readers actions' },
  ListExplanation: { WHY: 'list permission scope ways reasons' },
  FileAttachment: { ISSUED: 'id name mediaType size sha256 url uploadedAt' },
  Document: {
    ISSUED: `id typeCode number notation symbol issuedOn issuerName issuerAgency subject urgency circulation signerName signerTitle
      pageCount files language deliverBy amends amendedBy copyForms`,
    DRAFT: 'copies',
  },
  IncomingDocument: {
    INCOMING: `id version agency source state arrivalNumber arrivalYear arrivedOn receivedAt dueOn timeLeft registeredBy
      returnReason replies recall availableActions sentFrom copyCount sheetCount note incompleteReason paperCopy links
      registration suspendedOn result undo`,
    ISSUED: 'document',
    TREE: 'leadName assignments readings stillOut',
    WORK_FILE: 'workFiles',
    JOURNAL: 'timeline',
  },
  Reading: { TREE: 'id reader openedAt returnedAt' },
  ReturnAfterReadingSuccess: { TREE: 'incomingId visible' },
  AccessRecord: { ACCESS: 'id at kind objectType objectId label personId personName personTitle address' },
  RegisterManyRow: { INCOMING: 'row problems refusal duplicates repeats incoming' },
  RegisterManyIncomingSuccess: { INCOMING: 'rows written' },
  IncomingUndo: { INCOMING: 'action until available reason' },
  FinishManyItem: { INCOMING: 'incomingId outcome' },
  FinishManyIncomingSuccess: { INCOMING: 'items' },
  IncomingLink: { INCOMING: 'id kind incoming outgoing' },
  PaperCopy: { INCOMING: 'receivedAt receivedBy' },
  RegistrationStanding: { INCOMING: 'kind dueOn' },
  OfficeHours: { HOURS: 'morningFrom morningTo afternoonFrom afternoonTo halves isOwn' },
  OfficeHoursSuccess: { HOURS: 'hours' },
  ReminderSettings: { HOURS: 'beforeDays unitHeadAfter agencyHeadAfter digest version' },
  ReminderSettingsSuccess: { HOURS: 'settings' },
  Reminder: { WORKLIST: 'id stage dueOn timeLeft sentAt digestOn incoming assignment' },
  IncomingActionState: { SHAPE: 'action available reason' },
  IncomingCounts: { INCOMING: 'awaitingReceipt awaitingDirection inHandling overdue' },
  IncomingActSuccess: { INCOMING: 'incoming' },
  RegisterIncomingSuccess: { INCOMING: 'incoming' },
  DuplicateCandidate: { INCOMING: 'kind incoming' },
  DuplicateFound: { INCOMING: 'candidates' },
  IssuerSuggestion: { INCOMING: 'name displayName agencyId' },
  TimeLeft: { SHAPE: 'kind workingDays' },
  Assignment: {
    TREE: `id parentId role state from byStandIn toUnit toPosition toAgency instruction dueOn timeLeft result assignedAt
      readAt endedAt`,
  },
  OutgoingDocument: {
    DRAFT: `id version agency unit drafter state typeCode subject urgency circulation signer field signingForm signatureBlock dueOn inReplyTo number notation symbol
      issuedOn amendment waitingFor draftVersions formCheckRecords copy createdAt updatedAt availableActions`,
    ISSUED: 'document',
    SENDING: 'recipients acceptedCount recipientCount recall',
    WORK_FILE: 'workFiles',
    DIRECTIVE: 'directives',
    JOURNAL: 'timeline',
  },
  CopyMaking: { DRAFT: 'source pages part paperCopies units purpose' },
  CopyForm: { SHAPE: 'typeCode available reason' },
  OutgoingActionState: { SHAPE: 'action available reason' },
  OutgoingCounts: { DRAFT: 'draft inCheck approval toIssue' },
  OutgoingActSuccess: { DRAFT: 'outgoing' },
  NumberSeries: {
    BOOKS: `direction key name kind typeCodes pattern example period dateOrder validFrom validTo basis onRecord version
      book opening`,
  },
  NumberRange: { BOOKS: 'fromNumber toNumber reason' },
  RegisterBook: {
    BOOKS: `id version series year lastYear state openedOn openedBy closedOn closedBy note lastNumber held unissued gaps
      elsewhere duplicates availableActions`,
  },
  BookActionState: { SHAPE: 'action available reason' },
  HeldNumbers: { BOOKS: 'id fromNumber toNumber heldFor reason until heldBy' },
  NumberEntry: {
    BOOKS: `id number written way state symbol datedOn takenAt takenBy reason held voidedAt voidedBy voidReason outgoing
      incoming`,
  },
  NumberChoice: { BOOKS: 'series usual symbol lastDatedOn held' },
  SeriesSuccess: { BOOKS: 'series' },
  BookActSuccess: { BOOKS: 'book' },
  DraftVersion: { DRAFT: 'id versionNumber file createdBy byStandIn createdAt note formMended' },
  TextComparison: { DRAFT: 'older newer unreadable partial paragraphs' },
  UnreadableVersion: { DRAFT: 'draftVersion why' },
  ComparedParagraph: { DRAFT: 'parts' },
  ComparedPart: { DRAFT: 'change text' },
  FormCheck: { DRAFT: 'draftVersion unreadable findings' },
  FormFinding: { DRAFT: 'rule must article page quote places found asked mendable' },
  FormCheckRecord: { DRAFT: 'id draftVersion checkedBy checkedAt unreadable findings reason' },
  Recipient: {
    SENDING: `id agency state deliveredAt decidedAt decidedBy arrivalNumber reason recallArrivedAt copyCancelledAt copyCancelledBy`,
  },
  Recall: { SENDING: 'id reason recalledAt recalledBy toldCount cancelledCount' },
  RecallNotice: { INCOMING: 'id arrivedAt cancelledAt cancelledBy note', ISSUED: 'reason recalledAt' },
  Amendment: { DRAFT: 'kind outgoing symbol issuedOn' },
  DocumentRelation: { ISSUED: 'kind symbol issuedOn document' },
  Directive: {
    DIRECTIVE: `id version code content state result source sourceClause assigningAgency givenBy monitor leadAgency
      cooperation productRequired assignedOn originalDueOn dueOn timeLeft handedInOn percent handedOver reports
      availableActions`,
    TREE: 'assignments',
    WORK_FILE: 'workFiles',
    JOURNAL: 'timeline',
  },
  DirectiveCooperation: { DIRECTIVE: 'id agency part dueOn' },
  DirectiveReport: {
    DIRECTIVE: 'id kind percent content difficulty proposal evidence reportedBy reportedByKey reportedAt',
  },
  DirectiveHandover: { DIRECTIVE: 'to at' },
  DirectiveActionState: { SHAPE: 'action available reason' },
  DirectiveTally: { DIRECTIVE: 'agency total doneOnTime doneLate openInTerm openOverdue onTimeRate' },
  DirectiveBoard: { DIRECTIVE: 'asOf total byLeadAgency' },
  DirectiveActSuccess: { DIRECTIVE: 'directive' },
  WorkFile: {
    WORK_FILE: `id version code notation title retention state agency unit owner openedOn closedOn items itemCount
      availableActions`,
    JOURNAL: 'timeline',
  },
  WorkFileItem: {
    WORK_FILE: 'id ordinal kind addedBy addedAt',
    INVENTORY: 'symbol date title author incoming outgoing directive',
  },
  WorkFileActionState: { SHAPE: 'action available reason' },
  WorkFileActSuccess: { WORK_FILE: 'workFile' },
  WorkItem: {
    WORKLIST: 'id kind symbol title fromName note urgency dueOn timeLeft since objectId objectType',
  },
  WorkCount: { WORKLIST: 'kind count' },
  Worklist: { WORKLIST: 'items counts total' },
  AuditEntry: { JOURNAL: 'id at action actorName actorTitle actorAgency onBehalf objectType details hash' },
  AuditOnBehalf: { JOURNAL: 'kind fullName title' },
  ByStandIn: { TREE: 'kind fullName title' },
  AuditDetail: { JOURNAL: 'name value' },
  FailedMessage: { REPAIR: 'id topic agency createdAt failedAt attempts failure detail' },
  RetryMessageSuccess: { REPAIR: 'again' },
  RefusalParam: { REFUSAL: 'name value' },
  FieldProblem: { REFUSAL: 'path code params' },
  ValidationFailed: { REFUSAL: 'problems' },
  RuleRefused: { REFUSAL: 'code params' },
  VersionConflict: { REFUSAL: 'currentVersion changedBy changedAt' },
  ActionReason: { REFUSAL: 'code params whoCould' },
};

/** The rule of `Type.field`; undefined when nobody has thought about it yet. */
export function ruleOf(field: string): RuleName | undefined {
  const [type = '', name = ''] = field.split('.');
  const found = Object.entries(FIELDS[type] ?? {}).find(([, names]) => names.split(/\s+/).includes(name));
  return found?.[0] as RuleName | undefined;
}

/** What the table speaks of, to find lines of fields that are no more. */
export const fieldsOfTable = (): string[] =>
  Object.entries(FIELDS).flatMap(([type, rules]) =>
    Object.values(rules).flatMap((names) => names.split(/\s+/).map((name) => `${type}.${name}`)),
  );
