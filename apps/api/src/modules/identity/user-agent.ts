import Bowser from 'bowser';
import type { DeviceKind } from '@qlvb/contract/types';

export type Device = { readonly browser: string | null; readonly system: string | null; readonly device: DeviceKind };

const DEVICES: Readonly<Record<string, DeviceKind>> = { desktop: 'COMPUTER', mobile: 'PHONE', tablet: 'TABLET' };
/** The browser of many offices in Vietnam; the library takes it for Chrome. */
const COC_COC = /coc_coc_browser\/(\d+)/;

/**
 * The browser in words a person recognises. The version of the system is left out: browsers have frozen it, Windows 11
 * says it is Windows 10.
 */
export function deviceOf(userAgent: string | null): Device {
  if (userAgent === null || userAgent === '') return { browser: null, system: null, device: 'OTHER' };
  const { browser, os, platform } = Bowser.parse(userAgent);
  const cocCoc = COC_COC.exec(userAgent);
  return {
    browser: cocCoc === null ? named(browser.name, browser.version) : named('Cốc Cốc', cocCoc[1]),
    system: os.name ?? null,
    device: DEVICES[platform.type ?? ''] ?? 'OTHER',
  };
}

function named(name: string | undefined, version: string | undefined): string | null {
  if (name === undefined || name === '') return null;
  const [major = ''] = (version ?? '').split('.');
  return `${name} ${major}`.trim();
}
