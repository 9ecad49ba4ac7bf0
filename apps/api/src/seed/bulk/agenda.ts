type Entry = { readonly at: number; readonly order: number; readonly run: () => void };

/** What is going to happen, in the order of time; of two at the same moment the one noted first. */
export type Agenda = {
  note(at: number, run: () => void): void;
  /** Runs everything before `until`, also what is noted meanwhile. */
  runUntil(until: number): void;
};

const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap: a million documents have some hundred thousand acts ahead of them at any time. */
export function createAgenda(): Agenda {
  const heap: Entry[] = [];
  let noted = 0;

  function up(entry: Entry): void {
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(entry, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  function down(entry: Entry): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [first, second] = [heap[left], heap[left + 1]];
      if (first === undefined) break;
      const [child, place] = second !== undefined && isBefore(second, first) ? [second, left + 1] : [first, left];
      if (!isBefore(child, entry)) break;
      heap[at] = child;
      at = place;
    }
    heap[at] = entry;
  }

  return {
    note: (at, run) => up({ at, order: (noted += 1), run }),
    runUntil: (until) => {
      for (let next = heap[0]; next !== undefined && next.at < until; next = heap[0]) {
        const last = heap.pop();
        if (last !== undefined && last !== next) down(last);
        next.run();
      }
    },
  };
}
