import type { Viewer } from './viewer.ts';

/** One reading: what, and how. */
export type Reading = {
  readonly type: string;
  readonly id: string;
  readonly kind: 'VIEW' | 'OPEN_FILE' | 'DOWNLOAD_FILE' | 'PRINT';
  /** Of a file, which use of it. */
  readonly attachmentId?: string;
};

/** Who read what. Noting costs the reader nothing: it is written behind the answer. */
export type AccessLog = {
  note(viewer: Viewer, reading: Reading, address: string): void;
  /** Writes what waits. Never throws; what could not be written waits for the next time. */
  flush(): Promise<void>;
};
