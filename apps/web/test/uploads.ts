import { beforeEach, vi } from 'vitest';

type Answer = { readonly status: number; readonly body: unknown } | 'network';

/** A server that takes files: answers one upload after the other, at once or when it is let. */
export function fakeUploads() {
  const answers: (Answer | Promise<Answer>)[] = [];
  const sent: { readonly headers: Record<string, string> }[] = [];

  class FakeRequest extends EventTarget {
    upload = new EventTarget();
    status = 0;
    responseText = '';
    headers: Record<string, string> = {};
    open(): void {}
    abort(): void {}
    setRequestHeader(name: string, value: string): void {
      this.headers[name] = value;
    }
    send(): void {
      sent.push({ headers: this.headers });
      void this.answerWith(answers.shift() ?? 'network');
    }
    async answerWith(next: Answer | Promise<Answer>): Promise<void> {
      const answer = await next;
      if (answer === 'network') {
        this.dispatchEvent(new Event('error'));
        return;
      }
      this.status = answer.status;
      this.responseText = JSON.stringify(answer.body);
      this.dispatchEvent(new Event('load'));
    }
  }

  beforeEach(() => {
    answers.length = 0;
    sent.length = 0;
    vi.stubGlobal('XMLHttpRequest', FakeRequest);
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:local');
  });

  return {
    sent,
    answer(...next: Answer[]): void {
      answers.push(...next);
    },
    /** The next upload is answered when the returned function is called. */
    hold(): (answer: Answer) => void {
      let answer: (answer: Answer) => void = () => {};
      answers.push(new Promise((resolve) => (answer = resolve)));
      return (given) => answer(given);
    },
  };
}
