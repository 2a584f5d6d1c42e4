package io.aludel.migrate.imports;

import static io.aludel.migrate.imports.ChangeColumns.names;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateSequence;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropSequence;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.DropView;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.Stated;
import io.aludel.migrate.script.SqlStatements;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.View;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The changes of Liquibase as operations. Immutable. */
final class Changes {
    private final Map<String, Function<ChangeNode, List<MigrationOp>>> known = new LinkedHashMap<>();
    private final ChangeRows rows;
    private final ChangeTypes types;
    private final ChangeColumns columns;
    private final boolean replacesViews;

    Changes(Dialect dialect) {
        this.rows = new ChangeRows(dialect);
        this.types = new ChangeTypes(dialect);
        this.columns = new ChangeColumns(types);
        this.replacesViews = dialect.has(Feature.REPLACED_VIEWS);
        tables();
        columns();
        constraints();
        others();
    }

    /**
     * What a change does.
     *
     * @throws io.aludel.migrate.error.MigrationException when only Liquibase knows that
     */
    List<MigrationOp> of(ChangeNode change, String where) {
        Function<ChangeNode, List<MigrationOp>> reader = known.get(change.name());
        if (reader == null) {
            throw ForeignErrors.script(
                    where,
                    "the change '" + change.name() + "' is not known here."
                            + "\n  Write it as sql, or take over the schema as it is with --baseline.");
        }
        ChangeAttributes.check(change, where);
        return reader.apply(change);
    }

    private void one(String name, Function<ChangeNode, MigrationOp> reader) {
        known.put(name, node -> List.of(reader.apply(node)));
    }

    private static String table(ChangeNode node) {
        return node.required("tableName");
    }

    private static @Nullable String schema(ChangeNode node) {
        return node.get("schemaName");
    }

    private void tables() {
        known.put("createTable", this::createTable);
        one("dropTable", node -> new DropTable(table(node), schema(node), null, false));
        one(
                "renameTable",
                node -> new RenameTable(node.required("oldTableName"), schema(node), node.required("newTableName")));
        one(
                "setTableRemarks",
                node -> new SetTableComment(table(node), schema(node), node.required("remarks"), Stated.unstated()));
    }

    private List<MigrationOp> createTable(ChangeNode node) {
        List<TableElement> elements = new ArrayList<>();
        List<TableElement> constraints = new ArrayList<>();
        List<String> key = new ArrayList<>();
        String keyName = null;
        for (ChangeNode column : node.all("column")) {
            elements.add(columns.column(column));
            for (ChangeNode said : column.all("constraints")) {
                if (said.is("primaryKey", false)) {
                    key.add(column.required("name"));
                    keyName = said.get("primaryKeyName") == null ? keyName : said.get("primaryKeyName");
                }
                constraints.addAll(constraints(column, said));
            }
        }
        if (!key.isEmpty()) {
            elements.add(new PrimaryKey(keyName, key));
        }
        elements.addAll(constraints);
        List<MigrationOp> ops = new ArrayList<>();
        ops.add(new CreateTable(table(node), schema(node), elements, node.is("ifNotExists", false)));
        if (node.get("remarks") != null) {
            ops.add(new SetTableComment(table(node), schema(node), node.get("remarks"), Stated.of(null)));
        }
        return ops;
    }

    private static List<Constraint> constraints(ChangeNode column, ChangeNode said) {
        List<Constraint> constraints = new ArrayList<>();
        if (said.is("unique", false)) {
            constraints.add(new UniqueConstraint(said.get("uniqueConstraintName"), List.of(column.required("name"))));
        }
        ForeignKey reference = ChangeColumns.reference(column, said);
        if (reference != null) {
            constraints.add(reference);
        }
        return constraints;
    }

