import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { DiskList } from "./disk-list.ts";
import { FieldsOnDisk, replaceFields, wholeOf } from "./fields-on-disk.ts";

interface Story {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
}

const story = { id: "a", text: "A long text." };

async function withStories(work: (stories: FieldsOnDisk<Story>) => void): Promise<void> {
  await inTemporaryFolder(async (dir) => work(new FieldsOnDisk(new DiskList(join(dir, "list")), ["text", "note"])));
}

test("all fields can be asked for, and only the others are in memory", async () => {
  await withStories((stories) => {
    const kept = [story, { id: "b", text: "B", note: "N" }].map((one) => stories.keep(one));
    expect(kept.map(({ id, text, note }) => [id, text, note])).toEqual([
      ["a", "A long text.", undefined],
      ["b", "B", "N"],
    ]);
    expect(kept.map((one) => Object.keys(one))).toEqual([["id"], ["id"]]);
  });
});

test("an object is made whole, as it was or with changes", async () => {
  await withStories((stories) => {
    const kept = stories.keep(story);
    expect(JSON.parse(JSON.stringify(wholeOf(kept)))).toEqual(story);
    const changed = replaceFields(kept, { id: "z" });
    expect([changed.text, JSON.parse(JSON.stringify(wholeOf(changed)))]).toEqual([story.text, { ...story, id: "z" }]);
    expect(wholeOf(story)).toBe(story);
    expect(replaceFields(story, { id: "z" })).toEqual({ ...story, id: "z" });
  });
});

test("the place of an object that others keep is not known", async () => {
  await withStories((stories) => {
    const kept = stories.keep(story);
    expect(stories.placeOf(kept)).toEqual({ at: 0, size: JSON.stringify({ text: story.text }).length });
    expect([stories.placeOf(story), stories.placeOf(wholeOf(kept))]).toEqual([undefined, undefined]);
  });
});
