/** Texts with a form of their own cannot carry a word. */
export const WITHOUT_WORD = new Set([
  'SignInInput.username',
  'SignInInput.password',
  'ChangePasswordInput.currentPassword',
  'RegisterIncomingInput.number',
  'OpenWorkFileInput.retention',
  'CreateCopyInput.pages',
  'MendFormInput.rules',
  'OfficeHoursInput.morningFrom',
  'OfficeHoursInput.morningTo',
  'OfficeHoursInput.afternoonFrom',
  'OfficeHoursInput.afternoonTo',
  'OfficeHoursInput.halves',
  'AddPersonInput.username',
  'AddPersonInput.identifier',
  'RenamePersonInput.identifier',
  'AddPostInput.knownBy',
  'ImportBundleInput.fingerprint',
  'CreateIntegrationKeyInput.addresses',
  // Units are in the directory: their names are no secret.
  'AddUnitInput.name',
  'AddUnitInput.abbreviation',
  'RenameUnitInput.name',
  'RenameUnitInput.abbreviation',
  'SaveSeriesInput.key',
  'SaveSeriesInput.pattern',
  'OpenBookInput.seriesKey',
  'AllocateNumberInput.seriesKey',
  // Fields of work are known to everybody of the agency; of other agencies signing/fields.test.ts asks.
  'AddAgencyFieldInput.name',
  'ChangeAgencyFieldInput.name',
  'AgencyPeopleFilter.search',
  'DirectiveFilter.search',
  'IncomingFilter.search',
  'OutgoingFilter.search',
  'WorkFileFilter.search',
]);

/**
 * The administrator of the agency is told how much is open on each of its posts, not what: nobody could end a post
 * otherwise (ADR 0017); the head of a unit the same of the posts of that unit, to hand their work over. Everything else
 * of that answer has to stay as it was.
 */
const TOLD_HOW_MUCH = ['admin of the receiving agency', 'head of another unit'];
export const withoutCounts = (viewer: string, operation: string, answer = ''): string =>
  operation === 'postsWithWork' && TOLD_HOW_MUCH.some((who) => viewer.startsWith(who))
    ? answer.replaceAll(/"open":\d+/g, '"open":0')
    : answer;

/** Everybody of the house is told of its templates (RULES.TEMPLATES); every other list has to stay as it was. */
export const withoutTemplates = (knows: string, answer: string): string =>
  knows.includes('H')
    ? answer.replaceAll(/\{"__typename":"DocumentTemplateConnection".*?"hasNextPage":(true|false)\}\}/g, '{}')
    : answer;

/** Where two long answers begin to be different. */
export function firstDifference(now = '', before = ''): string {
  const at = [...now].findIndex((letter, place) => letter !== before[place]);
  return at < 0 ? '' : ` from ${now.slice(Math.max(0, at - 200), at + 100)} (before: ${before.slice(at, at + 100)})`;
}
