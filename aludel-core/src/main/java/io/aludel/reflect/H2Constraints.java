package io.aludel.reflect;

import static io.aludel.reflect.CatalogRows.text;

import io.aludel.dialect.Dialect;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins H2's rows about constraints, and makes constraints of them under the model's names. Single use. */
final class H2Constraints {
    /** What H2 calls constraints that were given no name. */
    private static final Pattern GENERATED_NAME = Pattern.compile("CONSTRAINT_[0-9A-F]+(_\\d+)?|CONSTRAINT_INDEX_.*");

    private final Dialect dialect;
    private final Map<Name, List<Row>> keyColumns = new HashMap<>();
    private final Map<String, Row> rules = new HashMap<>();
    private final Map<String, Row> checks = new HashMap<>();

    private record Name(String schema, String constraint) {}

    H2Constraints(Dialect dialect, List<Row> keyColumns, List<Row> rules, List<Row> checks) {
        this.dialect = dialect;
        for (Row row : keyColumns) {
            Name name = new Name(text(row, "constraint_schema"), text(row, "constraint_name"));
            this.keyColumns.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
        }
        rules.forEach(row -> this.rules.put(text(row, "name"), row));
        checks.forEach(row -> this.checks.put(text(row, "name"), row));
    }

    /** Takes the row of one constraint. */
    void add(Draft draft, Row row) {
        String stored = text(row, "name");
        String schema = text(row, "table_schema");
        List<Row> columns = keyColumns.getOrDefault(new Name(schema, stored), List.of());
        switch (text(row, "kind")) {
            case "PRIMARY KEY" -> draft.primaryKey = new PrimaryKey(name(stored), names(columns));
            case "UNIQUE" -> draft.uniqueConstraints.add(new UniqueConstraint(name(stored), names(columns)));
            case "FOREIGN KEY" -> foreignKey(draft, schema, stored, columns);
            default -> {
                Row check = checks.get(stored);
                if (check != null) {
                    draft.checkConstraints.add(new CheckConstraint(
                            name(stored), new RawSql(CatalogRows.unwrapped(text(check, "condition_text")))));
                }
            }
        }
    }

    private @Nullable String name(String stored) {
        return GENERATED_NAME.matcher(stored).matches() ? null : dialect.modelName(stored);
    }

    private List<String> names(List<Row> columns) {
        return CatalogRows.texts(columns, "column_name", dialect::modelName);
    }

    private void foreignKey(Draft draft, String schema, String stored, List<Row> columns) {
        Row rule = rules.get(stored);
        if (rule == null) {
            return;
        }
        List<Row> unique = keyColumns.getOrDefault(
                new Name(text(rule, "referred_schema"), text(rule, "referred_name")), List.of());
        List<String> referred = new ArrayList<>();
        for (Row column : columns) {
            int place = Integer.parseInt(text(column, "place"));
            referred.add(dialect.modelName(text(unique.get(place - 1), "column_name")));
        }
        Row target = unique.get(0);
        String referredSchema = text(target, "table_schema");
        draft.foreignKeys.add(ForeignKey.of(names(columns), dialect.modelName(text(target, "table_name")), referred)
                .named(name(stored))
                .inSchema(referredSchema.equals(schema) ? null : dialect.modelName(referredSchema))
                .onDelete(action(text(rule, "on_delete")))
                .onUpdate(action(text(rule, "on_update"))));
    }

    /** RESTRICT is what H2 does, and says, when nothing was stated. */
    private static ReferentialAction action(String words) {
        ReferentialAction action = CatalogRows.action(words);
        return action == ReferentialAction.RESTRICT ? ReferentialAction.UNSTATED : action;
    }
}
