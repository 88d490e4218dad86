#!/usr/bin/env python3
"""Cold processes beside each other: randnotiz-cli search and recollq, the best 20 of the same texts.

Usage: compare_with_recoll.py RANDNOTIZ_CLI FOLDER QUERY...

FOLDER holds the library that `benchmark_search ARTICLES QUERIES FOLDER` has made; its texts and recoll's index are put beside
it the first time. The queries are those that it prints. Both programs start 30 times by turns for each query; what is told is
the median in milliseconds, and ours divided by recoll's.
"""

import os
import sqlite3
import statistics
import subprocess
import sys
import time

ROUNDS = 30


def write_texts(library, folder):
    os.makedirs(folder)
    database = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    texts = database.execute(
        "SELECT a.id, a.title, b.text FROM article a JOIN revision_body b ON b.revision_id = a.current_revision_id")
    for number, title, text in texts:
        with open(os.path.join(folder, f"{number}.txt"), "w", encoding="utf-8") as file:
            file.write(f"{title}\n\n{text}\n")


def make_index(folder, texts):
    os.makedirs(folder)
    with open(os.path.join(folder, "recoll.conf"), "w", encoding="utf-8") as file:
        file.write(f"topdirs = {texts}\nindexstemminglanguages = german\n")
    subprocess.run(["recollindex", "-c", folder], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{command[0]} failed")
    return (time.perf_counter() - start) * 1000


def compare(ours, theirs):
    times = [(run(ours), run(theirs)) for _ in range(ROUNDS + 1)][1:]
    return tuple(statistics.median(column) for column in zip(*times))


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    program, folder, *queries = sys.argv[1:]
    folder = os.path.abspath(folder)
    library = os.path.join(folder, "library.randnotiz")
    texts, index = os.path.join(folder, "texts"), os.path.join(folder, "recoll")
    if not os.path.exists(texts):
        write_texts(library, texts)
    if not os.path.exists(index):
        make_index(index, texts)
    for query in queries:
        ours, theirs = compare(
            [program, "--library", library, "search", "--scope", "articles", "--limit", "20", "--", query],
            ["recollq", "-c", index, "-s", "german", "-n", "20", query])
        print(f"{query}: {ours:.1f} ms, recollq {theirs:.1f} ms ({ours / theirs:.2f})", flush=True)


if __name__ == "__main__":
    main()
