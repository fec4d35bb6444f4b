import { join } from "node:path";
import { gatherPage, measurePicture } from "../gathering/gather-page.ts";
import { libraryOf } from "../gathering/library.ts";
import { makeSeed } from "../gathering/make-seed.ts";
import { editSidecar } from "../seeds/edit-sidecar.ts";
import { newSidecar } from "../seeds/new-sidecar.ts";
import { shownPath, stemOf } from "../seeds/seed-file.ts";
import type { Desk } from "./desk.ts";
import { type Act, newAct } from "./journal.ts";
import { locked } from "./locked.ts";
import { type Refusal, refuse } from "./sidecar.ts";
import { Changed, writeChanges } from "./write-changes.ts";

/** Makes a pending seed of a web page, as `digest add` does. */
export async function addPage({ site, seeds, work, fetch }: Desk, address: string): Promise<Act | Refusal> {
  if (!/^https?:\/\//i.test(address)) return refuse("a web address starts with https://");
  const page = await gatherPage(address, fetch, site.address);
  if ("fault" in page) return refuse(`${address} ${page.fault}; ${page.cure}`);
  const report = await measurePicture(page, fetch, site.address);
  const made = await makeSeed(report, { site, library: libraryOf(seeds.all()) });
  if (made.kind === "known")
    return refuse(
      `${address} is there already: ${shownPath(work.folder, made.of.seed)} ${made.how === "seed" ? "is its seed" : "lists it"}`,
    );
  if (made.kind === "refused")
    return refuse(`${address} ${made.faults.map(({ fault, cure }) => `${fault}; ${cure}`).join("; ")}`);
  const sidecar = `${stemOf(made.name)}.meta.yaml`;
  const waits = editSidecar(undefined, {
    published: "false",
    review: "pending",
    ...(made.language !== undefined && { language: made.language }),
  });
  const changes = [
    { name: made.name, before: null, after: made.text },
    { name: sidecar, before: null, after: newSidecar(join(work.folder.path, sidecar), waits, work.root) },
  ];
  const act = newAct({ says: `Added “${made.head.title}”`, seed: made.name, changes });
  try {
    return await locked(work.lock, () => {
      writeChanges(work.folder.path, changes);
      work.journal.add(act);
      return act;
    });
  } catch (error) {
    if (error instanceof Changed) return refuse(`${shownPath(work.folder, error.file)} is there already`);
    throw error;
  }
}
