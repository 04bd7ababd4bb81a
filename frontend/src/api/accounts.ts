import { getJson, patchJson, postJson, putJson, queryString, remove } from "./request";
import type { Account, Action, Invitation, InvitationReading, Page, Role, SessionState, Token } from "./types";

export const readSession = () => getJson<SessionState>("/session");

export const signIn = (name: string, password: string) => postJson<SessionState>("/session", { name, password });

export const signOut = () => remove("/session");

export const signOutEverywhere = () => remove("/sessions");

export const readInvitation = (invitation: string) =>
  postJson<InvitationReading>("/session/invitation/reading", { invitation });

/** The name is the first account's; others have theirs. */
export const acceptInvitation = (invitation: string, name: string | null, password: string) =>
  postJson<SessionState>("/session/invitation", { invitation, password, ...(name !== null && { name }) });

export const changePassword = (present: string, next: string) =>
  putJson<SessionState>("/session/password", { present, next });

export const tokens = (abort?: AbortSignal) => getJson<Token[]>("/tokens", abort);

export const issueToken = (name: string, role: Role, days: number) => postJson<Token>("/tokens", { name, role, days });

export const revokeToken = (id: number) => remove(`/tokens/${id}`);

/** By name. */
export const accounts = (abort?: AbortSignal) => getJson<Account[]>("/accounts", abort);

export const invite = (name: string, role: Role) => postJson<Invitation>("/accounts", { name, role });

/** A new link, with which the password is chosen anew. */
export const inviteAgain = (id: number) => postJson<Invitation>(`/accounts/${id}/invitation`);

export const changeAccount = (id: number, change: { role: Role } | { disabled: boolean }) =>
  patchJson<Account>(`/accounts/${id}`, change);

/** Newest first. */
export const actions = (page: number, size: number, abort?: AbortSignal) =>
  getJson<Page<Action>>(`/actions${queryString({ page, size })}`, abort);

/** What was done to one thing, in order. */
export const actionsOn = async (subject: Action["subject"], id: number, abort?: AbortSignal) =>
  (await getJson<Page<Action>>(`/actions${queryString({ subject, id })}`, abort)).items;
