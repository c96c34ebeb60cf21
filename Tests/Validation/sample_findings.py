#!/usr/bin/env python3
"""Draw findings of scored feeds for a reader to judge.

  sample_findings.py SEED COUNT RECORDS.jsonl...

RECORDS are those of `mizan score --text`. Half of the sample is drawn evenly over all findings, so that frequent
entries weigh as much as they do in results; the other half takes one finding each of entries drawn evenly, so that
rare entries are seen. Findings of weight 0 are left out. Prints one line each: number, paragraph id, place in the
record's findings, entry, and the words in [ ] with their context. Only the standard library is needed.
"""
import collections
import json
import random
import sys

CONTEXT = 90


def main(seed, count, *paths):
    generator = random.Random(int(seed))
    half = int(count) // 2
    even, seen = [], 0
    firsts, hits = {}, collections.Counter()
    for path in paths:
        with open(path, encoding="utf-8") as handle:
            for line in handle:
                record = json.loads(line)
                for place, finding in enumerate(record["findings"]):
                    if finding["weight"] == 0:
                        continue
                    seen += 1
                    start, end, text = finding["start"], finding["end"], record["text"]
                    row = (
                        record["id"], place, finding["entry"],
                        text[max(0, start - CONTEXT) : start] + "[" + text[start:end] + "]" + text[end : end + CONTEXT],
                    )
                    slot = generator.randrange(seen)
                    if len(even) < half:
                        even.append(row)
                    elif slot < half:
                        even[slot] = row
                    hits[finding["entry"]] += 1
                    if generator.randrange(hits[finding["entry"]]) == 0:
                        firsts[finding["entry"]] = row
    entries = sorted(firsts)
    generator.shuffle(entries)
    spread = [firsts[entry] for entry in entries[: int(count) - half]]
    for number, row in enumerate(even + spread, 1):
        print(number, *row, sep="\t")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