    private void columns() {
        known.put("addColumn", node -> {
            List<MigrationOp> ops = new ArrayList<>();
            for (ChangeNode column : node.all("column")) {
                ops.addAll(added(node, column));
                for (ChangeNode said : column.all("constraints")) {
                    constraints(column, said)
                            .forEach(one -> ops.add(new AddConstraint(table(node), schema(node), one)));
                }
            }
            return ops;
        });
        known.put("dropColumn", node -> {
            List<String> dropped = new ArrayList<>(names(node.first("columnName")));
            node.all("column").forEach(column -> dropped.add(column.required("name")));
            return dropped.stream()
                    .<MigrationOp>map(column -> DropColumn.of(table(node), schema(node), column))
                    .toList();
        });
        one(
                "renameColumn",
                node -> alter(
                        node,
                        "oldColumnName",
                        "columnDataType",
                        column -> column.rename(node.required("newColumnName"))));
        one(
                "modifyDataType",
                node -> alter(
                        node, "columnName", "none", column -> column.type(types.of(node.required("newDataType")))));
        known.put("addNotNullConstraint", node -> {
            List<MigrationOp> ops = new ArrayList<>();
            String filling = node.get("defaultNullValue");
            if (filling != null) {
                ops.add(rows.filled(node, filling));
            }
            ops.add(alter(node, "columnName", "columnDataType", AlterColumn::notNull));
            return ops;
        });
        one(
                "dropNotNullConstraint",
                node -> alter(node, "columnName", "columnDataType", column -> column.nullable(true)));
        one("addDefaultValue", node -> {
            SqlFragment value = ChangeColumns.value(node, "defaultValue");
            return alter(
                    node,
                    "columnName",
                    "columnDataType",
                    column -> column.serverDefault(value).existing(state -> state.serverDefault(null)));
        });
        one("dropDefaultValue", node -> alter(node, "columnName", "columnDataType", AlterColumn::noServerDefault));
        one(
                "setColumnRemarks",
                node -> alter(
                        node, "columnName", "columnDataType", column -> column.comment(node.required("remarks"))));
    }

    /** A column that is filled is added without its NOT NULL first. */
    private List<MigrationOp> added(ChangeNode node, ChangeNode said) {
        Column<?> column = columns.column(said);
        if (ChangeColumns.value(said, "value") == null) {
            return List.of(AddColumn.of(table(node), schema(node), column));
        }
        List<MigrationOp> ops = new ArrayList<>();
        ops.add(AddColumn.of(table(node), schema(node), column.nullable(true)));
        ops.add(rows.filled(node, said));
        if (!column.isNullable()) {
            ops.add(AlterColumn.of(table(node), schema(node), column.name())
                    .existing(column.nullable(true))
                    .notNull());
        }
        return ops;
    }

    private AlterColumn alter(ChangeNode node, String column, String type, UnaryOperator<AlterColumn> change) {
        AlterColumn alter = AlterColumn.of(table(node), schema(node), node.required(column));
        String said = node.get(type);
        if (said != null) {
            SqlType<?> existing = types.of(said);
            alter = alter.existing(existing);
        }
        return change.apply(alter);
    }

    private void constraints() {
        one(
                "addPrimaryKey",
                node -> new AddConstraint(
                        table(node),
                        schema(node),
                        new PrimaryKey(node.get("constraintName"), names(node.required("columnNames")))));
        one("dropPrimaryKey", node -> dropped(node, ConstraintKind.PRIMARY_KEY));
        one(
                "addUniqueConstraint",
                node -> new AddConstraint(
                        table(node),
                        schema(node),
                        new UniqueConstraint(node.get("constraintName"), names(node.required("columnNames")))));
        one("dropUniqueConstraint", node -> dropped(node, ConstraintKind.UNIQUE));
        one(
                "addForeignKeyConstraint",
                node -> new AddConstraint(
                        node.required("baseTableName"), node.get("baseTableSchemaName"), foreignKey(node)));
        one(
                "dropForeignKeyConstraint",
                node -> DropConstraint.of(
                        node.required("baseTableName"),
                        node.get("baseTableSchemaName"),
                        node.required("constraintName"),
                        ConstraintKind.FOREIGN_KEY));
    }

