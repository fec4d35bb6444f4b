/** A setting that cannot stand as it is: where it is among the options, what is wrong with it and what to write instead. */
export interface SettingFault {
  readonly path: readonly PropertyKey[];
  /** Continues a sentence that begins with the setting's name. */
  readonly fault: string;
  readonly cure: string;
}
