import { z } from "zod";
import { parseRule } from "../cleaning/strip-comments/rule.ts";
import type { SeedFile } from "../seeds/seed-file.ts";
import { addPage } from "./add-page.ts";
import { carryOut, type Plan, undo } from "./carry-out.ts";
import { alone, DECISIONS } from "./decisions.ts";
import type { Desk } from "./desk.ts";
import { headlineOf } from "./headline.ts";
import type { Act } from "./journal.ts";
import { overrule, type Revision, revise } from "./revise.ts";
import { publish } from "./set-status.ts";
import { type Refusal, refuse } from "./sidecar.ts";
import { lead, merge, place, split } from "./story.ts";

/** Returns a form field by name, or "" if it is missing. */
export type Sent = (name: string) => string;

type Work = (file: SeedFile, load: (name: string) => Promise<SeedFile>) => ReturnType<Plan["work"]>;

/** An action: its journal entry, to be followed by the headline, and its implementation. */
interface Known {
  readonly done: string;
  readonly work: Work;
}

/**
 * Carries out the action of a form, and reads the changed seeds again. Returns the action, or the reason why nothing was done.
 */
export async function doAct(desk: Desk, sent: Sent): Promise<Act | Refusal> {
  const done = await start(desk, sent);
  if (!("refused" in done)) for (const { name } of done.changes) desk.seeds.touch(name);
  await desk.seeds.refresh();
  return done;
}

async function start(desk: Desk, sent: Sent): Promise<Act | Refusal> {
  const act = sent("act");
  if (act === "undo") return await undo(desk.work, sent("id") || undefined);
  if (act === "add") return await addPage(desk, sent("address").trim());
  const seed = sent("seed");
  const known = knownAct(desk, act, sent);
  if (known === undefined) return refuse(`there is no action “${act}”`);
  const { done, work } = known;
  return await carryOut(desk.work, {
    seed,
    seen: sent("seen") || undefined,
    says: `${done} ${await headlineOf(desk.work, seed)}`,
    work: async (load) => await work(await load(seed), load),
  });
}

function knownAct(desk: Desk, act: string, sent: Sent): Known | undefined {
  const other = sent("other");
  const story = () => {
    const head = desk.seeds.head(sent("seed"));
    return head === undefined ? { lead: undefined, members: [] } : desk.seeds.story(head);
  };
  const membersBut = (...names: readonly string[]) =>
    story().members.flatMap(({ seed }) => (names.includes(seed) ? [] : seed));
  switch (act) {
    case "publish":
    case "reject":
    case "remove":
    case "restore":
      return { done: DECISIONS[act].done, work: async (file) => alone(DECISIONS[act].act(file)) };
    case "revise":
      return { done: sent("then") === "publish" ? "Edited and published" : "Edited", work: reviseAs(sent) };
    case "keep":
    case "cut":
      return {
        done: act === "keep" ? "Kept lines of" : "Cut lines of",
        work: async (file) => {
          const rule = parseRule(sent("rule"));
          if (rule === undefined) return refuse("has no such lines");
          return alone(await overrule(file, act, rule, desk.work.options));
        },
      };
    case "merge":
      return {
        done: "Merged",
        work: async (file, load) =>
          sent("under") === "other" ? await merge(await load(other), [file]) : await merge(file, [await load(other)]),
      };
    case "merge-all":
      return {
        done: "Merged all reports of",
        work: async (_, load) => await merge(await load(other), await Promise.all(namesIn(sent("others")).map(load))),
      };
    case "split": {
      // The lead's page splits off another report; a member's own page splits off itself.
      const { lead } = story();
      const gone = other || sent("seed");
      const from = other === "" ? lead?.seed : sent("seed");
      return {
        done: other === "" ? "Split off" : "Split another off",
        work: async (_, load) =>
          await split(
            from === undefined ? undefined : await load(from),
            [await load(gone)],
            await Promise.all(membersBut(gone).map(load)),
          ),
      };
    }
    case "first":
    case "by-date":
      return {
        done: act === "first" ? "Put a report first in" : "Put a report back by date in",
        work: async (file) => alone(place(file, sent("address"), act === "first" ? "first" : "by date")),
      };
    case "uncluster":
      return {
        done: "Unclustered",
        work: async (file, load) => await split(file, await Promise.all(membersBut().map(load))),
      };
    case "lead":
      return {
        done: "Stopped leading:",
        work: async (file, load) => await lead(file, await load(other), await Promise.all(membersBut(other).map(load))),
      };
    default:
      return undefined;
  }
}

/** Seed names from a form, as a JSON array. */
function namesIn(json: string): readonly string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(json));
  } catch {
    return [];
  }
}

function reviseAs(sent: Sent): Work {
  return async (file) => {
    const revised = revise(file, revisionIn(sent));
    const isPublished = sent("then") === "publish";
    if (!isPublished) return alone(revised);
    if (!("refused" in revised)) return alone(publish(revised));
    return revised.refused === "is unchanged" ? alone(publish(file)) : revised;
  };
}

/** The field values of the edit form. */
export function revisionIn(sent: Sent): Revision {
  return {
    title: sent("title"),
    excerpt: sent("excerpt").replace(/\r\n/g, "\n"),
    date: sent("date"),
    topics: sent("topics").replace(/\r\n/g, "\n"),
    picture: sent("picture"),
  };
}
