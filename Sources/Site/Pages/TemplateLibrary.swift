package import Foundation
import Mustache
package import Words

/// All templates of the installation, read once at start: one library a language, with the words that never change
/// already in them (`{{say.key}}`).
package struct TemplateLibrary: Sendable {
    private let libraries: [Language: MustacheLibrary]
    /// The templates as they lie in their files, by name, for the tests that read them.
    package let sources: [String: TemplateSource]

    /// - Throws: ``TemplateFaults`` with everything wrong in any of them.
    package init(folders: [URL], catalog: Catalog) throws {
        var faults: [String] = []
        sources = TemplateLibrary.sources(in: folders, &faults)
        var libraries: [Language: MustacheLibrary] = [:]
        for language in Language.allCases {
            libraries[language] = TemplateLibrary.library(sources, catalog.words(language), &faults)
        }
        self.libraries = libraries
        guard faults.isEmpty else { throw TemplateFaults(faults: Set(faults).sorted()) }
    }

    /// - Throws: ``TemplateFaults`` when there is no such template.
    func render(_ value: Any, _ template: String, in language: Language) throws -> String {
        guard let html = libraries[language]?.render(value, withTemplate: template) else {
            throw TemplateFaults(faults: ["No template \(template)."])
        }
        return html
    }

    private static func sources(in folders: [URL], _ faults: inout [String]) -> [String: TemplateSource] {
        var sources: [String: TemplateSource] = [:]
        for folder in folders {
            let files =
                (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
            if files.isEmpty { faults.append("No templates in \(folder.lastPathComponent).") }
            for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "mustache" {
                let name = file.deletingPathExtension().lastPathComponent
                guard let text = try? String(contentsOf: file, encoding: .utf8) else {
                    faults.append("\(name): not readable as UTF-8.")
                    continue
                }
                if sources[name] != nil { faults.append("\(name): two templates of one name.") }
                sources[name] = TemplateSource(name: name, text: text)
            }
        }
        return sources
    }

    private static func library(
        _ sources: [String: TemplateSource], _ words: Words, _ faults: inout [String]
    ) -> MustacheLibrary {
        var library = MustacheLibrary()
        for source in sources.values {
            do {
                try library.register(source.prepared(words), named: source.name)
            } catch {
                faults.append("\(source.name): \(error)")
            }
            for partial in source.partials where sources[partial] == nil {
                faults.append("\(source.name): no template \(partial).")
            }
        }
        return library
    }
}

/// What is wrong in the templates; an installation with any refuses to start.
package struct TemplateFaults: Error, CustomStringConvertible {
    package let faults: [String]
    package var description: String { faults.joined(separator: "\n") }
}
