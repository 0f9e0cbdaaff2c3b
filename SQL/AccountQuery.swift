extension Query {
    /// Takes an access token of an account back.
    public static let accessTokenDelete = SQLFile("access_token_delete", PackageResources.access_token_delete_sql)
    /// The account of an access token that holds, and what it is good for.
    public static let accessTokenFind = SQLFile("access_token_find", PackageResources.access_token_find_sql)
    /// Gives a program access in the name of an account.
    public static let accessTokenInsert = SQLFile("access_token_insert", PackageResources.access_token_insert_sql)
    /// The access tokens of an account at an authority that hold, the latest first.
    public static let accessTokensByAccount = SQLFile(
        "access_tokens_by_account", PackageResources.access_tokens_by_account_sql)
    /// The account of a sign-in name.
    public static let accountByName = SQLFile("account_by_name", PackageResources.account_by_name_sql)
    /// Closes an account, or opens it again; its sessions, links and tokens end when it is closed.
    public static let accountClose = SQLFile("account_close", PackageResources.account_close_sql)
    /// What was done at an authority, the latest first: all of it, or where a text stands in it.
    public static let auditFind = SQLFile("audit_find", PackageResources.audit_find_sql)
    /// The last seal of an authority.
    public static let auditLast = SQLFile("audit_last", PackageResources.audit_last_sql)
    /// Adds an account; a known one of that sign-in name stays as it is.
    public static let accountInsert = SQLFile("account_insert", PackageResources.account_insert_sql)
    /// Sets the language in which an account's owner reads.
    public static let accountLanguageSet = SQLFile("account_language_set", PackageResources.account_language_set_sql)
    /// The account whose link has that hash and holds.
    public static let accountLinkFind = SQLFile("account_link_find", PackageResources.account_link_find_sql)
    /// Gives an account a link in place of the one it may have had.
    public static let accountLinkSet = SQLFile("account_link_set", PackageResources.account_link_set_sql)
    /// Takes a link that holds; it is gone then.
    public static let accountLinkTake = SQLFile("account_link_take", PackageResources.account_link_take_sql)
    /// Sets the password of an account.
    public static let accountPasswordSet = SQLFile("account_password_set", PackageResources.account_password_set_sql)
    /// Sets the second factor of an account, and the step of the code that showed it to work.
    public static let accountSeedSet = SQLFile("account_seed_set", PackageResources.account_seed_set_sql)
    /// The step of the code that was taken last of an account, and the time now in seconds since 1970.
    public static let accountStepLast = SQLFile("account_step_last", PackageResources.account_step_last_sql)
    /// Takes the code of a step, unless that or a later one was taken.
    public static let accountStepTake = SQLFile("account_step_take", PackageResources.account_step_take_sql)
    /// The accounts that are something at an authority, by sign-in name.
    public static let accountsList = SQLFile("accounts_list", PackageResources.accounts_list_sql)
    /// Notes what an account is at an authority.
    public static let membershipInsert = SQLFile("membership_insert", PackageResources.membership_insert_sql)
    /// Forgets what an account is at an authority, and its tokens there.
    public static let membershipsDelete = SQLFile("memberships_delete", PackageResources.memberships_delete_sql)
    /// The contracts that parties stand in, as prime or in a line of a report, by reference, as they were revised last.
    public static let contractsOfParties = SQLFile("contracts_of_parties", PackageResources.contracts_of_parties_sql)
    /// What an account, or everybody, is at an authority.
    public static let membershipsList = SQLFile("memberships_list", PackageResources.memberships_list_sql)
    /// Releases an account from whoever it is bound to at the providers of an authority.
    public static let providerAccountDelete = SQLFile(
        "provider_account_delete", PackageResources.provider_account_delete_sql)
    /// The identity providers at which accounts of an authority are bound to somebody.
    public static let providerAccountsList = SQLFile(
        "provider_accounts_list", PackageResources.provider_accounts_list_sql)
    /// The account of somebody at a provider.
    public static let providerAccountFind = SQLFile(
        "provider_account_find", PackageResources.provider_account_find_sql)
    /// Binds an account to somebody at a provider, unless either is bound to another there.
    public static let providerAccountInsert = SQLFile(
        "provider_account_insert", PackageResources.provider_account_insert_sql)
    /// Notes a sign-in by a provider that is begun, and forgets those that took too long.
    public static let providerAttemptInsert = SQLFile(
        "provider_attempt_insert", PackageResources.provider_attempt_insert_sql)
    /// Takes a sign-in by a provider that was begun in the same browser and not too long ago; it is gone then.
    public static let providerAttemptTake = SQLFile(
        "provider_attempt_take", PackageResources.provider_attempt_take_sql)
    /// Takes a recovery code of an account, which is gone then.
    public static let recoveryCodeTake = SQLFile("recovery_code_take", PackageResources.recovery_code_take_sql)
    /// Replaces the recovery codes of an account.
    public static let recoveryCodesSet = SQLFile("recovery_codes_set", PackageResources.recovery_codes_set_sql)
    /// Changes what a session is at and sets up; null leaves the authority as it is.
    public static let sessionChange = SQLFile("session_change", PackageResources.session_change_sql)
    /// The session of a hash that has not ended, and its account; it is noted that it was seen.
    public static let sessionFind = SQLFile("session_find", PackageResources.session_find_sql)
    /// Begins a session, and forgets those that have ended.
    public static let sessionInsert = SQLFile("session_insert", PackageResources.session_insert_sql)
    /// The sessions of an account that have not ended, the latest first.
    public static let sessionsByAccount = SQLFile("sessions_by_account", PackageResources.sessions_by_account_sql)
    /// Ends sessions of an account: one, or all but one.
    public static let sessionsEnd = SQLFile("sessions_end", PackageResources.sessions_end_sql)
    /// Notes a wrong try, and forgets those of more than a day ago.
    public static let signInFailureAdd = SQLFile("sign_in_failure_add", PackageResources.sign_in_failure_add_sql)
    /// Forgets the wrong tries of a name or an address.
    public static let signInFailureForget = SQLFile(
        "sign_in_failure_forget", PackageResources.sign_in_failure_forget_sql)
    /// Lets a name or an address wait from now on.
    public static let signInFailureWait = SQLFile("sign_in_failure_wait", PackageResources.sign_in_failure_wait_sql)
    /// The wrong tries of a name or an address one after another, and for how long it waits.
    public static let signInWait = SQLFile("sign_in_wait", PackageResources.sign_in_wait_sql)

    /// Those about who signs in.
    static let ofAccounts: [SQLFile] = [
        auditFind, auditLast,
        contractsOfParties,
        accessTokenDelete, accessTokenFind, accessTokenInsert, accessTokensByAccount, accountByName,
        accountClose, accountInsert, accountLanguageSet, accountLinkFind, accountLinkSet,
        accountLinkTake, accountPasswordSet, accountSeedSet, accountStepLast, accountStepTake,
        accountsList, membershipInsert, membershipsDelete, membershipsList, recoveryCodeTake,
        recoveryCodesSet, sessionChange, sessionFind, sessionInsert, sessionsByAccount, sessionsEnd,
        signInFailureAdd, signInFailureForget, signInFailureWait, signInWait,
        providerAccountDelete, providerAccountsList, providerAccountFind, providerAccountInsert, providerAttemptInsert,
        providerAttemptTake,
    ]
}
