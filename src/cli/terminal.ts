import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Paints text for one stream: plain where it is no terminal, or where NO_COLOR asks for it (no-color.org). */
export type Paint = (style: Style, text: string) => string;

export function paintFor(stream: NodeJS.WriteStream): Paint {
  const colours = stream.isTTY === true && !process.env.NO_COLOR;
  return (style, text) => (colours ? styleText(style, text) : text);
}

/** The painters of both streams. */
export interface Terminal {
  readonly out: Paint;
  readonly err: Paint;
}
