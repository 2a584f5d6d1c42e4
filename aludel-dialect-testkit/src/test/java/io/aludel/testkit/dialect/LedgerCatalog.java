package io.aludel.testkit.dialect;

import io.aludel.engine.Connection;
import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.DriverMetadataCatalog;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.TableDraft;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.RawSql;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the driver tells, and what Ledger's own catalogue knows beside it: CHECK constraints. */
// region outsideCatalog
final class LedgerCatalog extends DriverMetadataCatalog {
    private static final String CHECKS = """
            SELECT t."TABLE_NAME" AS "table_name", c."CONSTRAINT_NAME" AS "name", c."CHECK_CLAUSE" AS "condition"
            FROM "INFORMATION_SCHEMA"."TABLE_CONSTRAINTS" t
            JOIN "INFORMATION_SCHEMA"."CHECK_CONSTRAINTS" c
                ON c."CONSTRAINT_SCHEMA" = t."CONSTRAINT_SCHEMA" AND c."CONSTRAINT_NAME" = t."CONSTRAINT_NAME"
            WHERE t."TABLE_SCHEMA" = coalesce(:schema, current_schema)""";

    @Override
    public Map<String, ReflectedTable> describe(Connection connection, TableFilter filter) {
        Map<String, TableDraft> drafts = new LinkedHashMap<>();
        super.describe(connection, filter).forEach((name, table) -> drafts.put(name, TableDraft.of(table)));
        CatalogRows.each(
                CatalogRows.of(connection, CHECKS, filter.schema(), null),
                drafts,
                (draft, row) -> draft.checkConstraints()
                        .add(new CheckConstraint(
                                CatalogRows.text(row, "name"), new RawSql(CatalogRows.text(row, "condition")))));
        Map<String, ReflectedTable> tables = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> tables.put(name, draft.table()));
        return tables;
    }
}
// endregion
