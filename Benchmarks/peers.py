"""Reads the table that `coincide-bench generate` writes as Coincide does: typed, the date checked, the country on a list.

Run in a virtual environment with polars and duckdb: python Benchmarks/peers.py FOLDER/events.csv
Prints seconds and the most anonymous memory of each, both on all cores; each runs in a process of its own.
"""
import multiprocessing
import os
import sys
import threading
import time

COUNTRIES = "AZ AM BY GE KZ MD RU TJ TM TR UA UZ".split()


def with_polars(path):
    import polars as pl

    frame = pl.read_csv(path, schema_overrides={"date": pl.Date})
    good = frame["date"].is_not_null() & frame["country"].is_in(COUNTRIES)
    return frame.height, int((~good).sum())


def with_duckdb(path):
    import duckdb

    connection = duckdb.connect()
    allowed = ", ".join(f"'{name}'" for name in COUNTRIES)
    connection.execute(
        "CREATE TABLE events AS SELECT * FROM read_csv(?, header = true, columns = {'id': 'VARCHAR', 'date': 'DATE',"
        " 'country': 'VARCHAR', 'person': 'VARCHAR', 'role': 'VARCHAR', 'charge': 'VARCHAR', 'url': 'VARCHAR'})",
        [path])
    query = f"SELECT count(*), count(*) FILTER (date IS NULL OR country NOT IN ({allowed})) FROM events"
    return connection.execute(query).fetchone()


def anonymous_memory():
    with open("/proc/self/status") as status:
        return int(next(line for line in status if line.startswith("RssAnon")).split()[1]) // 1024


def measure(reader, path, results):
    most = [0]
    is_done = threading.Event()

    def watch():
        while not is_done.wait(0.01):
            most[0] = max(most[0], anonymous_memory())

    watcher = threading.Thread(target=watch)
    watcher.start()
    start = time.perf_counter()
    rows, bad = reader(path)
    seconds = time.perf_counter() - start
    is_done.set()
    watcher.join()
    results.put(f"{reader.__name__}: {rows} rows, {bad} bad, {seconds:.2f} s, {most[0]} MiB anonymous")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    path = os.path.abspath(sys.argv[1])
    for reader in (with_polars, with_duckdb):
        for _ in range(3):
            results = multiprocessing.Queue()
            process = multiprocessing.Process(target=measure, args=(reader, path, results))
            process.start()
            print(results.get(), flush=True)
            process.join()
