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
  /** The article whose own page this is. */
  readonly article?: PublishedArticle | undefined;
}

/**
 * How a link to the page looks where people share it: Open Graph, and the one tag that X wants besides. A lead has a card
 * of its own; any other article its outlet's picture.
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
      {/* Nobody told us what it shows. */}
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

/** X shows no picture across a card that is smaller than 300 by 157. */
function isLarge({ size }: ShownPicture): boolean {
  return size === undefined || (size.width >= 300 && size.height >= 157);
}

/** Open Graph wants a country beside the language: "en" is `en_US`, "en-GB" `en_GB`. */
const localeOf = memoize((language: string) => {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}_${region}`;
});
