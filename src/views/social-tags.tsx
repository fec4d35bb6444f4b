import { CARD_SIZE, type Card, cardOf } from "../digest/card.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { shownPicture } from "../digest/shown-picture.ts";
import { absoluteUrl, type Path } from "../digest/urls.ts";
import { memoize } from "../lib/memoize.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";

interface SocialTagsProps {
  readonly site: Site;
  readonly path: Path;
  readonly title: string;
  readonly description: string;
  /** Set on an article's own page. */
  readonly article?: PublishedArticle | undefined;
}

/**
 * Metadata for link previews: Open Graph, and the one extra tag that X needs. Leads have a generated share image; other articles
 * use their outlet's picture.
 */
export function SocialTags({ site, path, title, description, article }: SocialTagsProps) {
  const card = article && cardOf(site, article);
  const picture = card === undefined && article !== undefined ? shownPicture(site, article) : undefined;
  return (
    <>
      <meta property="og:type" content={article === undefined ? "website" : "article"} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={absoluteUrl(site, path)} />
      <meta property="og:locale" content={localeOf(site.language)} />
      {article?.published !== undefined && <meta property="article:published_time" content={article.published} />}
      {card !== undefined && <CardTags site={site} card={card} />}
      {article !== undefined && picture !== undefined && (
        <PictureTags site={site} article={article} picture={picture} />
      )}
      <meta
        name="twitter:card"
        content={card !== undefined || (picture !== undefined && isLarge(picture)) ? "summary_large_image" : "summary"}
      />
    </>
  );
}

type ShownPicture = NonNullable<ReturnType<typeof shownPicture>>;

function CardTags({ site, card }: { site: Site; card: Card }) {
  return (
    <>
      <meta property="og:image" content={absoluteUrl(site, card.path)} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={`${CARD_SIZE.width}`} />
      <meta property="og:image:height" content={`${CARD_SIZE.height}`} />
      <meta
        property="og:image:alt"
        content={say(site, "cardAlt", { title: card.title, reports: say(site, "reports", { n: card.reports + 1 }) })}
      />
    </>
  );
}

function PictureTags({ site, article: { provider }, picture }: PictureTagsProps) {
  const { address, size } = picture;
  return (
    <>
      <meta property="og:image" content={address} />
      {size !== undefined && <meta property="og:image:width" content={`${size.width}`} />}
      {size !== undefined && <meta property="og:image:height" content={`${size.height}`} />}
      {/* Its content is unknown, so it has no better text alternative. */}
      <meta
        property="og:image:alt"
        content={provider ? say(site, "imageFrom", { source: provider.name }) : say(site, "imageWithArticle")}
      />
    </>
  );
}

interface PictureTagsProps {
  readonly site: Site;
  readonly article: PublishedArticle;
  readonly picture: ShownPicture;
}

/** X shows pictures below 300 × 157 px only as thumbnails. */
function isLarge({ size }: ShownPicture): boolean {
  return size === undefined || (size.width >= 300 && size.height >= 157);
}

/** Open Graph requires a country: "en" becomes `en_US`, "en-GB" becomes `en_GB`. */
const localeOf = memoize((language: string) => {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}_${region}`;
});
