import Pipelines

/// A small project that works: two tables of invented places, and a pipeline over them.
enum NewProject {
    struct File {
        /// Relative to the project's folder.
        let name: String
        let text: String
    }

    static let files = [
        File(name: "README.md", text: readme), File(name: ".gitignore", text: ".coincide/\n"),
        File(name: "datasets/example/datapackage.json", text: descriptor),
        File(name: "datasets/example/deals.csv", text: deals), File(name: "datasets/example/events.csv", text: events),
        File(name: "pipelines/example.yml", text: pipeline),
        File(name: "pipelines/coincide.schema.json", text: PipelineSchema(.standard).text),
    ]

    private static let readme = """
        # A question about time

        `coincide run pipelines/example.yml` reads the tables in `datasets/`, and publishes in `reports/example/`: open `index.html`,
        a page of findings, coincidences and a chart; beside it lie a brief to print, a workbook and open tables. All in these tables is
        invented: put your own in their place.

        1. Put a table into `datasets/mine/` and, in that folder, run `coincide describe my.csv > datapackage.json`: it proposes what
           the columns are. Look it over: say which columns may name people (`"sensitive": true`) and which days the table covers
           (`"coverage"`), and take `bytes`, `hash`, `minimum` and `maximum` out of a table that you still edit.
        2. Write a pipeline beside the example. `coincide stages` lists what it can be made of, `coincide stages NAME` explains one.
           Editors that read the first line of the example complete and check pipelines by `coincide.schema.json`.
        3. `coincide plan` shows what it would do, `coincide preview PIPELINE STAGE` the rows of a stage, `coincide check` reads the
           tables and tells what is wrong with them, `coincide run` publishes.

        `.coincide/` keeps rows that were set aside. They may name people: never publish it.

        """
}
