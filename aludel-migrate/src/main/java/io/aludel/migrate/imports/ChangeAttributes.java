package io.aludel.migrate.imports;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What may be said of Liquibase's changes: whatever else is said means something that would be lost. */
final class ChangeAttributes {
    /** Of any of them; these say for whom a change is, or how Liquibase checks and writes it. */
    private static final Set<String> ANYWHERE = Set.of(
            "catalogName",
            "schemaName",
            "tableName",
            "dbms",
            "columnDataType",
            "tablespace",
            "clustered",
            "associatedWith",
            "validate",
            "objectQuotingStrategy");

    private static final Set<String> VALUE =
            Set.of("value", "valueNumeric", "valueBoolean", "valueDate", "valueComputed", "type", "name");

    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("createTable", Set.of("remarks", "ifNotExists")),
            Map.entry("dropTable", Set.of()),
            Map.entry("renameTable", Set.of("oldTableName", "newTableName")),
            Map.entry("setTableRemarks", Set.of("remarks")),
            Map.entry("addColumn", Set.of()),
            Map.entry("dropColumn", Set.of("columnName")),
            Map.entry("renameColumn", Set.of("oldColumnName", "newColumnName", "remarks")),
            Map.entry("modifyDataType", Set.of("columnName", "newDataType")),
            Map.entry("addNotNullConstraint", Set.of("columnName", "constraintName", "defaultNullValue")),
            Map.entry(
                    "addDefaultValue",
                    Set.of(
                            "columnName",
                            "defaultValue",
                            "defaultValueNumeric",
                            "defaultValueBoolean",
                            "defaultValueDate",
                            "defaultValueComputed")),
            Map.entry("addPrimaryKey", Set.of("columnNames", "constraintName")),
            Map.entry("addUniqueConstraint", Set.of("columnNames", "constraintName")),
            Map.entry("createIndex", Set.of("indexName", "unique")),
            Map.entry("dropIndex", Set.of("indexName")),
            Map.entry("createSequence", Set.of("sequenceName", "startValue", "incrementBy")),
            Map.entry("createView", Set.of("viewName", "selectQuery", "replaceIfExists", "remarks")),
            Map.entry("insert", Set.of()),
            Map.entry("update", Set.of("where")),
            Map.entry("delete", Set.of("where")),
            Map.entry(
                    "addForeignKeyConstraint",
                    Set.of(
                            "baseTableName",
                            "baseTableSchemaName",
                            "baseTableCatalogName",
                            "baseColumnNames",
                            "constraintName",
                            "referencedTableName",
                            "referencedTableSchemaName",
                            "referencedTableCatalogName",
                            "referencedColumnNames",
                            "onDelete",
                            "onUpdate",
                            "referencesUniqueColumn")));

    private static final Map<String, Set<String>> COLUMN = Map.of(
            "createTable", columns(Set.of()),
            "addColumn", columns(VALUE),
            "createIndex", Set.of("name", "type", "computed", "descending"),
            "insert", VALUE,
            "update", VALUE);

    private static final Set<String> CONSTRAINTS = Set.of(
            "nullable",
            "primaryKey",
            "primaryKeyName",
            "primaryKeyTablespace",
            "notNullConstraintName",
            "unique",
            "uniqueConstraintName",
            "foreignKeyName",
            "references",
            "referencedTableName",
            "referencedColumnNames",
            "referencedTableCatalogName",
            "deleteCascade",
            "validateNullable",
            "validateUnique",
            "validatePrimaryKey",
            "validateForeignKey");

    private ChangeAttributes() {}

    private static Set<String> columns(Set<String> more) {
        Set<String> all = new TreeSet<>(more);
        all.addAll(Set.of(
                "name",
                "type",
                "remarks",
                "autoIncrement",
                "computed",
                "defaultValue",
                "defaultValueNumeric",
                "defaultValueBoolean",
                "defaultValueDate",
                "defaultValueComputed"));
        return all;
    }

    /**
     * Makes sure that nothing of a change is passed over.
     *
     * @throws io.aludel.migrate.error.MigrationException which names what is not known
     */
    static void check(ChangeNode change, String where) {
        Set<String> known = KNOWN.get(change.name());
        if (known == null) {
            return; // its few attributes are all read
        }
        refuse(change, known, change.name(), where);
        Set<String> ofColumns = COLUMN.get(change.name());
        if (ofColumns != null) {
            for (ChangeNode column : change.all("column")) {
                refuse(column, ofColumns, change.name() + " column", where);
                column.all("constraints")
                        .forEach(said -> refuse(said, CONSTRAINTS, change.name() + " column constraints", where));
            }
        }
    }

    private static void refuse(ChangeNode node, Set<String> known, String what, String where) {
        for (String attribute : new TreeSet<>(node.attributes().keySet())) {
            String value = node.get(attribute);
            boolean unsaid = value == null || value.isEmpty() || value.equals("false");
            if (!unsaid && !known.contains(attribute) && !ANYWHERE.contains(attribute) && !attribute.contains(":")) {
                throw ForeignErrors.script(
                        where,
                        "'" + attribute + "' of '" + what + "' is not known here."
                                + "\n  Write the change as sql, or take over the schema as it is with --baseline.");
            }
        }
    }
}
