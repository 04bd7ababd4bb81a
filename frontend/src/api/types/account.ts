/** What an account may do; each role may do what those before it may. */
export type Role = "viewer" | "researcher" | "admin";

/** Who is signed in; role and means are null when nobody is. */
export interface SessionState {
  /** Whether one has to sign in. */
  accounts: boolean;
  account: number | null;
  name: string | null;
  role: Role | null;
  means: "none" | "session" | "token" | "proxy" | null;
}

/** What a link is for: the name is null of the first account's, whose name is chosen with the password. */
export interface InvitationReading {
  name: string | null;
  role: Role;
  expires: string;
}

export interface Account {
  id: number;
  name: string;
  role: Role;
  /** Whether its link was followed and a password chosen. */
  active: boolean;
  disabled: boolean;
  created: string;
}

/** An account with the secret of its link, which is told this once. */
export interface Invitation {
  account: Account;
  invitation: string;
  expires: string;
}

export interface Token {
  id: number;
  name: string;
  role: Role;
  created: string;
  expires: string;
  /** When it was last used, to five minutes. */
  used: string | null;
  /** In the answer to its making alone. */
  secret: string | null;
}

/** What somebody did; the account is null where nobody had to sign in. */
export interface Action {
  id: number;
  happened: string;
  account: string | null;
  /** In the past tense. */
  action: string;
  subject: "study" | "run" | "view" | "account" | "token" | "backup";
  subjectId: number;
  detail: string;
}
