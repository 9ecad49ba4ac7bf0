import { existsSync, readFileSync } from 'node:fs';

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** A run that failed without a single failed test (a crash, an unhandled rejection, no report) still counts as one failure. */
const atLeastOne = (failed, exitCode) => (exitCode !== 0 && failed === 0 ? 1 : failed);

/** Of vitest's `json` report. A file that could not be loaded has no tests in it and counts as one failure. */
export function countVitest(file, exitCode) {
  const report = readJson(file);
  if (report === null) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: atLeastOne(report.numFailedTests + broken, exitCode) };
}

/** Of Playwright's `json` report; a flaky journey passed only on a second try and counts as failed. */
export function countPlaywright(file, exitCode) {
  const stats = readJson(file)?.stats;
  if (stats === undefined) return { passed: 0, failed: 1 };
  return { passed: stats.expected, failed: atLeastOne(stats.unexpected + stats.flaky, exitCode) };
}

/** Of the TAP that `node --test` writes. */
export function countTap(file, exitCode) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const last = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { passed: last('pass'), failed: atLeastOne(last('fail'), exitCode) };
}

export const countOne = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
