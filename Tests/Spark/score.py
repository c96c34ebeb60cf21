"""Maps `mizan score` over the partitions of a feed: score.py MIZAN FEED RECORDS."""

import shlex
import sys

from pyspark.sql import SparkSession

mizan, feed, records = sys.argv[1:]
spark = SparkSession.builder.appName("mizan").master("local[2]").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
articles = spark.sparkContext.textFile(feed, minPartitions=4)
articles.pipe(f"{shlex.quote(mizan)} score - --input-format jsonl --text --quiet -f jsonl", checkCode=True) \
    .saveAsTextFile(records)
spark.stop()
