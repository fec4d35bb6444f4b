import { createIndex } from "pagefind";
import type { SearchRecord } from "./search-record.ts";
import { settleFilter } from "./settle-filter.ts";

/** A file of an index: its path inside the index's folder, and its bytes. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the index of some records. `program` adds what a browser needs to search: an index that is merged into another has
 * no use for it. The same records give the same bytes.
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  { language, program }: { readonly language: string; readonly program: boolean },
): Promise<readonly IndexFile[]> {
  const stemmed = language.split("-")[0] ?? language;
  const { index } = succeeded(
    await createIndex({
      // One index, whatever languages the articles are in: a reader looks for words, not for languages.
      forceLanguage: stemmed,
    }),
  );
  if (index === undefined) throw new Error("Pagefind made no index.");
  try {
    // One after another, because the order in which they arrive could tell in the bytes.
    for (const { url, content, language, meta, filters, sort } of records) {
      succeeded(
        await index.addCustomRecord({
          url,
          content,
          language,
          meta: { ...meta },
          filters: { is: [...filters.is] },
          sort: { ...sort },
        }),
      );
    }
    const { files } = succeeded(await index.getFiles());
    const known = files.some(({ path }) => path === wasmFor(stemmed));
    const parts = ["pagefind.js", wasmFor(known ? stemmed : "unknown")];
    return settleFilter(
      files
        .filter(({ path }) => isData(path) || (program && parts.includes(path)))
        .map(({ path, content }) => ({ path, bytes: content })),
    );
  } finally {
    await index.deleteIndex();
  }
}

/** The program for a language whose endings Pagefind knows; for others there is one named "unknown". */
function wasmFor(language: string): string {
  return `wasm.${language}.pagefind`;
}

/** What else Pagefind makes is left out: our search box is smaller than its own, and does without inline styles. */
function isData(path: string): boolean {
  return path === "pagefind-entry.json" || path.includes(".pf_");
}

function succeeded<Response extends { readonly errors: readonly string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join("; ")}`);
  return response;
}
