import Coincide
import Glibc

/// Writes whole texts to standard output and standard error.
enum StandardStreams {
    static let console = PipelineSession.Console(say: say, complain: complain, put: put)

    static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    static func complain(_ text: String) { write(text, to: STDERR_FILENO) }

    static func put(_ bytes: UnsafeRawBufferPointer) { write(bytes, to: STDOUT_FILENO) }

    /// One line that is written over, where somebody looks on; nothing where the stream is a file or a pipe.
    static func progress(_ text: String) {
        if isatty(STDERR_FILENO) == 1 { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
        var rest = bytes
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
            // Nobody reads any more, or the disk is full: there is no one left to tell.
            guard written > 0 || errno == EINTR else { return }
            if written > 0 { rest = UnsafeRawBufferPointer(rebasing: rest[written...]) }
        }
    }
}
