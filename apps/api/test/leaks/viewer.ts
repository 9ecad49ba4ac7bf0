import type { Person } from '../office.ts';

/** Somebody who looks: what they may know by letter (see secrets.ts), and whose answers theirs must equal. */
export type Viewer = {
  readonly name: string;
  readonly person: Person;
  readonly knows: string;
  /** Nothing they are told may change because the matter exists. */
  readonly unmoved: boolean;
  /** Signed out, disabled, out of office: must be answered like nobody at all. */
  readonly isNobody: boolean;
  /** Whether they hold the post they look from while the matter is played, and may listen. */
  readonly isThere: boolean;
  /** A system with a key, not a person: it signs in nowhere, and sends in no file. */
  readonly isKey: boolean;
  /** Whether they try every act, too; the rest of the receiving agencies only look. */
  readonly acts: boolean;
};

/** Somebody with no part in the matter, signed in the whole time. */
export const alone = (name: string, person: Person, knows: string, unmoved = true): Viewer => ({
  name,
  person,
  knows,
  unmoved,
  isNobody: false,
  isThere: true,
  isKey: false,
  acts: true,
});
