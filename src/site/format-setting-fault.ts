import type { SettingFault } from "./setting-fault.ts";

/** `topics[2].words is a string; write a list` */
export function formatSettingFault({ path, fault, cure }: SettingFault): string {
  const name = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return `${name === "" ? "the file" : name.slice(1)} ${fault}; ${cure}`;
}
