/// The one list of stages: the parser, the help, and the documentation check all read it.
package struct StageRegistry: Sendable {
    package let stages: [any Stage.Type]
    package let publishStages: [any PublishStage.Type]

    package init(stages: [any Stage.Type], publishStages: [any PublishStage.Type]) {
        self.stages = stages
        self.publishStages = publishStages
    }

    package static let standard = StageRegistry(
        stages: [
            Read.self, Select.self, Rename.self, Derive.self, ParseDates.self, Normalise.self, Tag.self, Redact.self,
            KeepWhere.self,
            KeepDuring.self, Split.self, Deduplicate.self, Sort.self, Limit.self, Check.self, Union.self, Join.self,
            Aggregate.self, SQLStage.self, WindowJoinStage.self, AsOfJoinStage.self, OverlapJoinStage.self,
            EpisodesStage.self, Calendar.self, StockStage.self, GapsStage.self, CoincidenceStage.self,
            RobustnessStage.self, InfluenceStage.self, NullDistributionStage.self, EventStudyStage.self,
            LeadLagStage.self,
            RateChangeStage.self, BalanceStage.self, TimeToEventStage.self, SpecificationsStage.self,
            FindingsStage.self,
        ],
        publishStages: [WorkbookStage.self, ChartStage.self, TableStage.self, PageStage.self])

    package func stage(named name: String) -> (any Stage.Type)? { stages.first { $0.name == name } }

    package func publishStage(named name: String) -> (any PublishStage.Type)? {
        publishStages.first { $0.name == name }
    }
}
