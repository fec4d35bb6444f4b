import { absoluteUrl } from "../digest/urls.ts";
import { directionOf } from "../lib/direction.ts";
import { marksOf, siteDirection } from "../lib/marks.ts";
import { say } from "../words/say.ts";
import { LayoutTable } from "./layout-table.tsx";
import { FirstArticle, MailArticle } from "./mail-article.tsx";
import type { MailContent } from "./mail-content.ts";
import { NarrowCell, OutlookHead } from "./outlook.tsx";
import { endOf, startOf } from "./sides.ts";

/** Maximum width of a mail, in CSS pixels: about the preview pane of most programs. */
const WIDTH = 600;

/** Namespaces for XML in conditional comments. */
const OFFICE = { "xmlns:o": "urn:schemas-microsoft-com:office:office" };

/**
 * The e-mail of an edition. Laid out by tables, which is all that Outlook supports. `embedded` is the style sheet for programs
 * that support one.
 */
export function MailView({ content, embedded }: { content: MailContent; embedded: string }) {
  const { site, subject, preheader } = content;
  const direction = siteDirection(site);
  return (
    <html lang={site.language} {...direction} {...OFFICE}>
      <OutlookHead>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style>{embedded}</style>
      </OutlookHead>
      <body class="paper">
        {preheader !== "" && (
          <div class="preheader" {...marksOf(site, { title: preheader })}>
            {preheader}
          </div>
        )}
        <LayoutTable class="paper" lang={site.language} {...direction}>
          <tr>
            <NarrowCell width={WIDTH}>
              <LayoutTable class="page">
                <tr>
                  <td class="sheet" align={startOf(directionOf(site.language))}>
                    <Sheet content={content} />
                  </td>
                </tr>
              </LayoutTable>
            </NarrowCell>
          </tr>
        </LayoutTable>
      </body>
    </html>
  );
}

function Sheet({ content }: { content: MailContent }) {
  const { site, name, extent, web, top, days, more, pictures } = content;
  return (
    <LayoutTable>
      <tr>
        <td class="masthead">
          <LayoutTable>
            <tr>
              <td valign="bottom">
                <a class="wordmark" href={absoluteUrl(site, "/")}>
                  {site.title}
                </a>
              </td>
              <td class="web" valign="bottom" align={endOf(directionOf(site.language))}>
                <a href={web}>{say(site, "readOnWeb")}</a>
              </td>
            </tr>
          </LayoutTable>
        </td>
      </tr>
      <tr>
        <td>
          <h1>{name}</h1>
          <p class="small extent">{extent}</p>
        </td>
      </tr>
      <FirstArticle site={site} article={top} pictures={pictures} />
      {days.map(({ name: day, articles }) => (
        <>
          {day !== undefined && articles.length > 0 && (
            <tr>
              <td class="day">
                <h2>{day}</h2>
              </td>
            </tr>
          )}
          {articles.map((article, index) => (
            <MailArticle
              key={article.id}
              site={site}
              article={article}
              pictures={pictures}
              rank={day === undefined ? 2 : 3}
              ruled={day === undefined || index > 0}
            />
          ))}
        </>
      ))}
      {more > 0 && (
        <tr>
          <td class="onward">
            <LayoutTable shrunk>
              <tr>
                <td class="button">
                  <a href={web}>{say(site, "moreOnWeb", { n: more })}</a>
                </td>
              </tr>
            </LayoutTable>
          </td>
        </tr>
      )}
      <tr>
        <td class="small colophon">
          <Colophon content={content} />
        </td>
      </tr>
    </LayoutTable>
  );
}

function Colophon({ content: { site, web, unsubscribe } }: { content: MailContent }) {
  return (
    <>
      <p>{site.description}</p>
      <p>{say(site, "rights")}</p>
      <p>
        <a href={web}>{say(site, "editionOnWeb")}</a>
        {" · "}
        <a href={absoluteUrl(site, "/archive/")}>{say(site, "allEditions")}</a>
        {" · "}
        <a href={unsubscribe}>{say(site, "unsubscribe")}</a>
      </p>
    </>
  );
}
