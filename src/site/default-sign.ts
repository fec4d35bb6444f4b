/** The sun rising behind the earth, drawn for this program. Takes its colors from the page. */
export const DEFAULT_SIGN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32"><path fill="var(--accent)" d="M12 27a12 12 0 0 1 24 0z"/><path fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" d="M24 2v7M9.5 8l4.6 5.2M38.5 8l-4.6 5.2M2 20.5l6.7 1.9M46 20.5l-6.7 1.9M1 30.5h46"/></svg>';
