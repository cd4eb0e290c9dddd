import Diagnostics
import Formats
import ImpreciseDates
import JSON
import Stages
import Tables

/// The record of a build: what went in, what came of every row, what came out. No clock and no path outside the project
/// stand in it, so the same inputs give the same bytes.
package struct BuildRecord: Sendable {
    package static let fileName = "build.json"

    private let plan: PipelinePlan
    private let result: PipelineResult
    private let asOf: Day

    init(_ plan: PipelinePlan, _ result: PipelineResult, asOf: Day) {
        self.plan = plan
        self.result = result
        self.asOf = asOf
    }

    /// - Parameter files: what has been written into `folder`, and what another program has made of it there.
    func text(files: [(name: String, conversion: FileConversion?)], in folder: String) throws -> String {
        let settings = plan.file.settings
        let record: JSONValue = [
            "pipeline": .string(settings.name),
            "title": .string(settings.title),
            "as_of": .string(asOf.description),
            "span": .optional(settings.span.map { "\($0.earliest)/\($0.latest)" }),
            "findings": .array(result.headlines.map { .string($0) }),
            "imprecise_dates": .array(result.cautions.map { .string($0) }),
            "pipeline_sha256": .string(plan.file.hash),
            "included": .array(
                plan.file.included.map { ["file": .string($0.name), "sha256": .string($0.hash)] }),
            "parameters": .array(
                plan.file.parameters.all.map {
                    ["name": .string($0.name), "value": .string($0.text), "from": .string($0.origin.rawValue)]
                }),
            "data_package": .string(settings.package.file),
            "data_version": .string(settings.package.version),
            "inputs": .array(try result.readings.map(input)),
            "stages": .array(result.stages.map(stage)),
            "published_as_reported": .array(
                plan.reasonsToPublish.map { reason, columns in
                    ["reason": .string(reason), "columns": .array(columns.map { .string($0) })]
                }),
            "outputs": .array(
                try files.map { entry in
                    try entry.conversion.map { converted(entry.name, $0) }
                        ?? file(entry.name, path: FilePath.join(folder, entry.name))
                }),
            "made_with": .object(Versions.all.map { JSONValue.Member($0.name, .string($0.version)) }),
        ]
        return JSONWriter.text(of: record)
    }

    private func input(_ entry: ReadingLog.Entry) throws -> JSONValue {
        guard case .object(let members) = try file(entry.resource.file, path: entry.resource.path) else { return .null }
        return .object(
            [JSONValue.Member("resource", .string(entry.resource.name))] + members + [
                JSONValue.Member("rows_read", .integer(entry.rowsRead)),
                JSONValue.Member("rows_kept", .integer(entry.rowsKept)),
                JSONValue.Member("rows_rejected", .integer(entry.rejects.count)),
                JSONValue.Member("rows_out_of_scope", .integer(entry.rowsOutOfScope)),
                JSONValue.Member(
                    "excel_dates",
                    .array(entry.excelDates.map { ["column": .string($0.field), "cells": .integer($0.cells)] })),
                JSONValue.Member("lookups", .array(entry.lookups.map(lookup))),
                JSONValue.Member("corrections", try corrections(of: entry)),
                JSONValue.Member("dates", .array(entry.dates.map(dates))),
                JSONValue.Member(
                    "rejects", .array(entry.rejects.map { reject($0, isSensitive: entry.resource.isSensitive) })),
            ])
    }

    private func dates(_ column: String, _ census: DateCensus) -> JSONValue {
        let counts = census.counts.map { JSONValue.Member($0.knowledge.rawValue, .integer($0.count)) }
        return .object(
            [JSONValue.Member("column", .string(column))] + counts
                + [JSONValue.Member("missing", .integer(census.missing))])
    }

    /// Place and number only: what was corrected may name people.
    private func lookup(_ use: LookupUse) -> JSONValue {
        ["column": .string(use.field), "place": .string(use.location.description), "cells": .integer(use.cells)]
    }

    /// The file, and of each correction place and number only: what was corrected, and by whom, may name people.
    private func corrections(of entry: ReadingLog.Entry) throws -> JSONValue {
        guard let source = entry.resource.corrections,
            case .object(let members) = try file(source.name, path: source.path)
        else { return .null }
        let applied = entry.corrections.map { use in
            ["column": .string(use.field), "place": .string(use.location.description), "cells": .integer(use.cells)]
                as JSONValue
        }
        return .object(members + [JSONValue.Member("applied", .array(applied))])
    }

    /// Place and reasons only: what stood in the cell may name people.
    private func reject(_ reject: Reject, isSensitive: (String?) -> Bool) -> JSONValue {
        [
            "place": .string(reject.origin.description),
            "reasons": .array(
                reject.publishedFaults(isSensitive: isSensitive).map {
                    ["code": .string($0.code.rawValue), "fault": .string($0.fault)]
                }),
        ]
    }

    /// In every stage whose rows are handed on, rows in and multiplied are rows out, filtered, merged and rejected.
    private func stage(_ record: StageRecord) -> JSONValue {
        func rows(_ isCarried: Bool) -> JSONValue {
            // A table may be an input twice.
            var rows: [(source: String, rows: Int)] = []
            for input in record.account.inputs where input.isCarried == isCarried {
                if let index = rows.firstIndex(where: { $0.source == input.source }) {
                    rows[index].rows += input.rows
                } else {
                    rows.append((input.source, input.rows))
                }
            }
            return .object(rows.map { JSONValue.Member($0.source, .integer($0.rows)) })
        }
        return [
            "name": .string(record.name),
            "stage": .string(record.stage),
            "rows_in": rows(true),
            "rows_looked_at": rows(false),
            "rows_multiplied": .integer(record.account.multiplied),
            "rows_out": .integer(record.account.rowsOut),
            "rows_without_partner": record.account.lonely.map { .integer($0) } ?? .null,
            "rows_filtered": .integer(record.account.filtered),
            "rows_merged": .integer(record.account.merged),
            "rows_rejected": .integer(record.account.rejected),
            "rejects": .array(record.rejects.map { reject($0, isSensitive: plan.file.settings.package.isSensitive) }),
        ]
    }

    /// No bytes and no hash: they would differ where another version of the program, or other fonts, are installed.
    private func converted(_ name: String, _ conversion: FileConversion) -> JSONValue {
        [
            "file": .string(name),
            "made_of": .string(conversion.source),
            "made_by": .string(conversion.program),
        ]
    }

    private func file(_ name: String, path: String) throws -> JSONValue {
        let file = try MappedFile(path, as: name)
        return [
            "file": .string(name),
            "bytes": .integer(file.size),
            "sha256": .string(file.hex(by: .sha256)),
        ]
    }
}
