package io.aludel.migrate.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.Evaluator;
import io.aludel.conformance.Form;
import io.aludel.conformance.Operands;
import io.aludel.conformance.SchemaWords;
import io.aludel.conformance.Scope;
import io.aludel.conformance.Vocabulary;
import io.aludel.conformance.Words;
import io.aludel.dialect.Feature;
import io.aludel.migrate.BatchOperations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.BatchOptions;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.Placement;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.Stated;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Constraint;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.TextLiteral;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Executable;
import io.aludel.sql.Sql;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of operations, said to {@link Operations} or, within {@code (batch ..)}, to {@link BatchOperations}. */
final class OperationWords implements Words {
    private static final Set<String> BATCHED = Set.of(
            "add_column",
            "drop_column",
            "alter_column",
            "create_index",
            "drop_index",
            "create_unique_constraint",
            "create_check_constraint",
            "create_foreign_key",
            "create_primary_key",
            "create_exclude_constraint",
            "drop_constraint",
            "create_table_comment",
            "drop_table_comment",
            "execute");

    private final Operations operations;
    private @Nullable BatchOperations batch;
    private String batchTable = "";

    OperationWords(Operations operations) {
        this.operations = operations;
    }

    /** Says all operations of a text. */
    void say(String text, Scope scope) {
        Vocabulary vocabulary = new Vocabulary(
                List.of(this),
                (value, name) -> value instanceof Table table ? Sql.table(table).col(name) : null);
        new Evaluator(vocabulary, Map.of("batch", this::batch)).evaluate("[" + text + "]", scope);
    }

    private @Nullable Object batch(Form.Call call, Scope scope, Evaluator evaluator) {
        List<@Nullable Object> plain = new ArrayList<>();
        List<@Nullable Object> inner = new ArrayList<>();
        for (Object argument : call.arguments()) {
            boolean operation = argument instanceof Form.Call other && BATCHED.contains(other.head());
            (operation ? inner : plain).add(argument);
        }
        Arguments[] said = new Arguments[1];
        Map<String, Evaluator.Special> none = Map.of();
        Vocabulary vocabulary = new Vocabulary(
                List.of(words -> words.put("batch_options", arguments -> {
                    said[0] = arguments;
                    arguments.all();
                    Object made = options(arguments);
                    return made;
                })),
                (value, name) -> null);
        BatchOptions options =
                (BatchOptions) new Evaluator(vocabulary, none).evaluate(new Form.Call("batch_options", plain), scope);
        batchTable = said[0].text(0);
        operations.batchAlterTable(batchTable, before -> options == null ? before : options, collected -> {
            batch = collected;
            inner.forEach(form -> evaluator.evaluate(form, scope));
        });
        batch = null;
        return null;
    }

    private static BatchOptions options(Arguments arguments) {
        BatchOptions options = BatchOptions.DEFAULT;
        arguments.text(0);
        if (arguments.has("recreate")) {
            options = options.recreate(BatchOptions.Recreate.valueOf(
                    String.valueOf(arguments.string("recreate")).toUpperCase(Locale.ROOT)));
        }
        if (arguments.named("naming_convention") instanceof Map<?, ?> map) {
            Map<String, String> templates = new LinkedHashMap<>();
            map.forEach((key, value) -> templates.put((String) key, (String) value));
            options = options.namingConvention(NamingConvention.of(templates));
        }
        if (arguments.named("copy_from") instanceof Table table) {
            options = options.copyFrom(table);
        }
        if (arguments.named("table_args") instanceof List<?> elements) {
            options =
                    options.with(elements.stream().map(TableElement.class::cast).toArray(TableElement[]::new));
        }
        if (arguments.named("table_kwargs") instanceof Map<?, ?> settings) {
            for (Map.Entry<?, ?> setting : settings.entrySet()) {
                String[] parts = String.valueOf(setting.getKey()).split("_", 2);
                options = options.with(new DialectOption(parts[0], parts[1], setting.getValue()));
            }
        }
        if (arguments.named("reflect_args") instanceof List<?> columns) {
            options = options.override(columns.stream().map(Column.class::cast).toArray(Column<?>[]::new));
        }
        if (arguments.named("partial_reordering") instanceof List<?> orders) {
            for (Object order : orders) {
                options = options.inOrder(
                        ((List<?>) order).stream().map(String::valueOf).toArray(String[]::new));
            }
        }
        return options;
    }

