#!/usr/bin/env python3
"""Cue and source of attributions against labelled paragraphs: overlap precision, recall and F1.

  voice_overlap.py GOLD.jsonl RECORDS.jsonl

GOLD has one labelled span a line: `text`, `start`, `end`, `voice` and, where the reader marked them, `cue` and
`source` as [start, end] in Unicode scalars. RECORDS are those of `mizan score --text` on the same texts. For each
labelled span the attribution is the innermost one around its middle. Precision is the share of the predicted
stretch that lies in the gold's, recall the share of the gold's that is covered; both are averaged over the spans
where the gold, or Mizan for precision, names one. Only the standard library is needed.
"""
import collections
import json
import sys


def lines(path):
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


def flat(text):
    for end in "\r\n\u2028\u2029":
        text = text.replace(end, " ")
    return text


def placed(records, text):
    """Records with their offset in the gold text: a paragraph may have been trimmed or split."""
    position = 0
    for record in records:
        start = text.find(record["text"], position)
        position = start + len(record["text"])
        yield record, start


def innermost(records, text, start, end):
    """The attribution around the middle of a span, with the offset of its record."""
    for record, shift in placed(records, text):
        if not shift <= start < shift + len(record["text"]):
            continue
        middle = (start + end) / 2 - shift
        around = [a for a in record["attributions"] if a["content"][0] <= middle < a["content"][1]]
        if around:
            return min(around, key=lambda a: a["content"][1] - a["content"][0]), shift
    return None, 0


def measure(name, pairs):
    precision, predicted, recall, gold = 0.0, 0, 0.0, 0
    for wanted, found in pairs:
        shared = max(0, min(wanted[1], found[1]) - max(wanted[0], found[0])) if wanted and found else 0
        if found:
            predicted += 1
            precision += shared / (found[1] - found[0])
        if wanted:
            gold += 1
            recall += shared / (wanted[1] - wanted[0])
    p, r = precision / max(predicted, 1), recall / max(gold, 1)
    f1 = 2 * p * r / max(p + r, 1e-12)
    print(f"{name:7} gold {gold:4} found {predicted:4} overlap precision {p:.3f} recall {r:.3f} F1 {f1:.3f}")


def main(gold_path, records_path):
    records = collections.defaultdict(list)
    for record in lines(records_path):
        if record["field"] == "body":
            records[record["article"]].append(record)
    texts, pairs = {}, {"cue": [], "source": []}
    for row in lines(gold_path):
        text = flat(row["text"])
        article = texts.setdefault(text, row["id"])
        found, shift = innermost(records[article], text, row["start"], row["end"])
        for name, rows in pairs.items():
            wanted = row.get(name)
            span = found and found.get(name)
            if wanted is None and not span:
                continue
            # Without a gold stretch the reader may only have left it out: it is counted for neither.
            if wanted is None:
                continue
            rows.append((wanted, [span["start"] + shift, span["end"] + shift] if span else None))
    for name, rows in pairs.items():
        measure(name, rows)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
