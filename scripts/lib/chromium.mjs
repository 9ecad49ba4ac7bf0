import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from './output.mjs';
import { ask } from './run.mjs';
import { installSystemPackages } from './system-packages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** Faces with all Vietnamese letters that Linux distributions put there. */
const fonts = ['noto/NotoSans-Regular.ttf', 'dejavu/DejaVuSans.ttf', 'liberation/LiberationSans-Regular.ttf'];

export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...applications].find((file) => existsSync(file)) ?? null;
}

function hasVietnameseFont() {
  if (process.platform !== 'linux') return true; // macOS and Windows bring one
  return (
    fonts.some((file) => existsSync(join('/usr/share/fonts/truetype', file))) || Boolean(ask('fc-list', [':lang=vi']))
  );
}

const howToInstall = [
  '    Debian/Ubuntu: sudo apt-get install -y --no-install-recommends chromium fonts-noto-core',
  '    Fedora:        sudo dnf install chromium google-noto-sans-fonts',
  '    macOS:         brew install --cask google-chrome',
  '    Windows:       cài Google Chrome, hoặc đặt CHROMIUM_PATH',
].join('\n');

/** A Chromium for the browser journeys, with a font for Vietnamese; installed where that needs no question. */
export async function provideChromium() {
  const missing = [findChromium() === null && 'chromium', !hasVietnameseFont() && 'fonts-noto-core'].filter(Boolean);
  if (missing.length > 0) await installSystemPackages(missing);
  const found = findChromium();
  if (found === null) {
    throw new Refusal(
      `Chưa có Chromium để chạy kiểm thử trình duyệt; hãy cài rồi chạy lại, hoặc đặt CHROMIUM_PATH:\n${howToInstall}`,
      'Chromium is missing: install it as shown, or set CHROMIUM_PATH',
    );
  }
  if (!hasVietnameseFont()) {
    throw new Refusal(
      `Chưa có phông chữ tiếng Việt; hãy cài rồi chạy lại:\n${howToInstall}`,
      'a font with Vietnamese is missing',
    );
  }
  return found;
}
