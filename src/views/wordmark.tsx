import type { Site } from "../site/site.ts";
import { signRatio, withAttributes } from "./sign.ts";

/** In CSS pixels. */
const HEIGHT = 32;

/** The sign and the title, in the surrounding text's color. */
export function Wordmark({ site: { title, theme } }: { site: Site }) {
  const width = Math.round(HEIGHT * signRatio(theme.sign));
  const sign = withAttributes(theme.sign, `width="${width}" height="${HEIGHT}" aria-hidden="true" focusable="false"`);
  return (
    <>
      {/* Sanitized when the settings were read (`readSign`). */}
      <span class="wordmark-sign" dangerouslySetInnerHTML={{ __html: sign }} />
      <span class="wordmark-name">{title}</span>
    </>
  );
}
