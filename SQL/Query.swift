/// The statements of the folder `Queries`, one a file; each file says who calls it.
public enum Query {
    /// Notes what the parties of a contract changed from a day on, unless the latest note of that day already says so.
    public static let amendmentInsert = SQLFile("amendment_insert", PackageResources.amendment_insert_sql)
    /// What the parties of contracts changed, in the order in which it was noted.
    public static let amendmentsList = SQLFile("amendments_list", PackageResources.amendments_list_sql)
    /// The first and the last day for which a contract of an authority was assessed, by conclusions that stood.
    public static let assessedDays = SQLFile("assessed_days", PackageResources.assessed_days_sql)
    /// The assessments of one node in some evaluations.
    public static let assessmentsByEvaluation = SQLFile(
        "assessments_by_evaluation", PackageResources.assessments_by_evaluation_sql)
    /// Records statuses that the register states, unless the latest statement already says so.
    public static let attributeInsert = SQLFile("attribute_insert", PackageResources.attribute_insert_sql)
    /// Parties with what the register states of them, the latest statement first.
    public static let attributesByParty = SQLFile("attributes_by_party", PackageResources.attributes_by_party_sql)
    /// Notes what was done by whom.
    public static let auditInsert = SQLFile("audit_insert", PackageResources.audit_insert_sql)
    /// Lets one transaction at a time seal an authority's entries, until it ends; says whether it may.
    public static let auditSealLock = SQLFile("audit_seal_lock", PackageResources.audit_seal_lock_sql)
    /// The last seal of an authority, if it has any, and the time now.
    public static let auditHead = SQLFile("audit_head", PackageResources.audit_head_sql)
    /// The hash that an authority's seal of a number has.
    public static let auditSealAt = SQLFile("audit_seal_at", PackageResources.audit_seal_at_sql)
    /// The entries of an authority that wait to be sealed, a batch of them.
    public static let auditWaiting = SQLFile("audit_waiting", PackageResources.audit_waiting_sql)
    /// Seals entries, which then wait no more.
    public static let auditSealInsert = SQLFile("audit_seal_insert", PackageResources.audit_seal_insert_sql)
    /// What an authority sealed after a number, in order, a batch of it; the entry's columns are null where it is gone.
    public static let auditSealed = SQLFile("audit_sealed", PackageResources.audit_sealed_sql)
    /// How many entries of an authority wait to be sealed.
    public static let auditWaitingCount = SQLFile("audit_waiting_count", PackageResources.audit_waiting_count_sql)
    /// The first entry of an authority that is neither sealed nor waits as it should.
    public static let auditStray = SQLFile("audit_stray", PackageResources.audit_stray_sql)
    /// Creates an authority; an existing one of that code stays as it is.
    public static let authorityInsert = SQLFile("authority_insert", PackageResources.authority_insert_sql)
    /// Every authority, or the one of a code.
    public static let authorityList = SQLFile("authority_list", PackageResources.authority_list_sql)
    /// Freezes a clause on a contract, unless what was noted last for that day is the same.
    public static let commitmentInsert = SQLFile("commitment_insert", PackageResources.commitment_insert_sql)
    /// Notes what a contract adds to a clause beside what it added before, unless that says so already.
    public static let commitmentParameterInsert = SQLFile(
        "commitment_parameter_insert", PackageResources.commitment_parameter_insert_sql)
    /// The clauses frozen on contracts, each contract's in the order of the policy, with what the contract adds.
    public static let commitmentsList = SQLFile("commitments_list", PackageResources.commitments_list_sql)
    /// The latest revision of contracts that are known by their keys.
    public static let contractsById = SQLFile("contracts_by_id", PackageResources.contracts_by_id_sql)
    /// How many contracts an authority has.
    public static let contractCount = SQLFile("contract_count", PackageResources.contract_count_sql)
    /// The latest revision of contracts.
    public static let contractCurrent = SQLFile("contract_current", PackageResources.contract_current_sql)
    /// Makes a contract known by its reference.
    public static let contractInsert = SQLFile("contract_insert", PackageResources.contract_insert_sql)
    /// Adds a revision when the register states a contract differently from its latest revision, or for the first time.
    public static let contractRevise = SQLFile("contract_revise", PackageResources.contract_revise_sql)
    /// The flags that stand, of an authority or of one contract, the contracts with the most money at risk first.
    public static let currentFlags = SQLFile("current_flags", PackageResources.current_flags_sql)
    /// Records what a report says of parties.
    public static let declaredAttributeInsert = SQLFile(
        "declared_attribute_insert", PackageResources.declared_attribute_insert_sql)
    /// What reports say of parties, day by day.
    public static let declaredAttributesByVersion = SQLFile(
        "declared_attributes_by_version", PackageResources.declared_attributes_by_version_sql)
    /// What was last told of each period of contracts before a correction was known.
    public static let earlierFigures = SQLFile("earlier_figures", PackageResources.earlier_figures_sql)
    /// The day of the evaluation that stands for a contract.
    public static let evaluationCurrent = SQLFile("evaluation_current", PackageResources.evaluation_current_sql)
    /// Notes that evaluations never stood, since others had come to stand while they were drawn.
    public static let evaluationOvertaken = SQLFile("evaluation_overtaken", PackageResources.evaluation_overtaken_sql)
    /// The evaluations that stood at the end of a day, of every contract of an authority assessed by then.
    public static let evaluationsOnDay = SQLFile("evaluations_on_day", PackageResources.evaluations_on_day_sql)
    /// Stores one piece of a file.
    public static let fileChunkInsert = SQLFile("file_chunk_insert", PackageResources.file_chunk_insert_sql)
    /// The departments that own contracts of an authority.
    public static let departmentsList = SQLFile("departments_list", PackageResources.departments_list_sql)
    /// A page of the flagged contracts of an authority, those with the most money at risk first.
    public static let flaggedContracts = SQLFile("flagged_contracts", PackageResources.flagged_contracts_sql)
    /// Notes what an officer decided on a flag.
    public static let flagDecisionInsert = SQLFile("flag_decision_insert", PackageResources.flag_decision_insert_sql)
    /// What officers decided on flags, in the order in which it was noted.
    public static let flagDecisions = SQLFile("flag_decisions", PackageResources.flag_decisions_sql)
    /// Lets one transaction at a time decide on the flags of a contract; the place is held until it ends.
    public static let flagLock = SQLFile("flag_lock", PackageResources.flag_lock_sql)
    /// Where what the evaluations of a contract said of its flags changes, in the order in which they were made.
    public static let flagHistory = SQLFile("flag_history", PackageResources.flag_history_sql)
    /// On how many of the assessed contracts of an authority each kind of flag stands, shown or on trial.
    public static let flagRates = SQLFile("flag_rates", PackageResources.flag_rates_sql)
    /// Names a file by its digest; one that is already stored stays as it is, unless its bytes were taken out.
    public static let fileInsert = SQLFile("file_insert", PackageResources.file_insert_sql)
    /// The flags that were shown in some evaluations.
    public static let flagsByEvaluation = SQLFile("flags_by_evaluation", PackageResources.flags_by_evaluation_sql)
    /// How many jobs wait or run, and how many of them have failed before.
    public static let jobCount = SQLFile("job_count", PackageResources.job_count_sql)
    /// The other contracts that claim what some versions of a report claim, in versions received since a day.
    public static let claimantsByVersion = SQLFile("claimants_by_version", PackageResources.claimants_by_version_sql)
    /// Asks for every contract to be assessed whose conclusions a day or another basis could change, or that has none.
    public static let jobEnqueueStale = SQLFile("job_enqueue_stale", PackageResources.job_enqueue_stale_sql)
    /// Puts a failed job back, later with each attempt: 1, 2, 4 … seconds, an hour at most.
    public static let jobFail = SQLFile("job_fail", PackageResources.job_fail_sql)
    /// Notes a migration as applied.
    public static let migrationInsert = SQLFile("migration_insert", PackageResources.migration_insert_sql)
    /// The migrations that were applied, in order.
    public static let migrationList = SQLFile("migration_list", PackageResources.migration_list_sql)
    /// Waits until no other migration runs and holds the place until the connection ends.
    public static let migrationLock = SQLFile("migration_lock", PackageResources.migration_lock_sql)
    /// The book of applied migrations.
    public static let migrationTableCreate = SQLFile(
        "migration_table_create", PackageResources.migration_table_create_sql)
    /// Whether the schema has ever been migrated.
    public static let migrationTableExists = SQLFile(
        "migration_table_exists", PackageResources.migration_table_exists_sql)
    /// Reports that have lines of nodes, a row for each node and report.
    public static let linesByNode = SQLFile("lines_by_node", PackageResources.lines_by_node_sql)
    /// How many contracts the register had on a day, and the last day by then on which conclusions were found to hold.
    public static let registerOnDay = SQLFile("register_on_day", PackageResources.register_on_day_sql)
    /// Until when versions have each person at work in a block at a node, before a day.
    public static let placementsUntil = SQLFile("placements_until", PackageResources.placements_until_sql)
    /// The report of another period of a contract that these bytes made, read in the same way, and that counts.
    public static let reportVersionElsewhere = SQLFile(
        "report_version_elsewhere", PackageResources.report_version_elsewhere_sql)
    /// Gives what other contracts claim before versions do, and which claims of theirs are younger than their reports.
    public static let claimsByVersion = SQLFile("claims_by_version", PackageResources.claims_by_version_sql)
    /// Notes that two identifiers name one organisation, or that they do not.
    public static let partyAliasInsert = SQLFile("party_alias_insert", PackageResources.party_alias_insert_sql)
    /// The identifiers that stand for another, each with the party it names.
    public static let partyAliasesList = SQLFile("party_aliases_list", PackageResources.party_aliases_list_sql)
    /// A party.
    public static let partyById = SQLFile("party_by_id", PackageResources.party_by_id_sql)
    /// Makes parties known; a party already known keeps its name.
    public static let partyInsert = SQLFile("party_insert", PackageResources.party_insert_sql)
    /// Makes a report known by its contract, period and node.
    public static let reportInsert = SQLFile("report_insert", PackageResources.report_insert_sql)
    /// Takes the lines of a version as binary rows; they become those of the authority that the transaction is for.
    public static let reportLineCopy = SQLFile("report_line_copy", PackageResources.report_line_copy_sql)
    /// Gives the lines of versions as binary rows; COPY takes no parameters, so they come as transaction settings.
    public static let reportLineScan = SQLFile("report_line_scan", PackageResources.report_line_scan_sql)
    /// A report, locked until the transaction ends.
    public static let reportLock = SQLFile("report_lock", PackageResources.report_lock_sql)
    /// The latest version of a report that these bytes made.
    public static let reportVersionByFile = SQLFile(
        "report_version_by_file", PackageResources.report_version_by_file_sql)
    /// Adds the next version of a report.
    public static let reportVersionInsert = SQLFile("report_version_insert", PackageResources.report_version_insert_sql)
    /// Adds the next version of a report for a transaction that is taken back, under a number that no receipt gets.
    public static let reportVersionTry = SQLFile("report_version_try", PackageResources.report_version_try_sql)
    /// The versions in force of the reports on contracts that had arrived by a day.
    public static let reportVersionsByContract = SQLFile(
        "report_versions_by_contract", PackageResources.report_versions_by_contract_sql)
    /// Gives the daemon's role what its work needs: facts are appended, never changed, persons let go of.
    public static let roleGrant = SQLFile("role_grant", PackageResources.role_grant_sql)
    /// Sets a parameter of this transaction.
    public static let settingSet = SQLFile("setting_set", PackageResources.setting_set_sql)
    /// The subcontracts that reports declare, in the order the reports arrived.
    public static let subcontractsByVersion = SQLFile(
        "subcontracts_by_version", PackageResources.subcontracts_by_version_sql)
    /// Records what a report says of the subcontracts it declares.
    public static let subcontractFactInsert = SQLFile(
        "subcontract_fact_insert", PackageResources.subcontract_fact_insert_sql)
    /// What reports say of the subcontracts they declare.
    public static let subcontractFactsByVersion = SQLFile(
        "subcontract_facts_by_version", PackageResources.subcontract_facts_by_version_sql)
    /// Notes what the authority said to a subcontract, unless the latest note on it already says so.
    public static let consentInsert = SQLFile("consent_insert", PackageResources.consent_insert_sql)
    /// What the authority said to changes of subcontracts by a day, in the order in which it was noted.
    public static let consentsByContract = SQLFile("consents_by_contract", PackageResources.consents_by_contract_sql)
    /// The identifiers that stand for another, each with why, since when and by whom.
    public static let partyMergesList = SQLFile("party_merges_list", PackageResources.party_merges_list_sql)
    /// Notes what an officer says a line is worth.
    public static let valuationInsert = SQLFile("valuation_insert", PackageResources.valuation_insert_sql)
    /// What officers said lines of contracts are worth, in the order in which it was noted.
    public static let valuationsByContract = SQLFile(
        "valuations_by_contract", PackageResources.valuations_by_contract_sql)
    /// Takes assessments as binary rows; they become those of the authority that the transaction is for.
    public static let assessmentCopy = SQLFile("assessment_copy", PackageResources.assessment_copy_sql)
    /// Takes flags as binary rows; they become those of the authority that the transaction is for.
    public static let flagCopy = SQLFile("flag_copy", PackageResources.flag_copy_sql)
    /// The first days of the flags that stand on contracts, shown or on trial, or stood before their rule went off.
    public static let flagsSince = SQLFile("flags_since", PackageResources.flags_since_sql)
    /// The evaluations that stand for contracts.
    public static let standingByContract = SQLFile("standing_by_contract", PackageResources.standing_by_contract_sql)
    /// The jobs that wait or run for contracts.
    public static let jobsByContract = SQLFile("jobs_by_contract", PackageResources.jobs_by_contract_sql)
    /// The contracts that parties stand in: as prime, or in a line of any version of a report.
    public static let contractsByParty = SQLFile("contracts_by_party", PackageResources.contracts_by_party_sql)
    /// Notes which parties the lines of a version name.
    public static let reportPartyInsert = SQLFile("report_party_insert", PackageResources.report_party_insert_sql)
    /// The contracts of an authority with how much there is to read of each.
    public static let contractSizes = SQLFile("contract_sizes", PackageResources.contract_sizes_sql)
    /// Wakes the daemons when this transaction commits.
    public static let jobNotify = SQLFile("job_notify", PackageResources.job_notify_sql)
    /// Lets this connection be woken by job_notify.sql.
    public static let jobListen = SQLFile("job_listen", PackageResources.job_listen_sql)
    /// Lets this connection sleep again.
    public static let jobUnlisten = SQLFile("job_unlisten", PackageResources.job_unlisten_sql)
    /// Whether a job of an authority can be taken now.
    public static let jobWaits = SQLFile("job_waits", PackageResources.job_waits_sql)
    /// Adds an evaluation of each of some contracts.
    public static let evaluationInsert = SQLFile("evaluation_insert", PackageResources.evaluation_insert_sql)
    /// Notes that evaluations that stand were arrived at anew, and gives the contracts at which they still stand.
    public static let evaluationLookInsert = SQLFile(
        "evaluation_look_insert", PackageResources.evaluation_look_insert_sql)
    /// Points contracts at their newest evaluations, unless another has come to stand since the facts were read.
    public static let currentEvaluationSet = SQLFile(
        "current_evaluation_set", PackageResources.current_evaluation_set_sql)
    /// Takes the next jobs for 30 seconds; the attempt number fences off a worker that comes back too late.
    public static let jobClaim = SQLFile("job_claim", PackageResources.job_claim_sql)
    /// Asks for contracts to be assessed; one waiting job for each is enough.
    public static let jobEnqueue = SQLFile("job_enqueue", PackageResources.job_enqueue_sql)
    /// Removes jobs that are done, of those that these attempts still hold.
    public static let jobFinish = SQLFile("job_finish", PackageResources.job_finish_sql)

