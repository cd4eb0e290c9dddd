import CLibZip

/// The library that reads and changes archives; its version decides the bytes of what it changes.
package enum ZIPLibrary {
    package static var version: String { String(cString: zip_libzip_version()) }
}
