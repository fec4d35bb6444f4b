/** The endings of picture files, by which their types are told: nobody asks the outlets' servers. */
const TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
};

/** The media type of a picture by its address's ending; undefined where that tells nothing. */
export function mediaTypeOf(address: string): string | undefined {
  const [, ending = ""] = /\.([a-z]+)$/i.exec(new URL(address).pathname) ?? [];
  return TYPES[ending.toLowerCase()];
}
