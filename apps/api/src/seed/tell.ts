import type { Done, Progress } from './demonstration.ts';

type Say = (line: string) => void;

const took = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** Most memory this process has had, in megabytes. */
const peakMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

export const tellProvince =
  (say: Say): NonNullable<Progress['province']> =>
  ({ agencies, people, seconds }) =>
    say(`Tỉnh minh họa / demonstration province: ${agencies} cơ quan, ${people} người – ${took(seconds)}`);

export const tellLoading =
  (say: Say): NonNullable<Progress['loading']> =>
  (documents, of) =>
    say(`  ${documents} / ${of} văn bản (documents)`);

/** The last line; `pnpm bench seed` reads seconds and megabytes from it. */
export const tellDone =
  (say: Say) =>
  ({ seconds, loaded }: Done): void => {
    const what =
      loaded === null
        ? ''
        : `: ${loaded.incoming} văn bản đến, ${loaded.outgoing} văn bản đi, ${loaded.directives} nhiệm vụ, ${loaded.workFiles} hồ sơ`;
    say(`Dữ liệu minh họa đã đủ / demonstration complete${what} – ${took(seconds)}, ${peakMemory()} MB`);
  };