    /// The lines that only one of two versions of a report has, wherever they stand in it.
    public static let reportVersionDifference = SQLFile(
        "report_version_difference", PackageResources.report_version_difference_sql)
    /// What two versions of a report say otherwise of parties.
    public static let declaredAttributeDifference = SQLFile(
        "declared_attribute_difference", PackageResources.declared_attribute_difference_sql)

    /// The versions of a report, in their order.
    public static let reportVersionsByPeriod = SQLFile(
        "report_versions_by_period", PackageResources.report_versions_by_period_sql)
    /// Notes what was said of lines.
    public static let lineMarkInsert = SQLFile("line_mark_insert", PackageResources.line_mark_insert_sql)
    /// What was said of lines of contracts by a day, in the order in which it was noted.
    public static let lineMarksByContract = SQLFile(
        "line_marks_by_contract", PackageResources.line_marks_by_contract_sql)
    /// Where lines of versions stand in other versions of the same report.
    public static let linesCarried = SQLFile("lines_carried", PackageResources.lines_carried_sql)

    // MARK: Ways in over HTTP

    /// Forgets the answers to requests of more than a day ago.
    public static let postedRequestExpire = SQLFile("posted_request_expire", PackageResources.posted_request_expire_sql)
    /// Notes what a request under a key asks for; the first to use the key decides.
    public static let postedRequestClaim = SQLFile("posted_request_claim", PackageResources.posted_request_claim_sql)
    /// What was asked and answered under a key.
    public static let postedRequestFind = SQLFile("posted_request_find", PackageResources.posted_request_find_sql)
    /// Keeps the answer to a request, unless it was answered before; that a file was stored (201) goes before all else.
    public static let postedRequestAnswer = SQLFile("posted_request_answer", PackageResources.posted_request_answer_sql)
    /// Drops files that began to come in parts more than a day ago.
    public static let uploadsExpire = SQLFile("uploads_expire", PackageResources.uploads_expire_sql)
    /// Begins a file that comes in parts, unless too many are under way.
    public static let uploadInsert = SQLFile("upload_insert", PackageResources.upload_insert_sql)
    /// How far a file that comes in parts has come.
    public static let uploadFind = SQLFile("upload_find", PackageResources.upload_find_sql)
    /// Moves the end of a file that comes in parts, if it still stands where the sender takes it to be.
    public static let uploadGrow = SQLFile("upload_grow", PackageResources.upload_grow_sql)
    /// Keeps a part of a file that comes in parts.
    public static let uploadPartInsert = SQLFile("upload_part_insert", PackageResources.upload_part_insert_sql)
    /// The part of a file that begins at a byte; one at a time, so that memory need not hold the file twice.
    public static let uploadPartFind = SQLFile("upload_part_find", PackageResources.upload_part_find_sql)
    /// Drops the parts of a file whose answer is kept.
    public static let uploadPartsDelete = SQLFile("upload_parts_delete", PackageResources.upload_parts_delete_sql)
    /// Drops a file that comes in parts, as its sender asks.
    public static let uploadDelete = SQLFile("upload_delete", PackageResources.upload_delete_sql)

