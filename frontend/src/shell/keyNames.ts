const onMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** A key as it is called on this machine's keyboard. */
export const keyName = (key: string) => (onMac ? key.replace("Ctrl+", "⌘ ") : key.replace("Ctrl+", "Ctrl "));
