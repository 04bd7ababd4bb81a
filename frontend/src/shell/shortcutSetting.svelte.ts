import { remember, remembered } from "./remembered";

const key = "dnas.shortcuts";

/** Whether shortcuts of single characters are on, kept in this browser. */
class ShortcutSetting {
  on = $state(remembered(key) !== "off");

  choose(on: boolean) {
    this.on = on;
    remember(key, on ? "on" : "off");
  }
}

export const shortcutSetting = new ShortcutSetting();
