import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Styles text for one stream. Plain if it is not a terminal, or if NO_COLOR is set (no-color.org). */
export type Paint = (style: Style, text: string) => string;

export function paintFor(stream: NodeJS.WriteStream): Paint {
  const colors = stream.isTTY === true && !process.env.NO_COLOR;
  return (style, text) => (colors ? styleText(style, text) : text);
}

/** Styling for both output streams. */
export interface Terminal {
  readonly out: Paint;
  readonly err: Paint;
}
