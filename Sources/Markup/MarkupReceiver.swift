/// Takes the elements of an XML document as they come.
package protocol MarkupReceiver: AnyObject {
    func begin(_ element: MarkupElement) throws
    /// - Parameter text: what stood in the element since its start or its last child's end.
    func end(_ name: String, text: String) throws
}
