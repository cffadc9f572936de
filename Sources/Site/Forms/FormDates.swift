package import Core
package import Words

extension Form {
    /// A day, typed as people write it.
    package mutating func day(_ name: String, leaning: Leaning = .ahead, missing: String? = nil) -> Day? {
        read(name, missing) { dates, typed in try dates.readDay(typed, leaning: leaning) }
    }

    /// A day with a time or a span of time: `ti 3.3. klo 10–11`.
    package mutating func meeting(_ name: String, missing: String? = nil) -> TypedMoment? {
        read(name, missing) { dates, typed in try dates.readMeeting(typed) }
    }

    /// A time alone: `klo 9.30`.
    package mutating func time(_ name: String, missing: String? = nil) -> TimeOfDay? {
        read(name, missing) { dates, typed in try dates.readTime(typed) }
    }

    private mutating func read<Value>(
        _ name: String, _ missing: String?, _ reading: (DateWords, String) throws -> Value
    ) -> Value? {
        let text = Form.cleaned(typed(name))
        if text.isEmpty {
            if let missing { fault(name, missing) }
            return nil
        }
        let dates = words.dates(on: today)
        do {
            return try reading(dates, text)
        } catch let typed as TypedFault {
            add(name, typed.sentence(dates))
        } catch {
            fault(name, "site.field.choose")
        }
        return nil
    }
}
