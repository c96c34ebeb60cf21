#!/bin/sh
# Scores the partitions of a feed with Apache Spark, compares the outlets in the records, and checks that this gives
# what one process gives for the whole feed.
#
#   Tests/Spark/run.sh [FEED]
#
# Needs Java, and PySpark: where python3 has none, it is put into a virtual environment that is removed at the end.
# Not part of `swift test`.
set -eu
cd "$(dirname "$0")/../.."
feed=${1:-Tests/Fixtures/sample.jsonl}
swift build -c release --product mizan
mizan=$(swift build -c release --show-bin-path)/mizan

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=${PYTHON:-python3}
if ! "$python" -c 'import pyspark' 2>/dev/null; then
  "$python" -m venv "$folder/venv"
  python=$folder/venv/bin/python
  "$python" -m pip install --quiet pyspark
fi

PYSPARK_PYTHON=$python "$python" Tests/Spark/score.py "$mizan" "$feed" "$folder/records"
# Through a pipe too: a file has its provenance beside it, which names the lexicon, and the parts have none.
"$mizan" score "$feed" --text --quiet -f jsonl > "$folder/whole.jsonl"

"$mizan" compare "$folder"/records/part-* -f csv --quiet -o "$folder/spark.csv"
"$mizan" compare "$folder/whole.jsonl" -f csv --quiet -o "$folder/whole.csv"
diff "$folder/whole.csv" "$folder/spark.csv"
echo "the same: $(ls "$folder"/records/part-* | wc -l) partitions and the whole, $(wc -l < "$folder/spark.csv") rows"
