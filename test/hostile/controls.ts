/** An ordinary seed that stands beside the hostile one and must come through whatever happens to it. */
export interface Control {
  readonly file: string;
  readonly title: string;
  readonly slug: string;
  /** Its `secured` value, which nothing may show. */
  readonly secret: string;
}

export const CONTROLS: readonly Control[] = ["a", "b"].map((letter) => ({
  file: `control-${letter}.txt`,
  title: `Control ${letter} story`,
  slug: `control-${letter}`,
  secret: `S3CR3Tcontrol${letter}ZnjnC/AZJGg0+0`,
}));

/** The seed's text, with every field a real seed has. */
export function controlSeed({ title, slug, secret }: Control): string {
  return `---
category: news
title: "${title}"
excerpt: "${title}: excerpt text."
publishedDateTime: 2021-08-20T15:46:00Z
originalUrl: "https://news.example/2021/08/20/${slug}/"
webUrl: "https://news.example/2021/08/20/${slug}/"
ampWebUrl: "https://news.example/2021/08/20/${slug}/amp/"
cdnAmpWebUrl: "https://news-example.cdn.ampproject.org/c/s/news.example/2021/08/20/${slug}/amp/"
type: article
quality: 80
heat: 10
published: true
provider:
  name: Example News
  domain: news.example
  images:
    - url: "https://static.example/logo-50x50.jpg"
      width: 50
      height: 50
topics:
  - AI Hardware
  - AI
images:
  - url: "https://static.example/${slug}.jpg"
    width: 1200
    height: 628
    isCached: true
related:
  - title: "Related to ${slug}"
    excerpt: "Related excerpt."
    publishedDateTime: 2021-08-21T06:38:00Z
    webUrl: "https://other.example/${slug}"
    type: article
    provider:
      name: Other
      domain: other.example
    quality: 74
secured: "${secret}BMrKrqpGm1TV8WeFSou6AVxV/OqBac2z34If84mnfVEDGmY==;3R6SVGcontrol=="
---
`;
}
