import autocannon from 'autocannon';

/** What one client-side run saw. */
export type Load = {
  /** Answers with status 200 per second. */
  readonly perSecond: number;
  /** Latencies in milliseconds, ascending. */
  readonly latencies: readonly number[];
  /** Answers that were not 200, and broken connections. */
  readonly failures: number;
};

export type Target = {
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

/** Sends one request over and over on `connections` keep-alive connections for `seconds`; loopback only. */
export async function load(target: Target, connections: number, seconds: number): Promise<Load> {
  const latencies: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: target.url,
        connections,
        duration: seconds,
        ...(target.body === undefined ? {} : { method: 'POST' as const, body: target.body }),
        headers: { 'content-type': 'application/json', ...target.headers },
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      if (status === 200) latencies.push(milliseconds);
    });
  });
  return {
    perSecond: latencies.length / result.duration,
    latencies: latencies.toSorted((a, b) => a - b),
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

/** The p-th percentile of ascending values. */
export function percentile(ascending: readonly number[], p: number): number {
  return ascending[Math.min(ascending.length - 1, Math.ceil((p / 100) * ascending.length) - 1)] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    50,
  );
}
