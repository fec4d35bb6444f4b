import { dayOf } from "../digest/days.ts";
import { count } from "../lib/count.ts";
import type { Coverage } from "../seeds/article.ts";
import type { Site } from "../site.ts";
import { When } from "./byline.tsx";
import { OutsideLink } from "./link.tsx";
import { directionOfText } from "./text.tsx";

/** The other outlets' reports of the same news, newest first. */
export function CoverageList({ site, coverage }: { site: Site; coverage: readonly Coverage[] }) {
  if (coverage.length === 0) return null;
  return (
    <section class="coverage" aria-labelledby="coverage">
      <h2 id="coverage">Also covered in {count(coverage.length, "other report")}</h2>
      <ol>
        {coverage.map(({ title, address, provider, published }) => (
          <li key={address}>
            <OutsideLink to={address} class="headline">
              <span {...directionOfText(title)}>{title}</span>
            </OutsideLink>
            <p class="byline">
              <span class="provider">{provider?.name}</span>
              {published !== undefined && (
                <>
                  {" · "}
                  <When article={{ published, day: dayOf(published, site.timeZone) }} site={site} style="both" />
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
