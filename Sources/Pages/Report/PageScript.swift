/// What a browser adds to the tables of a page: sorting and filtering. Nothing of the page needs it, and what it adds it makes
/// itself, so that no button stands there that does nothing.
enum PageScript {
    static let block = InlineBlock(
        .script,
        #"""
        "use strict";
        (() => {
          const make = (name, text) => {
            const element = document.createElement(name);
            if (text) element.textContent = text;
            return element;
          };
          const key = (cell) => cell.classList.contains("none") ? null : cell.dataset.key ?? cell.textContent;
          const compare = (kind) => kind === "number"
            ? (a, b) => Number(a) - Number(b)
            : (a, b) => a < b ? -1 : a > b ? 1 : 0;
          const sort = (table, header) => {
            const headers = [...header.parentNode.children];
            const column = headers.indexOf(header);
            const falling = header.getAttribute("aria-sort") === "ascending";
            const order = compare(header.dataset.kind);
            const body = table.tBodies[0];
            const rows = [...body.rows].map((row) => ({ row, key: key(row.cells[column]) }));
            rows.sort((a, b) => {
              if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
              return falling ? order(b.key, a.key) : order(a.key, b.key);
            });
            body.append(...rows.map((entry) => entry.row));
            for (const other of headers) other.removeAttribute("aria-sort");
            header.setAttribute("aria-sort", falling ? "descending" : "ascending");
          };
          const filter = (table, words, told) => {
            const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
            let shown = 0;
            for (const row of table.tBodies[0].rows) {
              const text = row.textContent.toLowerCase();
              row.hidden = !wanted.every((word) => text.includes(word));
              if (!row.hidden) shown += 1;
            }
            told.textContent = `${shown} of ${table.tBodies[0].rows.length} rows`;
          };
          let number = 0;
          for (const holder of document.querySelectorAll("div.table")) {
            const table = holder.querySelector("table");
            for (const header of table.tHead.rows[0].cells) {
              const button = make("button");
              button.type = "button";
              button.append(...header.childNodes);
              button.addEventListener("click", () => sort(table, header));
              header.append(button);
            }
            if (table.tBodies[0].rows.length < 12) continue;
            number += 1;
            const tools = make("div");
            tools.className = "tools";
            const label = make("label", "Show only rows with these words");
            const name = make("span", ` (${holder.dataset.rows})`);
            name.className = "unseen";
            label.append(name);
            const input = make("input");
            input.type = "search";
            input.id = `filter-${number}`;
            label.htmlFor = input.id;
            const told = make("span", `${table.tBodies[0].rows.length} rows`);
            told.setAttribute("role", "status");
            input.addEventListener("input", () => filter(table, input.value, told));
            const field = make("div");
            field.append(label, input);
            tools.append(field, told);
            holder.prepend(tools);
          }
        })();
        """#)
}