    private static DropConstraint dropped(ChangeNode node, ConstraintKind kind) {
        return new DropConstraint(table(node), schema(node), node.get("constraintName"), kind, null, false);
    }

    private static ForeignKey foreignKey(ChangeNode node) {
        ForeignKey key = ForeignKey.of(
                        names(node.required("baseColumnNames")),
                        node.required("referencedTableName"),
                        names(node.required("referencedColumnNames")))
                .named(node.get("constraintName"))
                .inSchema(node.get("referencedTableSchemaName"));
        if (node.get("onDelete") != null) {
            key = key.onDelete(action(node.required("onDelete")));
        }
        return node.get("onUpdate") == null ? key : key.onUpdate(action(node.required("onUpdate")));
    }

    private static ReferentialAction action(String words) {
        return ReferentialAction.valueOf(words.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private void others() {
        one("createIndex", node -> CreateIndex.of(table(node), schema(node), index(node)));
        one("dropIndex", node -> DropIndex.of(node.first("tableName"), schema(node), node.required("indexName")));
        one("createSequence", node -> new CreateSequence(sequence(node), false));
        one("dropSequence", node -> new DropSequence(node.required("sequenceName"), schema(node), null, false));
        known.put("createView", this::createView);
        one("dropView", node -> new DropView(node.required("viewName"), schema(node), false, null, false));
        known.put(
                "sql",
                node -> statements(node).stream()
                        .<MigrationOp>map(ExecuteSql::of)
                        .toList());
        one("insert", rows::insert);
        one("update", rows::update);
        one("delete", rows::delete);
    }

    private List<MigrationOp> createView(ChangeNode node) {
        String query = node.get("selectQuery") == null ? node.text() : node.required("selectQuery");
        View view =
                View.of(node.required("viewName"), new RawSql(query), List.of()).inSchema(schema(node));
        if (!node.is("replaceIfExists", false)) {
            return List.of(new CreateView(view, false));
        }
        return replacesViews
                ? List.of(new CreateView(view.orReplace(), false))
                : List.of(new DropView(view.name(), view.schema(), false, null, true), new CreateView(view, false));
    }

    private static Index index(ChangeNode node) {
        List<Index.Part> parts = node.all("column").stream()
                .map(column -> column.is("computed", false)
                        ? Index.Part.of(new RawSql(column.required("name")))
                        : new Index.Part(column.required("name"), null, column.is("descending", false)))
                .toList();
        return new Index(node.get("indexName"), parts, node.is("unique", false), null);
    }

    private static Sequence sequence(ChangeNode node) {
        Sequence sequence = Sequence.of(node.required("sequenceName")).inSchema(schema(node));
        if (node.get("startValue") != null) {
            sequence = sequence.start(Long.parseLong(node.required("startValue")));
        }
        return node.get("incrementBy") == null
                ? sequence
                : sequence.increment(Long.parseLong(node.required("incrementBy")));
    }

    /** The statements of a script, ended as it says. */
    static List<String> statements(ChangeNode node) {
        String text = node.attributes().containsKey("sql") ? node.required("sql") : node.text();
        String end = node.first("endDelimiter");
        if (!node.is("splitStatements", true)) {
            return text.isBlank() ? List.of() : List.of(text.strip());
        }
        if (end.isEmpty() || end.equals(";")) {
            return SqlStatements.of(text);
        }
        boolean line = end.equals("/") || end.chars().allMatch(Character::isLetter);
        Pattern pattern = line
                ? Pattern.compile("(?im)^\\s*" + Pattern.quote(end) + "\\s*$")
                : Pattern.compile(Pattern.quote(end));
        return Arrays.stream(pattern.split(text))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
