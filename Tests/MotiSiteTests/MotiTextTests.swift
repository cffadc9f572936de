import MotiSite
import Testing
import Words

@Suite("The texts of MOTI")
struct MotiTextTests {
    @Test("stand in three languages with the same keys and placeholders")
    func sound() {
        #expect(Catalog(MotiSlice.words).faults().map { "\($0)" } == [])
    }
}
