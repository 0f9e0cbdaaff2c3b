import Accounts
import Postgres
import SQLFiles

/// How far a session lets its holder.
public enum SessionStanding: Sendable {
    /// The second factor is still to be shown.
    case codeWanted
    /// A second factor is still to be set up: what they are here is not open to a password alone.
    case factorWanted
    /// They are signed in, and nothing at any authority.
    case nowhere
    /// They are signed in wholly.
    case open(Visitor)
}

extension Store {
    /// How far a session lets its holder, by what they are now: what is taken away is gone at the next request.
    public func standing(of open: OpenSession) async throws -> SessionStanding {
        guard open.hasFactor || !open.account.hasFactor else { return .codeWanted }
        let place = try await pool.read { session in
            let known = try session.query(Query.authorityList.text, [.null]).map { try Authority($0) }
            if let chosen = known.first(where: { $0.id == open.onlyAt ?? open.atAuthority }) {
                try session.set(chosen.setting)
                let memberships = try session.memberships(of: open.account.id, at: chosen)[open.account.id]
                if let memberships { return (chosen, memberships) as (Authority, [Membership])? }
            }
            guard open.onlyAt == nil else { return nil }
            return try session.places(of: open.account.id).first
        }
        guard let (authority, memberships) = place else { return .nowhere }
        let visitor = Visitor(account: open.account, authority: authority, memberships: memberships)
        let isProven = open.hasFactor || !visitor.roles.contains(where: \.needsSecondFactor)
        return isProven ? .open(visitor) : .factorWanted
    }
}
