/**
 * Who may see what, in one place. The leak test (../leaks.test.ts) walks the whole schema and every route, and fails on
 * whatever has no line here: a new field, type, mutation, table or route needs one before it can be merged.
 *
 * Kinds of people: `own`, whoever the object's agency lets see it (the feature's visibility.ts); `party`, people of
 * another agency it was sent to or that takes part in it, as far as their own agency lets them see such things;
 * `colleague`, anybody of the same agency; `admin`, the agency's administrator; `everybody`, whoever is signed in;
 * `public`, also who is not. Somebody who is none of these learns nothing, not even that there is something.
 */
export type Kind = 'own' | 'party' | 'colleague' | 'admin' | 'everybody' | 'public';
export type Rule = { readonly for: readonly Kind[]; readonly because: string };

export const RULES = {
  SETTINGS: { for: ['public'], because: 'settings of the installation, needed before signing in' },
  HOURS: { for: ['everybody'], because: 'when an agency is open hangs on its door' },
  INSTRUCTIONS: {
    for: ['own', 'colleague'],
    because:
      'VD-07: phrases of the agency for its people; of a leader, and whom they give work to, for that post alone',
  },
  TEMPLATES: {
    for: ['own', 'colleague', 'admin'],
    because: 'templates of an agency are for whoever drafts in it, and no other agency has anything of them',
  },
  HOUSE: { for: ['everybody'], because: 'standard templates are made from the decree and tell nothing of anybody' },
  SHAPE: { for: ['everybody'], because: 'the frame of an answer; what is in the frame has its own rule' },
  DIRECTORY: { for: ['everybody'], because: 'QĐ 20/2020/QĐ-TTg: codes and names of agencies are published' },
  PEOPLE: {
    for: ['own', 'colleague', 'party'],
    because: 'NĐ 30/2020 đ.8, đ.23: who signs, assigns or reports stands on what is sent; colleagues know each other',
  },
  SELF: { for: ['own'], because: 'what a person is told about the own session and the own work' },
  INCOMING: { for: ['own'], because: 'NĐ 30/2020 đ.22–24, VD-05: clerks, leaders and those it was assigned to' },
  ENVELOPE: {
    for: ['own'],
    because: 'NĐ 30/2020 đ.21: whom the envelope names, and văn thư for the line of the register',
  },
  TREE: { for: ['own'], because: 'VD-05, VD-07: how an agency shares out the work stays inside it' },
  ISSUED: { for: ['own', 'party'], because: 'NĐ 30/2020 đ.18: an issued document belongs to its recipients too' },
  DRAFT: { for: ['own'], because: 'NĐ 30/2020 đ.10–13: a draft is the matter of those in its chain' },
  BOOKS: { for: ['own'], because: 'NĐ 30/2020 đ.15, đ.22: the register is kept by văn thư; the head reads it' },
  SENDING: { for: ['own'], because: 'NĐ 30/2020 đ.18: only the sender follows where the copies stand' },
  DIRECTIVE: { for: ['own', 'party'], because: 'NV-01, NV-03: assigning, leading and co-operating agencies' },
  WORK_FILE: { for: ['own'], because: 'NĐ 30/2020 đ.28–31: the file of one agency and unit' },
  INVENTORY: {
    for: ['own', 'party'],
    because: 'HS-02: an entry tells what was received or directed to the agency, in a file of its own',
  },
  WORKLIST: { for: ['own', 'party'], because: 'what waits for the person: also what came from another agency' },
  JOURNAL: { for: ['own', 'party'], because: 'with the object; acts inside the lead agency stay there (VD-05)' },
  ACCOUNTS: { for: ['admin'], because: 'identity.manage: accounts and sessions of the people the agency answers for' },
  RIGHTS: {
    for: ['own', 'colleague', 'admin'],
    because:
      'roles of a post and who gave them: oneself, colleagues who read the same, the administrator of the agency',
  },
  WHY: {
    for: ['own', 'party'],
    because: 'why one reads what one reads; of others only those of the own agency are named',
  },
  ACCESS: {
    for: ['own', 'admin'],
    because:
      'AU-01: the head and the administrator of the agency ask who of it read what; everybody asks about themselves',
  },
  REPAIR: { for: ['admin'], because: 'exchange.repair: that a message failed, never what it carried' },
  DELEGATION: { for: ['own', 'admin'], because: 'those it is between, and who answers for the accounts of the agency' },
  REFUSAL: { for: ['own', 'party'], because: 'told about what the asker sees; what is not seen is NOT_FOUND' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
