import Foundation
import Testing

@testable import Assembly

@Suite("A gateway's template")
struct SMSTemplateTests {
    @Test("keeps JSON's own braces and escapes what is put between them")
    func json() throws {
        let body = SMSTemplate(#"{"to":"{recipient}","o":{"text":"{text}"}}"#)
            .filled(["recipient": "+358400000011", "text": "\"x\"\n\\ä"], .json)
        let read = try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
        #expect(read["to"] as? String == "+358400000011")
        #expect((read["o"] as? [String: Any])?["text"] as? String == "\"x\"\n\\ä")
    }

    @Test("escapes a form's fields")
    func form() {
        let body = SMSTemplate("to={recipient}&text={text}").filled(["recipient": "+358", "text": "a&b=ä c"], .form)
        #expect(body == "to=%2B358&text=a%26b%3D%C3%A4%20c")
    }

    @Test("knows its names")
    func names() {
        #expect(SMSTemplate.names(#"{"a":{},"b":"{text}{recipient}"} {"#) == ["text", "recipient"])
    }
}
