/** A wrong setting: its path among the options, the fault, and the cure. */
export interface SettingFault {
  readonly path: readonly PropertyKey[];
  /** Continues a sentence that begins with the setting's name. */
  readonly fault: string;
  readonly cure: string;
}
