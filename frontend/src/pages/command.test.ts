import { expect, test, vi } from "vitest";
import { Unreachable } from "../api/problem";
import { reachability } from "../api/reachability.svelte";
import { Command } from "./command.svelte";

test("an answer is handed on, and nothing has failed", async () => {
  const done = vi.fn();
  const command = new Command();
  const sent = command.send(() => Promise.resolve(7), done);
  expect(command.sending).toBe(true);
  await sent;
  expect(done).toHaveBeenCalledWith(7);
  expect(command).toMatchObject({ sending: false, failure: null });
});

test("a failure is told until the next try", async () => {
  const command = new Command();
  await command.send(() => Promise.reject(new Error("Run 7 is finished already.")), vi.fn());
  expect(command).toMatchObject({ sending: false, failure: "Run 7 is finished already." });
  await command.send(() => Promise.resolve(null), vi.fn());
  expect(command.failure).toBeNull();
});

test("nothing is asked while an answer is awaited", async () => {
  const command = new Command();
  const again = vi.fn();
  const sent = command.send(() => Promise.resolve(7), vi.fn());
  await command.send(again, vi.fn());
  await sent;
  expect(again).not.toHaveBeenCalled();
});

test("that the server does not answer is told until it does", async () => {
  const command = new Command();
  reachability.lost();
  await command.send(() => Promise.reject(new Unreachable()), vi.fn());
  expect(command.failure).toBe("The server does not answer.");
  reachability.found();
  expect(command.failure).toBeNull();
});

test("what the server refused is told still when it has been away", async () => {
  const command = new Command();
  reachability.lost();
  await command.send(() => Promise.reject(new Unreachable()), vi.fn());
  await command.send(() => Promise.reject(new Error("Run 7 is finished already.")), vi.fn());
  reachability.found();
  expect(command.failure).toBe("Run 7 is finished already.");
});
