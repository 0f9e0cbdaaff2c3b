import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// Who makes a request.
enum Caller: Sendable {
    case nobody
    /// A browser that holds a session, and how far that lets it.
    case session(OpenSession, SessionStanding)
    /// A program with an access token.
    case program(Bearer)

    /// The account in whose name they ask; nil where that is nobody's.
    var account: Int? {
        switch self {
        case .nobody: nil
        case .session(let open, _): open.account.id
        case .program(let bearer): bearer.visitor.account.id
        }
    }
}

/// Tells who makes a request, and whether they are let in.
struct Doorkeeper: Sendable {
    let store: Store

    /// Who makes the request: programs are known by their token, and only browsers by a cookie.
    func caller(of request: Request, at route: Route) async throws -> Caller {
        if route.isForPrograms {
            guard let token = request.headers.bearer, let bearer = try await store.bearer(of: token) else {
                return .nobody
            }
            return .program(bearer)
        }
        guard let token = SessionCookie.token(of: request), let open = try await store.session(token) else {
            return .nobody
        }
        return .session(open, try await store.standing(of: open))
    }

    /// Throws unless they are let in.
    func admit(_ caller: Caller, to route: Route, asking request: Request) throws {
        switch route.audience {
        case .everybody: return
        case .session:
            guard case .session = caller else { throw Refusal.signIn(next: nil) }
        case .roles(let roles):
            guard case .session(_, let standing) = caller else { throw Refusal.signIn(next: Self.next(request)) }
            switch standing {
            case .codeWanted: throw Refusal.goTo(PagePath.code)
            case .factorWanted: throw Refusal.goTo(PagePath.secondFactor)
            case .nowhere: throw Refusal.nowhere
            case .open(let visitor):
                guard !visitor.roles.isDisjoint(with: roles) else { throw Refusal.role }
            }
        case .programs(let roles):
            guard case .program(let bearer) = caller else { throw Self.unknownProgram }
            let visitor = bearer.visitor
            guard !visitor.roles.isDisjoint(with: roles) else {
                throw ProblemDetails(
                    .forbidden, "This account may not do that",
                    "Reports are sent in by contractors for their own contracts, and by officers. Ask an administrator "
                        + "of \(visitor.authority.name) what your account is there.")
            }
        }
    }

    /// Throws for a form that is none of ours, or not of this session.
    func check(_ form: FormQuery, of request: Request, from caller: Caller, at route: Route) throws {
        guard !RequestOrigin.isForeign(request) else { throw Refusal.foreign }
        let token: SecretToken?
        if case .session(let open, _) = caller, route.audience != .everybody {
            token = open.token
        } else {
            token = SessionCookie.visit(of: request)
        }
        guard let token, token.isMarked(form["mark"] ?? "") else { throw Refusal.staleForm }
    }

    /// Why somebody is not let in.
    enum Refusal: Error {
        /// They have to sign in, and go on there then.
        case signIn(next: String?)
        /// There is something to do first.
        case goTo(String)
        /// They are nothing anywhere.
        case nowhere
        /// They are not one who may.
        case role
        /// Another site sent the form.
        case foreign
        /// The form was made for another session, or too long ago.
        case staleForm
    }

    /// Where somebody goes on who signs in: only pages that can be asked for anew.
    private static func next(_ request: Request) -> String? {
        [.get, .head].contains(request.method) ? request.uri.string : nil
    }

    private static var unknownProgram: ProblemDetails {
        ProblemDetails(
            .unauthorized, "The access token is missing or does not hold",
            "Send Authorization: Bearer with an access token. An account's owner makes one on the page \"Your "
                + "account\", and an administrator with clausewatch account token.")
    }
}

extension HTTPFields {
    /// The access token of a request; nil where there is none.
    fileprivate var bearer: AccessToken? {
        guard let field = self[.authorization] else { return nil }
        let words = field.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return AccessToken(String(words[1]))
    }
}
