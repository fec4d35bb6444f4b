/** File extensions of pictures, audio and video, and their types. No server is asked. */
const TYPES: Readonly<Record<string, string>> = {
  aac: "audio/aac",
  avif: "image/avif",
  flac: "audio/flac",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  m4a: "audio/mp4",
  m4v: "video/mp4",
  mov: "video/quicktime",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  ogv: "video/ogg",
  opus: "audio/ogg",
  png: "image/png",
  svg: "image/svg+xml",
  wav: "audio/wav",
  webm: "video/webm",
  webp: "image/webp",
};

/** The media type of a file by its extension; undefined if that is unknown. */
export function mediaTypeOf(address: string): string | undefined {
  const [, ending = ""] = /\.([a-z0-9]+)$/i.exec(new URL(address).pathname) ?? [];
  return TYPES[ending.toLowerCase()];
}
