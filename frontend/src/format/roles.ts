import type { Role } from "../api/types";

const titles: Record<Role, string> = { viewer: "Viewer", researcher: "Researcher", admin: "Admin" };

const meanings: Record<Role, string> = {
  viewer: "sees everything but the accounts",
  researcher: "also launches and ends searches, writes remarks and saves views",
  admin: "also makes accounts and changes them",
};

export const roleTitle = (role: Role): string => titles[role];

/** "Researcher: also launches ...", for a choice. */
export const roleWithMeaning = (role: Role): string => `${titles[role]}: ${meanings[role]}`;

export const roleMeaning = (role: Role): string => meanings[role];
