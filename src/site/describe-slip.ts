import type { Slip } from "./slip.ts";

/** `topics[2].words is a string; write a list` */
export function describeSlip({ path, fault, cure }: Slip): string {
  const name = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return `${name === "" ? "the file" : name.slice(1)} ${fault}; ${cure}`;
}
