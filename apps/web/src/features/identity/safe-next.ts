/** Only an address inside this application: a link may not send a person elsewhere after signing in. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/worklist';
}