    // MARK: Own layouts, persons and other reports

    /// Notes by which key an authority's persons are kept; the first one stays.
    public static let personKeyInsert = SQLFile("person_key_insert", PackageResources.person_key_insert_sql)
    /// What tells the key that an authority's persons are kept by from another.
    public static let personKeyCurrent = SQLFile("person_key_current", PackageResources.person_key_current_sql)
    /// The mark of the key that an authority's persons are kept by, held until the transaction ends.
    public static let personKeyHeld = SQLFile("person_key_held", PackageResources.person_key_held_sql)
    /// Keeps reports that name persons, erasures and rotations of an authority apart until the transaction ends.
    public static let personKeyLock = SQLFile("person_key_lock", PackageResources.person_key_lock_sql)
    /// Notes that an authority's persons are kept by another key from now on.
    public static let personKeyChange = SQLFile("person_key_change", PackageResources.person_key_change_sql)
    /// The persons that an authority's reports name, each once.
    public static let personsList = SQLFile("persons_list", PackageResources.persons_list_sql)
    /// Persons whom only contracts name that ended longer ago than so many months.
    public static let personsExpired = SQLFile("persons_expired", PackageResources.persons_expired_sql)
    /// Puts other values in the place of persons, in every line that names them.
    public static let personsReplace = SQLFile("persons_replace", PackageResources.persons_replace_sql)
    /// Takes out the bytes of the files on contracts that name persons; their names, sizes and digests stay.
    public static let personFilesErase = SQLFile("person_files_erase", PackageResources.person_files_erase_sql)
    /// Those of some persons whom a line of another version names.
    public static let personsStanding = SQLFile("persons_standing", PackageResources.persons_standing_sql)
    /// Puts other values in the place of persons in the lines of one version.
    public static let personsOfVersionReplace = SQLFile(
        "persons_of_version_replace", PackageResources.persons_of_version_replace_sql)
    /// What time it is, to the microsecond.
    public static let clockTime = SQLFile("clock_time", PackageResources.clock_time_sql)
    /// Forgets the answers to requests that hold one of some texts.
    public static let postedAnswersErase = SQLFile("posted_answers_erase", PackageResources.posted_answers_erase_sql)
    /// Whether anybody is kept by a key.
    public static let personKeysExist = SQLFile("person_keys_exist", PackageResources.person_keys_exist_sql)
    /// What reports pay to nodes.
    public static let paymentsByNode = SQLFile("payments_by_node", PackageResources.payments_by_node_sql)
    /// Rows of a version that other reports have too: the row, an invoice of a payee, or a person on a day.
    public static let linesReportedBefore = SQLFile("lines_reported_before", PackageResources.lines_reported_before_sql)
    /// Negative payments of a version to a payee to whom no report paid as much in one amount up to that day.
    public static let paymentsTakenBack = SQLFile("payments_taken_back", PackageResources.payments_taken_back_sql)
    /// What versions report in all.
    public static let reportTotals = SQLFile("report_totals", PackageResources.report_totals_sql)
    /// Notes what a version reports in all.
    public static let reportTotalInsert = SQLFile("report_total_insert", PackageResources.report_total_insert_sql)
    /// Remembers which of its own columns a party means by ours, or that this is forgotten.
    public static let reportLayoutInsert = SQLFile("report_layout_insert", PackageResources.report_layout_insert_sql)
    /// Which of its own columns a party means by ours, as remembered last.
    public static let reportLayoutCurrent = SQLFile(
        "report_layout_current", PackageResources.report_layout_current_sql)

