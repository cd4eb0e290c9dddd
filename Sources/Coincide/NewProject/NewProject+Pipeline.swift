extension NewProject {
    static let pipeline = """
        # yaml-language-server: $schema=coincide.schema.json
        # Do events follow deals more often than chance would give? Everything here is invented.
        pipeline: example
        title: Deals and events in an invented country
        question: Do events come within 30 days after a deal more often than chance would give?
        data: ../datasets/example/datapackage.json
        publish: ../reports/example
        span: 2020-01-01/2021-12-31 # both tables were kept over these days

        caveats:
          - All rows are invented. They show how a pipeline is written, and nothing else.

        params:
          window: { type: integer, default: 30, description: days after a deal }

        stages:
          # A stage has a name, `from`, and one of the keys that `coincide stages` lists.
          gas-deals:
            from: deals
            keep-where: kind = 'gas'
          # No output takes a sensitive column before a stage says how it may be published.
          listed:
            from: events
            redact: { person: drop }
          around:
            from: { left: gas-deals, right: listed }
            window-join: { left-date: signed, right-date: date, after: $(window), prefix: { left: deal, right: event } }
          by-kind:
            from: deals
            aggregate:
              by: [kind]
              columns:
                deals: { sql: count(*), title: Deals }
                volume: { sql: sum(volume), title: Volume together, unit: bcm }
          beyond-chance:
            from: { events: events, triggers: gas-deals }
            coincidence:
              event-date: date
              trigger-date: signed
              names: { event: an event, events: events, trigger: a gas deal, triggers: gas deals }
              # The one question that was decided on before anybody looked; all others are exploratory.
              primary: { rate: trigger, direction: after, window: $(window), dates: exact }
              windows: [7, 30, 60]

        outputs:
          example.xlsx:
            from: { Findings: beyond-chance, Around: around, Kinds: by-kind, Events: listed }
            workbook: { findings: Findings }
          charts/timeline.svg:
            from: { findings: beyond-chance, Gas deals: gas-deals, Events: listed }
            chart:
              kind: timeline
              title: Gas deals and events
              finding: findings
              description: A lane of gas deals and a lane of events over the days watched.
              lanes:
                Gas deals: { date: signed, role: trigger }
                Events: { date: date, role: event }
          tables:
            from: { findings: beyond-chance, around: around, kinds: by-kind }
            table: { format: csv }
          # The page stands last, since it shows the chart and links to all files above it.
          index.html:
            from: { Findings: beyond-chance, Around: around, Kinds: by-kind }
            page: { findings: Findings, coincidences: Around, charts: [charts/timeline.svg], brief: true }

        """
}
