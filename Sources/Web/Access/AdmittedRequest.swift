import Accounts
import HTTPTypes
import Hummingbird
import Policies
import Store

/// A request whose maker was let in, with the form it brings.
struct AdmittedRequest: Sendable {
    let request: Request
    let context: PageContext
    let caller: Caller
    /// The fields of the form; none where none is sent.
    let form: FormQuery
    /// The language that they chose before; nil where nothing tells.
    var chosenLanguage: Language?

    /// Reads the form where the route takes one.
    init(_ request: Request, _ context: PageContext, from caller: Caller, at route: Route) async throws {
        (self.request, self.context, self.caller) = (request, context, caller)
        form = route.takesForm ? try await SentForm.read(request) : FormQuery(nil)
    }

    /// Who is signed in wholly.
    var visitor: Visitor {
        get throws {
            switch caller {
            case .session(_, .open(let visitor)): return visitor
            case .program(let bearer): return bearer.visitor
            case .session, .nobody: throw PageProblem.notFound
            }
        }
    }

    /// The session of a browser.
    var session: OpenSession {
        get throws {
            guard case .session(let open, _) = caller else { throw PageProblem.notFound }
            return open
        }
    }

    /// The language they read: the one that they chose, their account's, else the one that the address or the browser
    /// asks for.
    var language: Language { chosenLanguage ?? Language(of: caller, asking: request) }

    /// An attempt to sign in from here.
    func attempt(as name: String) -> SignInAttempt {
        SignInAttempt(
            name: name, address: context.address(of: request),
            agent: request.headers[.userAgent].map { String($0.filter { !$0.isNewline }.prefix(200)) } ?? "")
    }

    /// The whole address of a path of this service, by the name under which it was asked: only the machine itself is
    /// asked in the clear.
    func address(of path: String) -> String {
        let host = request.head.authority ?? ""
        return "\(KnownHosts.isThisMachine(host) ? "http" : "https")://\(host)\(path)"
    }

    /// A field of the form; empty where it was not sent.
    func field(_ name: String) -> String { form[name] ?? "" }

    /// A part of the path.
    func parameter(_ name: String) throws -> String {
        guard let text = context.parameters.get(name).flatMap({ FormQuery.text($0, plusIsBlank: false) }) else {
            throw PageProblem.notFound
        }
        return text
    }

    /// The query; a page that left a field of it unheeded would show something else than was asked for.
    func query(_ names: [String]) throws -> FormQuery {
        let query = FormQuery(request.uri.query)
        if let objection = query.objection(knowing: names) { throw PageProblem.unusable(objection) }
        return query
    }
}
