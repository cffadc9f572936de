package import Site

/// The addresses of the shared pages.
package enum DeskPaths {
    package static let today: PlainPath = "/today"
    package static let newsSeen: PlainPath = "/today/news/seen"
}
