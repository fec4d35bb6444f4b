import { BLANK } from "../labelled-body.ts";

/** A body under construction, line by line. */
export class Lines {
  readonly texts: string[] = [];
  readonly labels: number[] = [];
  readonly sources = new Set<string>();

  add(texts: readonly string[], label: number): void {
    for (const text of texts) {
      this.texts.push(text);
      this.labels.push(text.trim() === "" ? BLANK : label);
    }
  }

  /** Adds a blank line, unless there is one already or the body is empty. */
  blank(): void {
    if ((this.texts.at(-1) ?? "").trim() !== "") this.add([""], BLANK);
  }

  /** Removes blank lines at the end. */
  trim(): void {
    while (this.texts.length > 0 && this.labels.at(-1) === BLANK) {
      this.texts.pop();
      this.labels.pop();
    }
  }
}
