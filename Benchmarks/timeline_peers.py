"""Asks DuckDB and Polars what `coincide-bench timelines` asks, of the same rows: `coincide-bench timelines write FOLDER`.

Run in a virtual environment with duckdb, polars and pyarrow:
    python Benchmarks/timeline_peers.py FOLDER [QUESTION [ROUNDS]]
QUESTION is one of daily, as-of, calendar (all three without it) or range, which takes minutes. Prints milliseconds on all cores, the
median, least and most of the rounds, and sums that must be those that `coincide-bench timelines` prints. Keys are numbers and days
are dates in their own tables, in memory, before the clock starts.
"""
import statistics
import sys
import time

import duckdb
import polars
import pyarrow

BEFORE = AFTER = WITHIN = 30


def column(folder, name):
    with open(f"{folder}/{name}", "rb") as file:
        data = file.read()
    return pyarrow.Array.from_buffers(pyarrow.int32(), len(data) // 4, [None, pyarrow.py_buffer(data)])


def table(folder, side):
    return pyarrow.table({"d": column(folder, f"{side}-days.i32"), "k": column(folder, f"{side}-keys.i32")})


def measure(name, rounds, ask):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        result = ask()
        times.append((time.perf_counter() - start) * 1000)
    print(f"{name:44}{statistics.median(times):10.1f} ms (least {min(times):.1f}, most {max(times):.1f})  {result}", flush=True)


folder = sys.argv[1]
question = sys.argv[2] if len(sys.argv) > 2 else "all"
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
tables = {side: table(folder, side) for side in ("left", "right")}

connection = duckdb.connect()
for side, rows in tables.items():
    connection.register("given", rows)
    connection.execute(
        f"CREATE TABLE {side}s AS SELECT (row_number() OVER () - 1)::INTEGER AS i, d, d - d % 20 AS e, DATE '1970-01-01' + d AS day, k"
        " FROM given")
    connection.unregister("given")


def duck(sql):
    return lambda: connection.execute(sql).fetchone()


COUNTS = """
    SELECT sum(before), sum(after) FROM (
      SELECT l.i, sum({n}) FILTER (r.d <= l.d) AS before, sum({n}) FILTER (r.d >= l.d) AS after
      FROM lefts l JOIN {right} r ON l.k = r.k AND r.d BETWEEN l.d - {before} AND l.d + {after} GROUP BY l.i)"""
if question == "range":
    measure("DuckDB, window counts by a range join", rounds, duck(COUNTS.format(n=1, right="rights", before=BEFORE, after=AFTER)))
if question in ("all", "daily"):
    days = "(SELECT k, d, count(*) AS n FROM rights GROUP BY k, d)"
    measure("DuckDB, window counts of rows counted by day", rounds, duck(COUNTS.format(n="n", right=days, before=BEFORE, after=AFTER)))
frames = {
    side: polars.from_arrow(rows).with_columns(day=polars.col("d").cast(polars.Date), k=polars.col("k"))
    for side, rows in tables.items()
}
if question in ("all", "as-of"):
    for direction, condition in (("backward", "l.d >= r.e"), ("forward", "l.d <= r.e")):
        measure(f"DuckDB, ASOF JOIN {direction}", rounds, duck(f"""
            SELECT count(*) FILTER (abs(r.e - l.d) <= {WITHIN}), sum(r.e - l.d) FILTER (abs(r.e - l.d) <= {WITHIN})
            FROM lefts l ASOF JOIN rights r ON l.k = r.k AND {condition}"""))
    # Days on every twentieth day alone, as in ours.
    def sparse():
        return frames["right"].select("k", d=polars.col("d") - polars.col("d") % 20).with_columns(r=polars.col("d"))

    for direction in ("backward", "forward", "nearest"):
        def ask(direction=direction):
            left = frames["left"].select("d", "k").sort("d")
            right = sparse().sort("d")
            made = left.join_asof(right, on="d", by="k", strategy=direction, tolerance=WITHIN)
            lags = made["r"] - made["d"]
            return lags.count(), lags.abs().sum() if direction == "nearest" else lags.sum()

        measure(f"Polars, join_asof {direction}, sorting included", rounds, ask)
    left, right = frames["left"].select("d", "k").sort("d"), sparse().sort("d")
    for direction in ("backward", "nearest"):
        measure(f"Polars, join_asof {direction}, sorted before", rounds, lambda: left.join_asof(
            right, on="d", by="k", strategy=direction, tolerance=WITHIN)["r"].count())
if question in ("all", "calendar"):
    measure("DuckDB, by key and month", rounds, duck("""
        SELECT count(*), sum(n * n) FROM (
          SELECT k, date_trunc('month', day) AS month, count(*) AS n FROM rights GROUP BY k, month)"""))

    def months():
        made = frames["right"].group_by("k", month=polars.col("day").dt.truncate("1mo")).len()
        return made.height, (made["len"].cast(polars.Int64) ** 2).sum()

    measure("Polars, by key and month", rounds, months)
