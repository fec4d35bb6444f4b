import { between, oneOf, type Random } from "./random.ts";

const WHO = list(
  "the company|the research group|a spokesperson|the chief engineer|an analyst in London|the start-up|the regulator|the carmaker|a team of students|the hospital|the foundation|the ministry|its rival|the supplier|a group of investors|the museum|the airline|the university|the founder|a former employee|the city council|the utility|the publisher|a panel of experts|the cloud provider|the shipyard|the bank|the agency|the union|the laboratory",
);
const DID = list(
  "said on Tuesday that it had finished|has begun to test|will open to the public|wants to replace|has measured|is rebuilding|showed a prototype of|published the plans of|doubts the value of|bought the rights to|has stopped work on|plans to double|intends to sell|presented|has quietly extended|compared two versions of|asked for more time with|found three faults in|praised|has licensed|expects to halve the price of|opened an inquiry into|described in detail|hopes to export|has promised to repair|trained forty people to run|recalled|insured|will fund|moved its office closer to",
);
const WHAT = list(
  "a chip for speech|the new data centre|its largest language model|a robot that sorts waste|the camera of its cars|a battery made of sodium|an open data set of street scenes|the cooling of the machine hall|a tool that reads X-ray pictures|the software behind its maps|a simulator of city traffic|its voice assistant|an undersea cable|the translation service|a drone for farmers|a compiler for small devices|the warehouse in the harbour|an early warning of floods|a headset for surgeons|the reading room of its archive|a method to compress images|a satellite the size of a shoe box|the contract with the railway|a test for bias in hiring|the second factory|a catalogue of rare birds|its payment system|a course for teachers|the wind farm off the coast|an engine that runs on ammonia",
);
const HOW = list(
  "after two years of delay|without naming a price|at a conference in Lisbon|in spite of the drought|with help from a Dutch partner|as demand keeps rising|before the summer|for the first time since the merger|against the advice of its auditors|in a letter to shareholders|under a new licence|during a short demonstration|to the surprise of many|at half the usual cost|with a little more patience than planned|in front of an invited audience|once the permits arrive|by the end of next year|on the campus near Kyoto|behind closed doors",
);
const AND = list(
  "Nobody outside has been able to check this yet.|A first review is due in spring.|The figures were not audited.|Two readers who tried it came to different results.|That would be less than a tenth of what such projects usually need.|Older machines will be supported for four more years.|Several customers had asked for exactly that.|It is not clear who pays if something breaks.|The same idea failed a decade ago because memory was too dear.|A smaller trial in Ghana went well.|Critics call the timing convenient.|The source code is to follow.|Deliveries begin with hospitals and schools.|Most of the work was done by five people.|The patent runs out next year.|Insurance companies are watching closely.|Electricity makes up most of the bill.|Neither side wished to comment further.|The report runs to ninety pages and can be read online.|For now the doors stay shut at weekends.",
);
const NAMES = list(
  "Okafor|Lindqvist|Moreau|Tanaka|Silva|Novak|Haddad|Brandt|Kowalski|Ivanova|Mbeki|Duarte|Nguyen|Rossi|Aalto|Fischer",
);

function sentence(random: Random): string {
  switch (between(random, 0, 6)) {
    case 0:
      return `${capital(oneOf(random, WHO))} ${oneOf(random, DID)} ${oneOf(random, WHAT)} ${oneOf(random, HOW)}.`;
    case 1:
      return `${capital(oneOf(random, HOW))}, ${oneOf(random, WHO)} ${oneOf(random, DID)} ${oneOf(random, WHAT)}.`;
    case 2:
      return `${capital(oneOf(random, WHO))} ${oneOf(random, DID)} ${oneOf(random, WHAT)}, while ${oneOf(random, WHO)} ${oneOf(random, DID)} ${oneOf(random, WHAT)}.`;
    case 3:
      return `“This concerns ${oneOf(random, WHAT)} and ${between(random, 12, 980)} people who depend on it,” ${oneOf(random, NAMES)} said ${oneOf(random, HOW)}.`;
    case 4:
      return `Of ${between(random, 2, 90)} million dollars, about ${between(random, 11, 89)} percent went to ${oneOf(random, WHAT)}, according to ${oneOf(random, WHO)}.`;
    case 5:
      return `${capital(oneOf(random, WHAT))} now takes ${between(random, 2, 59)} minutes instead of ${between(random, 61, 400)}, and ${oneOf(random, WHO)} ${oneOf(random, DID)} ${oneOf(random, WHAT)}.`;
    default:
      return oneOf(random, AND);
  }
}

/** Generates sentences of prose, varied enough to pass the comment filter, which would take random words for keywords. */
export function sentences(random: Random, number: number): string {
  const chosen: string[] = [];
  while (chosen.length < number) {
    const next = sentence(random);
    if (next !== chosen.at(-1)) chosen.push(next);
  }
  return chosen.join(" ");
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function list(text: string): [string, ...string[]] {
  const [first = "", ...rest] = text.split("|");
  return [first, ...rest];
}
