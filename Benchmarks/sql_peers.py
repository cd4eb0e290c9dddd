"""Asks DuckDB what `coincide-bench sql` asks of tables in memory, over tables of the same shape: for orientation.

Run in a virtual environment with duckdb: python Benchmarks/sql_peers.py
Prints milliseconds on one core, the median of five, least and most.
"""
import statistics
import time

import duckdb

COUNTRIES = "AZ AM BY GE KZ MD RU TJ TM TR UA UZ".split()
QUERIES = [
    ("count", "SELECT count(*) FROM events"),
    ("a country and a year",
     "SELECT count(*) FROM events WHERE country = 'GE' AND date >= DATE '2010-01-01' AND date < DATE '2011-01-01'"),
    ("a year of dates alone",
     "SELECT count(*) FROM events WHERE date >= DATE '2010-01-01' AND date < DATE '2011-01-01'"),
    ("a group of three columns", "SELECT country, role, n, count(*) FROM events GROUP BY country, role, n"),
    ("join with 20,000 rows", "SELECT e.id, p.id FROM events AS e JOIN places AS p ON p.id = e.place"),
    ("three columns into a table", "CREATE OR REPLACE TABLE three AS SELECT id, country, date FROM events"),
]

connection = duckdb.connect()
connection.execute("SET threads = 1")
connection.execute("SELECT setseed(0.5)")
allowed = ", ".join(f"'{name}'" for name in COUNTRIES)
connection.execute(f"""
    CREATE TABLE events AS SELECT range AS id, [{allowed}][1 + (random() * 12)::INT % 12] AS country,
      ['journalist', 'activist', 'lawyer'][1 + (random() * 3)::INT % 3] AS role,
      DATE '2000-01-01' + (random() * 9000)::INT AS date, (random() * 20)::INT AS n,
      'place ' || (random() * 25000)::INT AS place
    FROM range(1000000)""")
connection.execute("CREATE TABLE places AS SELECT 'place ' || range AS id FROM range(20000)")
for name, query in QUERIES:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        connection.execute(query).to_arrow_table() if query.startswith("SELECT") else connection.execute(query)
        times.append((time.perf_counter() - start) * 1000)
    print(f"{name:32}{statistics.median(times):.0f} ms (least {min(times):.0f}, most {max(times):.0f})")
