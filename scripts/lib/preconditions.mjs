import { mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Refusal } from './output.mjs';
import { dataDir } from './paths.mjs';
import { sleep } from './run.mjs';

const NEEDED_MEGABYTES = 500;

/** `PORT`, checked; 4000 when it is not set. */
export function readPort() {
  const text = process.env.PORT || '4000';
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(
    `PORT=${text} không hợp lệ; hãy đặt một số từ 1 đến 65535.`,
    `PORT must be a number from 1 to 65535`,
  );
}

function tryPort(port) {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', (error) => settle(error.code));
    server.listen(port, () => server.close(() => settle(null)));
  });
}

/** Refuses a busy port. `patienceMs`: how long a predecessor that is just stopping may still hold it. */
export async function requireFreePort(port, patienceMs = 0) {
  const until = Date.now() + patienceMs;
  for (;;) {
    const trouble = await tryPort(port);
    if (trouble === null) return;
    if (trouble === 'EACCES') {
      throw new Refusal(
        `Không được phép mở cổng ${port}; hãy đặt PORT khác.`,
        `not allowed to open port ${port}; set another PORT`,
      );
    }
    if (Date.now() >= until) {
      throw new Refusal(
        `Cổng ${port} đang được chương trình khác sử dụng; hãy dừng chương trình đó hoặc chạy với cổng khác, ví dụ PORT=${port + 1} npm start.`,
        `port ${port} is in use; stop the other program or set PORT`,
      );
    }
    await sleep(250);
  }
}

/** Creates the data folder, for its owner only (the embedded database has no password), and refuses a full disk. */
export function requireDataFolder() {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Refusal(
      `Không tạo được thư mục dữ liệu ${dataDir} (${error.code}).`,
      `cannot create the data folder ${dataDir}`,
    );
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / 1_048_576);
  if (free < NEEDED_MEGABYTES) {
    throw new Refusal(
      `Ổ đĩa chứa ${dataDir} chỉ còn ${free} MB trống, cần ít nhất ${NEEDED_MEGABYTES} MB; hãy giải phóng dung lượng rồi chạy lại.`,
      `only ${free} MB free on the disk of ${dataDir}; ${NEEDED_MEGABYTES} MB are needed`,
    );
  }
}
