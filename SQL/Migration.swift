/// The scripts of the folder `Migrations`, in the order they are applied.
public enum Migration {
    /// All of them; the number in the name is the version.
    public static let all: [SQLFile] = [
        SQLFile("m001_authority", PackageResources.m001_authority_sql),
        SQLFile("m002_contract", PackageResources.m002_contract_sql),
        SQLFile("m003_report", PackageResources.m003_report_sql),
        SQLFile("m004_work", PackageResources.m004_work_sql),
        SQLFile("m005_evaluation", PackageResources.m005_evaluation_sql),
        SQLFile("m006_agreement", PackageResources.m006_agreement_sql),
        SQLFile("m007_claims", PackageResources.m007_claims_sql),
        SQLFile("m008_chain", PackageResources.m008_chain_sql),
        SQLFile("m009_sweep", PackageResources.m009_sweep_sql),
        SQLFile("m010_flag_life", PackageResources.m010_flag_life_sql),
        SQLFile("m011_looks", PackageResources.m011_looks_sql),
        SQLFile("m012_chain_fact", PackageResources.m012_chain_fact_sql),
        SQLFile("m013_flag_trial", PackageResources.m013_flag_trial_sql),
        SQLFile("m014_merge_day", PackageResources.m014_merge_day_sql),
        SQLFile("m015_outline", PackageResources.m015_outline_sql),
        SQLFile("m016_report_sheets", PackageResources.m016_report_sheets_sql),
        SQLFile("m017_ways_in", PackageResources.m017_ways_in_sql),
        SQLFile("m018_line_mark", PackageResources.m018_line_mark_sql),
        SQLFile("m019_report_layout", PackageResources.m019_report_layout_sql),
        SQLFile("m020_reading", PackageResources.m020_reading_sql),
        SQLFile("m021_claimants", PackageResources.m021_claimants_sql),
        SQLFile("m022_audit_seal", PackageResources.m022_audit_seal_sql),
        SQLFile("m023_isolation", PackageResources.m023_isolation_sql),
        SQLFile("m024_accounts", PackageResources.m024_accounts_sql),
        SQLFile("m025_provider", PackageResources.m025_provider_sql),
        SQLFile("m026_token_scope", PackageResources.m026_token_scope_sql),
        SQLFile("m027_people", PackageResources.m027_people_sql),
        SQLFile("m028_declared", PackageResources.m028_declared_sql),
    ]
}
