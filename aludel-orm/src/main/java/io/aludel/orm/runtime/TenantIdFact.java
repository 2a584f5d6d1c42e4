package io.aludel.orm.runtime;

/**
 * The attribute says to which tenant a row belongs.
 *
 * @param rowSecurity whether the database enforces it, too
 * @param setting the setting by which a transaction says its tenant
 */
public record TenantIdFact(boolean rowSecurity, String setting) implements AttributeFact {}
