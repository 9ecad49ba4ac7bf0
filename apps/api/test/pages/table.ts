import type { Person } from '../person.ts';
import { RARE, type Stage, TWICE } from './stage.ts';

/** Who asks it, and with what. */
export type Ask = { readonly who: Person; readonly variables?: Readonly<Record<string, unknown>> };
export type Line = {
  readonly asks: (stage: Stage) => readonly Ask[];
  /** Why the answer has as many rows in a large agency as in a small one. */
  readonly fixed?: string;
};

const PAGE = { first: 50, after: null };
const TODAY = { on: null, withPending: false };

const one = (ask: (stage: Stage) => Ask): Line => ({ asks: (stage) => [ask(stage)] });
const fixed = (why: string, ask: (stage: Stage) => Ask): Line => ({ ...one(ask), fixed: why });
/** A list, as those see it who read by different rules. */
const list = (variables: object): Line => ({
  asks: ({ at }) => [at.leader, at.head, at.specialist].map((who) => ({ who, variables: { ...PAGE, ...variables } })),
});

/** Every query of the screens. A new one needs its line: who asks it and with what, in a small and a large agency alike. */
export const PAGES: Readonly<Record<string, Line>> = {
  Viewer: one(({ at }) => ({ who: at.specialist })),
  Settings: fixed('settings of the installation', ({ at }) => ({ who: at.clerk })),
  PasswordRules: fixed('settings of the installation', ({ at }) => ({ who: at.clerk })),
  ShellCounts: fixed('figures', ({ at }) => ({ who: at.leader })),
  LatestWork: { asks: ({ at }) => [at.clerk, at.specialist].map((who) => ({ who })) },
  ReminderNotes: one(({ at }) => ({ who: at.specialist })),
  ReminderSettings: fixed('settings of the own agency', ({ at }) => ({ who: at.admin })),
  Worklist: { asks: ({ at }) => [at.clerk, at.leader, at.head, at.specialist].map((who) => ({ who })) },
  PaletteSearch: one(({ at }) => ({ who: at.leader, variables: { search: RARE } })),
  OtherCapacities: one(({ at }) => ({ who: at.specialist })),
  MySessions: one(({ at }) => ({ who: at.clerk })),
  DueDateAfter: fixed('one date', ({ at }) => ({ who: at.leader, variables: { workingDays: 5 } })),

  IncomingList: list({ filter: {} }),
  OpenedIncoming: one(({ at, ids }) => ({ who: at.leader, variables: { id: ids.incoming } })),
  IncomingToFinish: list({}),
  IncomingRegistrationOf: fixed('one letter', ({ at, ids }) => ({ who: at.leader, variables: { id: ids.incoming } })),
  // How many statements the copies themselves take is told in modules/copies.
  CopiesOfIncoming: fixed('one letter', ({ at, ids }) => ({ who: at.clerk, variables: { id: ids.incoming } })),
  CopiesOfOutgoing: fixed('one document', ({ at, ids }) => ({ who: at.clerk, variables: { id: ids.outgoing } })),
  CopySigners: one(({ at }) => ({ who: at.clerk, variables: { typeCode: 'SY' } })),
  LinkCandidates: one(({ at }) => ({ who: at.leader, variables: { search: RARE } })),
  OfficeHours: fixed('hours of the own agency', ({ at }) => ({ who: at.admin })),
  IncomingDuplicates: one(({ at }) => ({ who: at.clerk, variables: { uploadId: null, ...TWICE } })),
  IssuerSuggestions: one(({ at }) => ({
    who: at.clerk,
    variables: { search: `Chi cục ${at.abbreviation}`, on: null },
  })),
  IssuerOn: fixed('one agency', ({ at }) => ({ who: at.clerk, variables: { id: at.id, on: null } })),
  LetterToAnswer: fixed('one letter', ({ at, ids }) => ({ who: at.leader, variables: { id: ids.incoming } })),

  PrintableBooks: fixed('books of one year', ({ at }) => ({ who: at.clerk, variables: { year: 2026 } })),

  OutgoingList: list({ filter: {} }),
  OutgoingById: one(({ at, ids }) => ({ who: at.clerk, variables: { id: ids.outgoing } })),
  DraftSigners: one(({ at }) => ({ who: at.specialist, variables: { typeCode: 'CV' } })),

  NumberSeries: fixed('the series of one agency', ({ at }) => ({ who: at.clerk, variables: { year: 2026 } })),
  RegisterBook: fixed('one book', ({ at, ids }) => ({ who: at.clerk, variables: { id: ids.book } })),
  BookNumbers: one(({ at, ids }) => ({ who: at.clerk, variables: { ...PAGE, bookId: ids.book, filter: null } })),
  FormCheck: fixed('one draft', ({ at, ids }) => ({ who: at.specialist, variables: { id: ids.outgoing } })),
  CompareVersions: fixed('one draft', ({ at, ids }) => ({
    who: at.specialist,
    variables: { outgoingId: ids.outgoing, older: ids.draftVersion, newer: ids.draftVersion },
  })),
  NumberChoices: fixed('one document', ({ at, ids }) => ({ who: at.clerk, variables: { outgoingId: ids.outgoing } })),

  DirectiveBoard: one(({ at }) => ({
    who: at.monitor,
    variables: { side: 'GIVEN', decideStates: ['IN_PROGRESS'] },
  })),
  DirectiveList: list({ filter: {} }),
  DirectiveById: one(({ at, ids }) => ({ who: at.leader, variables: { id: ids.directive } })),
  IssuedDocuments: one(({ at }) => ({ who: at.monitor, variables: { search: null } })),
  DirectiveGivers: one(({ at }) => ({ who: at.monitor })),
  DocumentAsSource: fixed('one document', ({ at, ids }) => ({ who: at.leader, variables: { id: ids.document } })),
  FilterAgency: fixed('one agency', ({ at }) => ({ who: at.leader, variables: { id: at.id } })),

  WorkFileList: list({ filter: {} }),
  WorkFile: one(({ at, ids }) => ({ who: at.clerk, variables: { id: ids.workFile } })),
  WorkFileChoices: one(({ at }) => ({ who: at.clerk, variables: { search: RARE } })),
  WorkFileCandidates: one(({ at }) => ({ who: at.clerk, variables: { search: RARE } })),

  AccessRecord: one(({ at }) => ({ who: at.leader, variables: { ...PAGE, filter: {} } })),
  AccessPeople: one(({ at }) => ({ who: at.admin })),
  ExplainObject: {
    asks: ({ at, ids }) =>
      (['INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE', 'DOCUMENT', 'FILE'] as const).map((type) => ({
        who: at.clerk,
        variables: {
          type,
          id: {
            INCOMING: ids.incoming,
            OUTGOING: ids.outgoing,
            DIRECTIVE: ids.directive,
            WORK_FILE: ids.workFile,
            DOCUMENT: ids.document,
            FILE: ids.file,
          }[type],
        },
      })),
  },
  ExplainList: fixed('the rules of reading', ({ at }) => ({ who: at.leader, variables: { list: 'INCOMING' } })),

  MyDelegations: one(({ at }) => ({ who: at.specialist })),
  HeadsBelow: one(({ at }) => ({ who: at.admin, variables: { agencyId: at.id } })),
  IntegrationKeys: one(({ at }) => ({ who: at.admin, variables: { ...PAGE, agencyId: null } })),
  AgencyDelegations: one(({ at }) => ({ who: at.admin, variables: PAGE })),
  DelegationDetail: fixed('one delegation', ({ at, ids }) => ({ who: at.leader, variables: { id: ids.delegation } })),
  HandBackPage: one(({ at, ids }) => ({ who: at.leader, variables: { ...PAGE, id: ids.delegation } })),

  AgencyPeople: one(({ at }) => ({ who: at.admin, variables: PAGE })),
  AgencyPerson: one(({ at, ids }) => ({ who: at.admin, variables: { personId: ids.personOfPosts } })),
  AgencyInCare: fixed('one agency', ({ at }) => ({ who: at.admin, variables: { id: at.id } })),
  AgencyFields: fixed('the fields of one agency', ({ at }) => ({ who: at.admin, variables: { agencyId: at.id } })),
  DraftField: fixed('the fields of one agency', ({ at }) => ({ who: at.specialist })),
  PersonCard: one(({ at, ids }) => ({ who: at.admin, variables: { personId: ids.personOfPosts } })),
  PersonSessions: one(({ at, ids }) => ({ who: at.admin, variables: { personId: ids.clerk } })),
  PersonRights: one(({ at, ids }) => ({ who: at.admin, variables: { personId: ids.personOfPosts } })),
  FindPerson: fixed('one person', ({ at }) => ({ who: at.admin, variables: { knownBy: at.head.username } })),
  AgencyPosts: one(({ at }) => ({ who: at.admin, variables: { agencyId: at.id } })),
  EnvelopeById: fixed('one envelope', ({ at, ids }) => ({ who: at.specialist, variables: { id: ids.envelope } })),
  EnvelopeList: one(({ at }) => ({ who: at.clerk, variables: { ...PAGE, states: null } })),
  DocumentTemplates: list({ retired: false }),
  DraftTemplates: list({ typeCode: 'CV' }),
  InstructionPhrases: fixed('lists kept as a whole', ({ at }) => ({ who: at.leader })),
  DirectionHelp: one(({ at }) => ({ who: at.leader })),
  AssigneeOptions: one(({ at }) => ({ who: at.leader })),
  PostsWithWork: one(({ at }) => ({ who: at.leader })),
  UnitsOfPosts: one(({ at }) => ({ who: at.admin, variables: { agencyId: at.id } })),
  UnitCards: one(({ at }) => ({ who: at.admin, variables: { agencyId: at.id } })),
  SigningAuthorities: one(({ at }) => ({ who: at.admin, variables: { agencyId: at.id } })),
  OpenWorkOf: one(({ at }) => ({ who: at.leader, variables: { positionId: at.specialist.positionId } })),
  BundlePreview: one(({ at, ids }) => ({ who: at.admin, variables: { id: ids.bundle } })),
  FailedMessages: one(({ at }) => ({ who: at.admin, variables: PAGE })),

  AgencyOptions: one(({ at }) => ({
    who: at.clerk,
    variables: { text: `Chi cục ${at.abbreviation}`, on: null, onPlatform: null, several: true },
  })),
  GroupMembers: one(({ at }) => ({ who: at.clerk, variables: { text: at.shortName, on: null, onPlatform: null } })),
  RecentAgencies: one(({ at, below }) => ({ who: at.clerk, variables: { ids: below, on: null } })),
  OrganisationTree: one(({ at }) => ({ who: at.clerk, variables: { open: [at.id], ...TODAY } })),
  AgencyPath: fixed('what one agency is below', ({ at, ids }) => ({
    who: at.clerk,
    variables: { id: ids.renamed, ...TODAY },
  })),
  OrganisationDays: fixed('the days of the whole province', ({ at }) => ({ who: at.clerk })),
  OrganisationSearch: one(({ at }) => ({ who: at.clerk, variables: { text: `Chi cục ${at.abbreviation}`, ...TODAY } })),
  ChangesOfDay: one(({ at, ids }) => ({ who: at.clerk, variables: { ...PAGE, on: ids.changesOn } })),
  AgencyOverTime: one(({ at, ids }) => ({ who: at.clerk, variables: { id: ids.renamed, ...TODAY } })),
};
