import { existsSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DateTime } from "luxon";
import { buildDigest, type Digest } from "../digest/build-digest.ts";
import { formatDay } from "../digest/days.ts";
import { composeMessage } from "../email/compose-message.ts";
import { findEdition, type MailEdition, nearestDays, type Span } from "../email/find-edition.ts";
import { makeMail } from "../email/make-mail.ts";
import { UsageError } from "../lib/usage-error.ts";
import { withPathInError } from "../lib/with-path-in-error.ts";
import { localiseShown } from "../publishing/local-pictures.ts";
import { readFolder } from "../publishing/read-folder.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import type { Site } from "../site/site.ts";
import { cacheIn, picturesIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import { formatDeliveries, formatMail } from "./format-mail.ts";
import { here } from "./here.ts";
import { type MailSettings, missingSettings, readMailSettings, UNSUBSCRIBE_TOKEN } from "./mail-settings.ts";
import type { Project } from "./open-project.ts";
import { sendMail } from "./send-mail.ts";
import type { Paint } from "./terminal.ts";

export interface EmailFlags {
  /** Files for the message or one part of it. */
  readonly eml?: string;
  readonly html?: string;
  readonly text?: string;
  readonly week: boolean;
  /** False for `--no-images`. */
  readonly images: boolean;
  readonly send: boolean;
}

/**
 * Makes the e-mail of a day's edition, writes the requested files and, if requested, sends it. Returns true if a recipient
 * was not reached. Throws if there is no such edition, or a setting is invalid or missing.
 */
export async function emailEdition(
  project: Project,
  seeds: SeedFolder,
  day: string,
  flags: EmailFlags,
  paint: Paint,
): Promise<boolean> {
  const { site } = project;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !DateTime.fromISO(day, { zone: "utc" }).isValid)
    throw new UsageError(`${JSON.stringify(day)} is not a date; write it as 2021-08-20`);
  const settings = readMailSettings(process.env);
  if (flags.send) refuseMissing(settings);
  const { articles, refused, ledger } = await readFolder({ seeds, site, cache: cacheIn(project) });
  const now = currentInstant();
  const found = editionOf(
    site,
    buildDigest(articles, { site, now, drafts: false, refused, ledger: ledger.entries }),
    day,
    flags.week ? "week" : "day",
  );
  const edition = flags.images
    ? { ...found, articles: await localiseShown(found.articles, picturesIn(project), { site, now, seeds }) }
    : found;
  const mail = makeMail(site, edition, {
    unsubscribe: settings.unsubscribe ?? UNSUBSCRIBE_TOKEN,
    pictures: flags.images,
  });
  // A file addressed to several recipients would reveal them to each other if sent as it is.
  const message = await composeMessage(mail, { ...settings, to: settings.to.length === 1 ? settings.to : [] });
  const files = writeFiles([
    [flags.eml, message],
    [flags.html, mail.html],
    [flags.text, mail.text],
  ]);
  console.log(formatMail(mail, message.length, { settings, files, sent: flags.send }, paint));
  if (!flags.send) return false;
  const { server, from, to } = refuseMissing(settings);
  const deliveries = await sendMail(mail, { server, from, to });
  console.log(formatDeliveries(deliveries, paint));
  return deliveries.some(({ fault }) => fault !== undefined);
}

function editionOf(site: Site, digest: Digest, day: string, span: Span): MailEdition {
  const edition = findEdition(digest, day, span);
  if (edition !== undefined) return edition;
  const { before, after } = nearestDays(digest, day);
  const near = [before, after].filter((other) => other !== undefined);
  const which = span === "week" ? `the week of ${day}` : formatDay(day, site.language);
  throw new UsageError(
    near.length === 0
      ? "there is no published article with a date, so there is no edition"
      : `nothing was published on ${which}; the nearest ${near.length === 1 ? "day" : "days"} with articles: ${near.join(" and ")}`,
  );
}

/** Returns complete settings. Throws with the names of all missing ones. */
function refuseMissing(settings: MailSettings) {
  const { from, to, server } = settings;
  const missing = missingSettings(settings);
  if (from === undefined || server === undefined || missing.length > 0)
    throw new UsageError(`--send needs these environment variables:\n${missing.map((name) => `  ${name}`).join("\n")}`);
  return { from, to, server };
}

/** Writes the contents that have a path, and returns these paths as typed. Throws if a folder does not exist. */
function writeFiles(contents: readonly (readonly [path: string | undefined, content: string | Buffer])[]): string[] {
  const asked = contents.flatMap(([path, content]) => (path === undefined ? [] : [{ path, content }]));
  const homeless = asked.find(({ path }) => !existsSync(dirname(resolve(here, path))));
  if (homeless !== undefined) throw new UsageError(`there is no folder for ${homeless.path}; create it first`);
  for (const { path, content } of asked) withPathInError(path, () => writeFileSync(resolve(here, path), content));
  return asked.map(({ path }) => path);
}
