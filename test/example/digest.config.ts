import { defineSite } from "news-digest";

export default defineSite({
  title: "First Light",
  description: "The news on artificial intelligence, gathered from many outlets and sorted by day.",
  address: "https://first-light.example/",
  topics: [
    { name: "AI", description: "Everything about artificial intelligence." },
    {
      name: "AI Hardware",
      parent: "AI",
      description: "Chips, accelerators and the machines built of them.",
      words: ["GPU", "GPUs", "AI chip", "AI chips", "supercomputer", "accelerator", "accelerators"],
    },
    {
      name: "AI in Autos",
      parent: "AI",
      description: "Cars that see, plan and drive.",
      words: ["self-driving", "driverless", "autonomous vehicle", "autonomous vehicles", "robotaxi", "robotaxis"],
    },
    { name: "Meta AI", parent: "AI", aliases: ["Facebook AI"] },
  ],
});