    /// All of them.
    public static let all: [SQLFile] =
        [
            assessmentCopy, flagCopy, flagsSince, standingByContract,
            jobsByContract, contractSizes, contractsByParty,
            reportPartyInsert, jobNotify, jobListen,
            jobUnlisten, jobWaits,
            evaluationInsert, evaluationLookInsert, currentEvaluationSet, jobClaim, jobEnqueue, jobFinish,
            amendmentInsert, amendmentsList, commitmentParameterInsert, valuationInsert, valuationsByContract,
            attributeInsert, attributesByParty, auditInsert, authorityInsert, authorityList,
            commitmentInsert, commitmentsList, contractsById, contractCount, contractCurrent,
            contractInsert, contractRevise,
            assessedDays, assessmentsByEvaluation, evaluationOvertaken, evaluationsOnDay, flagsByEvaluation,
            registerOnDay,
            currentFlags, declaredAttributeInsert, declaredAttributesByVersion,
            evaluationCurrent, earlierFigures,
            fileChunkInsert, departmentsList, flaggedContracts, fileInsert, claimantsByVersion, claimsByVersion,
            partyAliasInsert, partyAliasesList, partyById, flagDecisionInsert, flagDecisions, flagHistory, flagLock,
            flagRates,
            jobCount, jobEnqueueStale,
            jobFail, migrationInsert, migrationList, migrationLock, migrationTableCreate, migrationTableExists,
            partyInsert, reportInsert, reportLineCopy, reportLineScan, reportLock,
            linesByNode, placementsUntil,
            reportVersionElsewhere,
            reportVersionByFile,
            reportVersionInsert, reportVersionTry, reportVersionsByContract, roleGrant, settingSet,
            subcontractsByVersion, subcontractFactInsert, subcontractFactsByVersion, consentInsert, consentsByContract,
            partyMergesList, reportVersionDifference, declaredAttributeDifference,
            postedRequestExpire, postedRequestClaim, postedRequestFind, postedRequestAnswer, uploadsExpire,
            uploadInsert, uploadFind, uploadGrow, uploadPartInsert, uploadPartFind, uploadPartsDelete, uploadDelete,
            reportVersionsByPeriod, lineMarkInsert, lineMarksByContract, linesCarried,
            personKeyInsert, personKeyCurrent, personKeysExist, personKeyHeld, personKeyLock, personKeyChange,
            personsList, personsExpired, personsReplace, personFilesErase, postedAnswersErase,
            personsStanding, personsOfVersionReplace, clockTime,
            paymentsByNode, linesReportedBefore, paymentsTakenBack,
            reportTotals,
            reportTotalInsert,
            reportLayoutInsert, reportLayoutCurrent,
            auditSealLock, auditHead, auditSealAt, auditWaiting, auditSealInsert,
            auditSealed, auditWaitingCount, auditStray,
        ] + ofAccounts
}
