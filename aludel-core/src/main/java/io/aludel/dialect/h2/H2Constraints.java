package io.aludel.dialect.h2;

import static io.aludel.reflect.CatalogRows.text;
import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.h2.H2KeyColumns.Part;
import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.TableDraft;
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
    private final boolean generatedNames;
    private final H2KeyColumns keyColumns;
    private final Map<String, Row> rules = new HashMap<>();
    private final Map<String, Row> checks = new HashMap<>();

    /**
     * Constraints of some tables.
     *
     * @param generatedNames whether those without a name have the one that H2 made up
     */
    H2Constraints(Dialect dialect, boolean generatedNames, H2KeyColumns keyColumns, List<Row> rules, List<Row> checks) {
        this.dialect = dialect;
        this.generatedNames = generatedNames;
        this.keyColumns = keyColumns;
        rules.forEach(row -> this.rules.put(text(row, "name"), row));
        checks.forEach(row -> this.checks.put(text(row, "name"), row));
    }

    /** Takes the row of one constraint. */
    void add(TableDraft draft, Row row) {
        String stored = text(row, "name");
        String schema = text(row, "table_schema");
        List<Part> columns = keyColumns.of(schema, stored);
        switch (text(row, "kind")) {
            case "PRIMARY KEY" -> draft.primaryKey(new PrimaryKey(name(stored), names(columns)));
            case "UNIQUE" -> draft.uniqueConstraints().add(new UniqueConstraint(name(stored), names(columns)));
            case "FOREIGN KEY" -> foreignKey(draft, schema, stored, columns);
            default -> {
                Row check = checks.get(stored);
                if (check != null) {
                    draft.checkConstraints()
                            .add(new CheckConstraint(
                                    name(stored), new RawSql(CatalogRows.unwrapped(text(check, "condition_text")))));
                }
            }
        }
    }

    private @Nullable String name(String stored) {
        return !generatedNames && GENERATED_NAME.matcher(stored).matches() ? null : dialect.modelName(stored);
    }

    private List<String> names(List<Part> columns) {
        return columns.stream().map(part -> dialect.modelName(part.column())).toList();
    }

    private void foreignKey(TableDraft draft, String schema, String stored, List<Part> columns) {
        Row rule = rules.get(stored);
        if (rule == null) {
            return;
        }
        List<Part> unique = keyColumns.of(text(rule, "referred_schema"), text(rule, "referred_name"));
        List<String> referred = new ArrayList<>();
        for (Part column : columns) {
            int place = Integer.parseInt(requireNonNull(column.place(), stored));
            referred.add(dialect.modelName(unique.get(place - 1).column()));
        }
        Part target = unique.get(0);
        String referredSchema = target.schema();
        draft.foreignKeys()
                .add(ForeignKey.of(names(columns), dialect.modelName(target.table()), referred)
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
