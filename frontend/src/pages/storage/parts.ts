/** What a file or folder of the data directory is, and whether it may go. */
interface Part {
  title: string;
  advice: string;
}

const known: Record<string, Part> = {
  "dnas.mv.db": {
    title: "History",
    advice: "Every study, run and evaluation. Nothing of it may be deleted by hand.",
  },
  "dnas.lock": { title: "Lock", advice: "Keeps a second server out." },
  "server.json": {
    title: "Address of the server that runs",
    advice: "With a secret, for commands on this machine; it goes when the server stops.",
  },
  "before-restore": { title: "State before a restore", advice: "May be deleted once nothing of it is missed." },
  controllers: { title: "Trained controllers", advice: "See below which of them no run needs." },
  structure: {
    title: "What was computed of spaces",
    advice: "May be deleted while the server is stopped; it is made again.",
  },
  logs: { title: "Logs", advice: "Files of earlier days may be deleted; the oldest are by themselves." },
  "workers.log": { title: "Log of an earlier version", advice: "May be deleted." },
  backups: { title: "Backups", advice: "Keep the newest at least, and a copy on another machine." },
  imported: { title: "Imported validation runs", advice: "Runs that queried them need them." },
  spaces: { title: "Imported tables", advice: "bin/dnas space remove takes one away." },
  replays: {
    title: "What was found by playing searches again",
    advice: "May be deleted; it is found again when it is asked for. The longest unused goes by itself.",
  },
  bench: { title: "Searches of bench", advice: "May be deleted; bin/dnas bench then searches anew." },
  calibration: { title: "Searches of calibration", advice: "May be deleted; bin/dnas calibration then searches anew." },
  djl: { title: "PyTorch’s libraries", advice: "May be deleted while the server is stopped; they are unpacked again." },
};

export const partOf = (name: string): Part =>
  known[name.replace(/^before-restore-.*/, "before-restore")] ?? { title: name, advice: "" };
