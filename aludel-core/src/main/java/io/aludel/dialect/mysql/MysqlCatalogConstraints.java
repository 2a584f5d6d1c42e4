package io.aludel.dialect.mysql;

import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.TableDraft;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.sql.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes constraints of MariaDB's and MySQL's rows about them. Single use. */
final class MysqlCatalogConstraints {
    private final String schema;
    private final boolean mariadb;
    private final Map<Key, Row> rules = new HashMap<>();

    private record Key(TableDraft draft, String name) {}

    MysqlCatalogConstraints(String schema, boolean mariadb) {
        this.schema = schema;
        this.mariadb = mariadb;
    }

    void check(TableDraft draft, Row row) {
        draft.checkConstraints()
                .add(new CheckConstraint(
                        text(row, "name"), new RawSql(CatalogRows.unwrapped(text(row, "condition_text")))));
    }

    void rule(TableDraft draft, Row row) {
        rules.put(new Key(draft, text(row, "name")), row);
    }

    void foreignKey(TableDraft draft, String name, List<Row> parts) {
        Row first = parts.get(0);
        String referredSchema = textOrNull(first, "referred_schema");
        Row rule = rules.get(new Key(draft, name));
        draft.foreignKeys()
                .add(ForeignKey.of(
                                CatalogRows.texts(parts, "column_name", UnaryOperator.identity()),
                                text(first, "referred_table"),
                                CatalogRows.texts(parts, "referred_column", UnaryOperator.identity()))
                        .named(name)
                        .inSchema(schema.equals(referredSchema) ? null : referredSchema)
                        .onDelete(rule == null ? ReferentialAction.UNSTATED : action(text(rule, "on_delete")))
                        .onUpdate(rule == null ? ReferentialAction.UNSTATED : action(text(rule, "on_update"))));
    }

    /** RESTRICT is what MariaDB does, and says, when nothing was stated. */
    private ReferentialAction action(String words) {
        ReferentialAction action = CatalogRows.action(words);
        return mariadb && action == ReferentialAction.RESTRICT ? ReferentialAction.UNSTATED : action;
    }
}
