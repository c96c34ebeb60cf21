#!/usr/bin/env python3
"""Draw findings of a scored feed for a reader who judges in whose voice they stand.

  sample_voices.py RECORDS.jsonl SEED COUNT

RECORDS are those of `mizan score --text`. Every finding of a body paragraph has the same chance. Prints one block
each: number, paragraph id, start, voice and rule, then the paragraph with the finding in ⟦ ⟧. Only the standard
library is needed.
"""
import json
import random
import sys


def main(path, seed, count):
    generator, kept, seen = random.Random(int(seed)), [], 0
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            record = json.loads(line)
            for finding in record["findings"]:
                if record["field"] != "body":
                    continue
                seen += 1
                if len(kept) < int(count):
                    kept.append((record, finding))
                    continue
                slot = generator.randrange(seen)
                if slot < int(count):
                    kept[slot] = (record, finding)
    for number, (record, finding) in enumerate(kept, 1):
        start, end, text = finding["start"], finding["end"], record["text"]
        print(f"{number}\t{record['id']}\t{start}\t{finding['voice']}\t{finding['rule']}")
        print("   " + text[:start] + "⟦" + text[start:end] + "⟧" + text[end:])


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
