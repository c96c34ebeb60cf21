#!/usr/bin/env python3
"""Draw attributions of a scored feed for a reader to judge.

  sample_attributions.py RECORDS.jsonl SEED COUNT

RECORDS are those of `mizan score --text`. Every attribution of a body paragraph has the same chance; at most one is
taken of a paragraph. Prints one block each: paragraph id, place in the record's list, voice and rule, then the
paragraph with the cue in {}, the source in <> and the content in [[ ]]. Only the standard library is needed.
"""
import json
import random
import sys


def marked(record, attribution):
    text, marks = record["text"], []
    marks += [(attribution["content"][0], 0, "[["), (attribution["content"][1], 3, "]]")]
    for key, left, right in [("cue", "{", "}"), ("source", "<", ">")]:
        if attribution.get(key):
            marks += [(attribution[key]["start"], 1, left), (attribution[key]["end"], 2, right)]
    for place, _, mark in sorted(marks, reverse=True):
        text = text[:place] + mark + text[place:]
    return text


def main(path, seed, count):
    generator, kept, seen = random.Random(int(seed)), [], 0
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            record = json.loads(line)
            if record["field"] != "body" or not record["attributions"]:
                continue
            place = generator.randrange(len(record["attributions"]))
            # A reservoir over attributions: a paragraph weighs as much as it has.
            for _ in record["attributions"]:
                seen += 1
                slot = generator.randrange(seen)
                if len(kept) < int(count):
                    kept.append((record, place))
                    break
                if slot < int(count):
                    kept[slot] = (record, place)
                    break
    for number, (record, place) in enumerate(kept, 1):
        attribution = record["attributions"][place]
        print(f"{number}\t{record['id']}\t{place}\t{attribution['voice']}\t{attribution['rule']}")
        print("   " + marked(record, attribution))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
