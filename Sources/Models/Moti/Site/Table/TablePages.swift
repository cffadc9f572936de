import Core
package import Gate
import Moti
package import Site
import Words

/// S5, *Pöydän ääressä*: consent card, the client opens, a round, question by question, read back, paper. In large type for
/// everyone round the table.
package struct TablePages: PageGroup {
    let gate: Gate

    package static var pages: [any Page.Type] {
        [
            TableCardPage.self, TableTalkPage.self, TableQuestionPage.self, TableErasedPage.self,
            TableReadingPage.self, TablePaperPage.self,
        ]
    }

    package init(gate: Gate) {
        self.gate = gate
    }

    package func add(to routes: inout Routes) {
        let row = CircleAccess.row("moti.table")
        routes.get(MotiPaths.table, row, showCard)
        routes.post(MotiPaths.table, row, saveCard)
        routes.get(MotiPaths.tableOpening, row) { try await showTalk(.opening, $0, $1) }
        routes.get(MotiPaths.tableRound, row) { try await showTalk(.round, $0, $1) }
        routes.get(MotiPaths.tableQuestion, row, showQuestion)
        routes.post(MotiPaths.tableQuestion, row, saveQuestion)
        routes.get(MotiPaths.tableReading, row, showReading)
        routes.post(MotiPaths.tableReading, row, saveReading)
        routes.post(MotiPaths.tableEnough, row, saveEnough)
        routes.get(MotiPaths.tablePaper, row, showPaper)
    }
}
