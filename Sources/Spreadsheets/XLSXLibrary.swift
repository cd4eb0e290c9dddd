import CLibXLSXWriter

/// The library that writes the files; its version decides their bytes.
package enum XLSXLibrary {
    package static var version: String { String(cString: lxw_version()) }
}