    private void invoke(MigrationOp op) {
        if (batch == null) {
            operations.invoke(op);
        } else {
            batch.invoke(op);
        }
    }

    /** The table is the first argument unless a batch names it. */
    private String table(Arguments arguments, int place) {
        return batch == null ? arguments.text(place) : batchTable;
    }

    private int after(int place) {
        return batch == null ? place + 1 : place;
    }

    @Override
    public void addTo(Map<String, Word> words) {
        words.put("MetaData", arguments -> new MetaData());
        words.put("list_of", Arguments::all);
        words.put("f", arguments -> arguments.text(0));
        words.put("inline_literal", arguments -> arguments.get(0));
        words.put("table", arguments -> {
            List<TableElement> columns = new ArrayList<>();
            arguments.from(1).forEach(column -> columns.add((TableElement) column));
            return Table.of(new MetaData(), null, arguments.text(0), null, columns);
        });
        words.put(
                "column",
                arguments -> batch == null && arguments.size() == 1
                        ? Sql.table(Table.of("t", new MetaData(), Column.of(arguments.text(0), SqlTypes.INTEGER)))
                                .col(arguments.text(0))
                        : Column.of(
                                arguments.text(0),
                                arguments.is(1, SqlType.class) ? arguments.get(1, SqlType.class) : SqlTypes.UNKNOWN));
        tables(words);
        columns(words);
        constraints(words);
        words.put("execute", arguments -> {
            Object what = arguments.get(0);
            if (what instanceof String sql) {
                operations.execute(sql);
            } else if (what instanceof Operands.TextPart text) {
                operations.execute(text.sql());
            } else {
                operations.execute((Executable) what);
            }
            return null;
        });
        words.put("bulk_insert", arguments -> {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (Object row : (List<?>) arguments.get(1)) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                ((Map<?, ?>) row).forEach((key, value) -> values.put((String) key, value));
                rows.add(values);
            }
            arguments.named("multiinsert");
            operations.bulkInsert(arguments.get(0, Table.class), rows);
            return null;
        });
    }

    private void tables(Map<String, Word> words) {
        words.put("create_table", arguments -> {
            List<TableElement> elements = new ArrayList<>();
            TableOptions options = TableOptions.NONE
                    .comment(arguments.string("comment"))
                    .options(SchemaWords.dialectOptions(arguments).toArray(DialectOption[]::new));
            if (arguments.named("prefixes") instanceof List<?> prefixes) {
                for (Object prefix : prefixes) {
                    options = options.prefix((String) prefix);
                }
            }
            elements.add(options);
            arguments.from(1).forEach(element -> elements.add((TableElement) element));
            invoke(new CreateTable(
                    arguments.text(0), arguments.string("schema"), elements, arguments.flag("if_not_exists")));
            return null;
        });
        words.put("drop_table", arguments -> {
            invoke(new DropTable(arguments.text(0), arguments.string("schema"), null, arguments.flag("if_exists")));
            return null;
        });
        words.put("rename_table", arguments -> {
            invoke(new RenameTable(arguments.text(0), arguments.string("schema"), arguments.text(1)));
            return null;
        });
        words.put("create_table_comment", arguments -> {
            arguments.string("existing_comment");
            invoke(new SetTableComment(
                    table(arguments, 0), arguments.string("schema"), arguments.text(after(0)), Stated.unstated()));
            return null;
        });
        words.put("drop_table_comment", arguments -> {
            arguments.string("existing_comment");
            invoke(new SetTableComment(table(arguments, 0), arguments.string("schema"), null, Stated.unstated()));
            return null;
        });
    }

    private void columns(Map<String, Word> words) {
        words.put("add_column", arguments -> {
            Placement placement = arguments.has("insert_before")
                    ? Placement.before(String.valueOf(arguments.string("insert_before")))
                    : arguments.has("insert_after")
                            ? Placement.after(String.valueOf(arguments.string("insert_after")))
                            : null;
            invoke(new AddColumn(
                    table(arguments, 0),
                    arguments.string("schema"),
                    arguments.get(after(0), Column.class),
                    arguments.flag("if_not_exists"),
                    arguments.flag("inline_references"),
                    arguments.flag("inline_primary_key"),
                    placement));
            return null;
        });
        words.put("drop_column", arguments -> {
            // What only SQL Server needs to be told.
            arguments.named().keySet().forEach(arguments::named);
            invoke(new DropColumn(
                    table(arguments, 0),
                    arguments.string("schema"),
                    arguments.text(after(0)),
                    null,
                    arguments.flag("if_exists")));
            return null;
        });
        words.put("alter_column", arguments -> {
            invoke(altered(arguments));
            return null;
        });
    }

    private AlterColumn altered(Arguments arguments) {
        AlterColumn op = AlterColumn.of(table(arguments, 0), arguments.string("schema"), arguments.text(after(0)));
        if (arguments.has("new_column_name")) {
            op = op.rename(String.valueOf(arguments.string("new_column_name")));
        }
        if (arguments.has("type_")) {
            op = op.type((SqlType<?>) java.util.Objects.requireNonNull(arguments.named("type_")));
        }
        if (arguments.has("nullable")) {
            op = op.nullable(arguments.flag("nullable"));
        }
        boolean identity = arguments.named("server_default") instanceof Identity
                || arguments.named("existing_server_default") instanceof Identity;
        if (arguments.has("server_default")) {
            Object value = arguments.named("server_default");
            op = value instanceof Computed computed
                    ? op.computed(computed)
                    : identity ? op.identity((Identity) value) : op.serverDefault(defaultOf(value));
        }
        if (arguments.has("comment")) {
            op = op.comment(arguments.string("comment"));
        }
        if (arguments.has("autoincrement")) {
            boolean numbered = arguments.flag("autoincrement");
            // The reference has this word for MySQL alone, and does nothing elsewhere.
            op = operations.dialect().has(Feature.RESTATED_COLUMNS) ? op.autoIncrement(numbered) : op;
        }
        if (arguments.has("postgresql_using")) {
            op = op.using(String.valueOf(arguments.string("postgresql_using")));
        }
        return existing(op, arguments, identity);
    }

    private static AlterColumn existing(AlterColumn given, Arguments arguments, boolean identity) {
        AlterColumn op = given;
        if (arguments.named("existing_type") instanceof SqlType<?> type) {
            op = op.existing(type);
        }
        if (arguments.has("existing_nullable")) {
            boolean nullable = arguments.flag("existing_nullable");
            op = op.existing(state -> state.nullable(nullable));
        }
        if (arguments.has("existing_server_default")) {
            Object value = arguments.named("existing_server_default");
            op = op.existing(
                    state -> identity ? state.identity((Identity) value) : state.serverDefault(defaultOf(value)));
        }
        if (arguments.has("existing_comment")) {
            String comment = arguments.string("existing_comment");
            op = op.existing(state -> state.comment(comment));
        }
        if (arguments.has("existing_autoincrement")) {
            boolean numbered = arguments.flag("existing_autoincrement");
            op = op.existing(state -> state.autoIncrement(numbered));
        }
        return op;
    }

    private static @Nullable SqlFragment defaultOf(@Nullable Object value) {
        return value == null
                ? null
                : value instanceof String text ? new TextLiteral(text) : SchemaWords.fragment(value);
    }

    private void constraints(Map<String, Word> words) {
        words.put("create_index", arguments -> {
            List<Index.Part> parts = new ArrayList<>();
            for (Object item : (List<?>) arguments.get(batch == null ? 2 : 1)) {
                parts.add(
                        item instanceof String name ? Index.Part.of(name) : Index.Part.of(SchemaWords.fragment(item)));
            }
            Index index = new Index(
                    arguments.string("name") == null ? (String) arguments.get(0) : arguments.string("name"),
                    parts,
                    arguments.flag("unique"),
                    null,
                    ConstraintOptions.NONE.withDialect(
                            SchemaWords.dialectOptions(arguments).toArray(DialectOption[]::new)));
            for (String dialect : List.of("postgresql", "sqlite")) {
                if (arguments.has(dialect + "_where")) {
                    SqlFragment where = SchemaWords.fragment(arguments.named(dialect + "_where"));
                    index = index.options(new DialectOption(dialect, "where", where));
                }
            }
            invoke(new CreateIndex(
                    table(arguments, 1), arguments.string("schema"), index, arguments.flag("if_not_exists")));
            return null;
        });
        words.put("drop_index", arguments -> {
            String table = batch != null
                    ? batchTable
                    : arguments.has("table_name")
                            ? String.valueOf(arguments.string("table_name"))
                            : arguments.size() > 1 ? arguments.text(1) : "t";
            Index known = new Index(
                    arguments.text(0),
                    List.of(),
                    false,
                    null,
                    ConstraintOptions.NONE.withDialect(
                            SchemaWords.dialectOptions(arguments).toArray(DialectOption[]::new)));
            invoke(new DropIndex(
                    table, arguments.string("schema"), arguments.text(0), known, arguments.flag("if_exists")));
            return null;
        });
        words.put(
                "create_unique_constraint",
                arguments -> add(
                        arguments,
                        SchemaWords.constraint(
                                new UniqueConstraint(name(arguments), names(arguments.get(after(1)))), arguments)));
        words.put(
                "create_primary_key",
                arguments -> add(arguments, new PrimaryKey(name(arguments), names(arguments.get(after(1))))));
        words.put(
                "create_check_constraint",
                arguments -> add(
                        arguments,
                        SchemaWords.constraint(
                                new CheckConstraint(name(arguments), SchemaWords.fragment(arguments.get(after(1)))),
                                arguments)));
        words.put("create_foreign_key", this::foreignKey);
        words.put("create_exclude_constraint", this::exclude);
        words.put("drop_constraint", arguments -> {
            String kind = arguments.string("type_");
            invoke(new DropConstraint(
                    table(arguments, 1),
                    arguments.string("schema"),
                    name(arguments),
                    kind(kind),
                    null,
                    arguments.flag("if_exists")));
            return null;
        });
    }

    private static ConstraintKind kind(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "unique" -> ConstraintKind.UNIQUE;
            case "foreignkey" -> ConstraintKind.FOREIGN_KEY;
            case "primary" -> ConstraintKind.PRIMARY_KEY;
            case "check" -> ConstraintKind.CHECK;
            default -> ConstraintKind.UNSTATED;
        };
    }

    private @Nullable Object add(Arguments arguments, Constraint constraint) {
        String schema = arguments.has("source_schema") ? arguments.string("source_schema") : arguments.string("schema");
        invoke(new AddConstraint(table(arguments, 1), schema, constraint));
        return null;
    }

    private static @Nullable String name(Arguments arguments) {
        return (String) arguments.get(0);
    }

    private static List<String> names(@Nullable Object list) {
        return ((List<?>) java.util.Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }

    private @Nullable Object foreignKey(Arguments arguments) {
        int next = after(1);
        ForeignKey key = ForeignKey.of(
                        names(arguments.get(next + 1)), arguments.text(next), names(arguments.get(next + 2)))
                .inSchema(arguments.string("referent_schema"));
        return add(arguments, SchemaWords.options(key, arguments).named(name(arguments)));
    }

    private @Nullable Object exclude(Arguments arguments) {
        List<ExcludeConstraint.Element> elements = new ArrayList<>();
        for (Object item : arguments.from(after(1))) {
            List<?> pair = (List<?>) item;
            elements.add(ExcludeConstraint.Element.of((String) pair.get(0), (String) pair.get(1)));
        }
        ExcludeConstraint exclude = ExcludeConstraint.using(
                        arguments.has("using") ? String.valueOf(arguments.string("using")) : "gist",
                        elements.toArray(ExcludeConstraint.Element[]::new))
                .named(name(arguments));
        exclude = SchemaWords.constraint(exclude, arguments);
        return add(
                arguments,
                arguments.has("where") ? exclude.where(SchemaWords.fragment(arguments.named("where"))) : exclude);
    }
}
