/** What a reader does at the original, by the article's type: a word of the site's language. */
export function originalWord(type: string): "readAt" | "watchAt" | "listenAt" {
  return type === "video" ? "watchAt" : type === "audio" ? "listenAt" : "readAt";
}
