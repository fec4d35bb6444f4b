/** The sun at the edge of the earth, drawn for this site, 48 wide and 32 high. */
export const SIGN = {
  sun: "M12 27a12 12 0 0 1 24 0z",
  rays: "M24 2v7M9.5 8l4.6 5.2M38.500 8l-4.600 5.200M2 20.500l6.700 1.900M46 20.500l-6.700 1.900M1 30.500h46",
} as const;

/** The sign and the title, in the colour of the text around them. */
export function Wordmark({ title }: { title: string }) {
  return (
    <>
      <svg class="wordmark-sign" viewBox="0 0 48 32" width="48" height="32" aria-hidden="true" focusable="false">
        <path class="wordmark-sun" d={SIGN.sun} />
        <path class="wordmark-rays" d={SIGN.rays} />
      </svg>
      <span class="wordmark-name">{title}</span>
    </>
  );
}
