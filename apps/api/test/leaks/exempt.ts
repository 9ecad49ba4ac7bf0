/** Texts with a form of their own cannot carry a word. */
export const WITHOUT_WORD = new Set([
  'SignInInput.username',
  'SignInInput.password',
  'ChangePasswordInput.currentPassword',
  'RegisterIncomingInput.number',
  'OpenWorkFileInput.retention',
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
  // Units are in the directory: their names are no secret.
  'AddUnitInput.name',
  'AddUnitInput.abbreviation',
  'RenameUnitInput.name',
  'RenameUnitInput.abbreviation',
  'DirectiveFilter.search',
  'IncomingFilter.search',
  'OutgoingFilter.search',
  'WorkFileFilter.search',
]);

/** Where two long answers begin to be different. */
export function firstDifference(now = '', before = ''): string {
  const at = [...now].findIndex((letter, place) => letter !== before[place]);
  return at < 0 ? '' : ` from ${now.slice(Math.max(0, at - 200), at + 100)} (before: ${before.slice(at, at + 100)})`;
}
