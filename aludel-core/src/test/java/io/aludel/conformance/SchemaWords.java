package io.aludel.conformance;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Constrained;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.Counting;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.Initially;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Quoting;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Expression;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code (Table "t" (Column "a" (Integer)) ...)} and what stands in it. */
public final class SchemaWords implements Words {
    private static final List<String> DIALECTS = List.of("postgresql", "mysql", "mariadb", "sqlite", "oracle", "mssql");

    /** A foreign key before it has a column: where it points. */
    record Pointer(String table, @Nullable String schema, String column, Arguments arguments) {}

    /** An index of its own, with the table that its parts name. */
    public record StandaloneIndex(Table table, Index index) {}

    /** A name with a fixed answer to whether it is quoted. */
    record QuotedName(String name, Quoting quoting) {}

    @Override
    public void addTo(Map<String, Word> words) {
        words.put("col", arguments -> Columns.of(arguments.get(0), arguments.text(1)));
        words.put("MetaData", SchemaWords::metadata);
        words.put("Table", SchemaWords::table);
        words.put("Column", SchemaWords::column);
        words.put(
                "quoted_name",
                arguments -> new QuotedName(
                        arguments.text(0), Boolean.TRUE.equals(arguments.get(1)) ? Quoting.ALWAYS : Quoting.NEVER));
        words.put("ForeignKey", SchemaWords::pointer);
        words.put("ForeignKeyConstraint", SchemaWords::foreignKey);
        words.put(
                "PrimaryKeyConstraint",
                arguments ->
                        constraint(new PrimaryKey(arguments.string("name"), columnNames(arguments.all())), arguments));
        words.put(
                "UniqueConstraint",
                arguments -> constraint(
                        new UniqueConstraint(arguments.string("name"), columnNames(arguments.all())), arguments));
        words.put(
                "CheckConstraint",
                arguments -> constraint(
                        new CheckConstraint(arguments.string("name"), fragment(arguments.get(0))), arguments));
        words.put("ExcludeConstraint", SchemaWords::exclude);
        words.put(
                "Identity",
                arguments -> numbered(arguments.flag("always") ? Identity.always() : Identity.byDefault(), arguments));
        words.put("Computed", SchemaWords::computed);
        words.put("Sequence", SchemaWords::sequence);
        words.put("Index", SchemaWords::index);
    }

    private static MetaData metadata(Arguments arguments) {
        Object names = arguments.named("naming_convention");
        String schema = arguments.string("schema");
        if (names instanceof Map<?, ?> map) {
            Map<String, String> templates = new LinkedHashMap<>();
            map.forEach((key, value) -> templates.put((String) key, (String) value));
            return new MetaData(schema, NamingConvention.of(templates));
        }
        return new MetaData(schema);
    }

    private static Table table(Arguments arguments) {
        MetaData metadata = arguments.has("metadata") ? (MetaData) arguments.named("metadata") : new MetaData();
        String schema = arguments.string("schema");
        List<TableElement> elements = new ArrayList<>();
        TableOptions options = TableOptions.NONE.comment(arguments.string("comment"));
        if (arguments.named("prefixes") instanceof List<?> prefixes) {
            for (Object prefix : prefixes) {
                options = options.prefix((String) prefix);
            }
        }
        Object name = arguments.get(0);
        if (name instanceof QuotedName quoted) {
            options = options.quoting(quoted.quoting());
            name = quoted.name();
        }
        elements.add(options.options(dialectOptions(arguments).toArray(DialectOption[]::new)));
        for (Object element : arguments.from(1)) {
            elements.add((TableElement) element);
        }
        return Table.of(metadata, schema == null ? metadata.schema() : schema, (String) name, null, elements);
    }

    private static Column<?> column(Arguments arguments) {
        Object name = arguments.get(0);
        int next = 1;
        SqlType<?> type = io.aludel.type.SqlTypes.UNKNOWN;
        if (arguments.is(1, SqlType.class)) {
            type = arguments.get(1, SqlType.class);
            next = 2;
        }
        Column<?> column = Column.of(name instanceof QuotedName quoted ? quoted.name() : (String) name, type);
        if (name instanceof QuotedName quoted) {
            column = column.quoting(quoted.quoting());
        }
        for (Object item : arguments.from(next)) {
            column = with(column, item);
        }
        return options(column, arguments);
    }

    private static Column<?> with(Column<?> column, @Nullable Object item) {
        if (item instanceof Pointer pointer) {
            ForeignKey key = ForeignKey.of(List.of(column.name()), pointer.table(), List.of(pointer.column()))
                    .inSchema(pointer.schema());
            return column.references(options(key, pointer.arguments()));
        }
        if (item instanceof Identity identity) {
            return column.identity(identity);
        }
        if (item instanceof Computed computed) {
            return column.computed(computed);
        }
        if (item instanceof Sequence sequence) {
            return column.defaultValue(sequence);
        }
        if (item instanceof CheckConstraint check) {
            return column.check(check);
        }
        throw new UnknownWord("a column cannot have " + item);
    }

    private static Column<?> options(Column<?> column, Arguments arguments) {
        Column<?> changed = column;
        if (arguments.flag("primary_key")) {
            changed = changed.primaryKey();
        }
        if (arguments.has("nullable")) {
            changed = changed.nullable(arguments.flag("nullable"));
        }
        if (arguments.flag("unique")) {
            changed = changed.unique();
        }
        if (arguments.flag("index")) {
            changed = changed.indexed();
        }
        if (arguments.flag("system")) {
            changed = changed.system();
        }
        if (arguments.has("autoincrement")) {
            Object value = arguments.named("autoincrement");
            changed = changed.autoIncrement(
                    Boolean.TRUE.equals(value)
                            ? Column.AutoIncrement.ALWAYS
                            : Boolean.FALSE.equals(value)
                                    ? Column.AutoIncrement.NEVER
                                    : Column.AutoIncrement.valueOf(
                                            String.valueOf(value).toUpperCase(Locale.ROOT)));
        }
        if (arguments.has("server_default")) {
            Object value = arguments.named("server_default");
            changed =
                    value instanceof String text ? changed.serverDefault(text) : changed.serverDefault(fragment(value));
        }
        if (arguments.has("default")) {
            changed = defaulted(changed, arguments.named("default"), false);
        }
        if (arguments.has("onupdate")) {
            changed = defaulted(changed, arguments.named("onupdate"), true);
        }
        if (arguments.has("comment")) {
            changed = changed.comment(arguments.string("comment"));
        }
        arguments.named("server_onupdate"); // tells the ORM what to read again
        if (arguments.has("key")) {
            changed = changed.key(String.valueOf(arguments.named("key")));
        }
        return changed.options(dialectOptions(arguments).toArray(DialectOption[]::new));
    }

    @SuppressWarnings("unchecked") // the recording gives values of the column's type
    private static <T> Column<T> defaulted(Column<T> column, @Nullable Object value, boolean onUpdate) {
        if (value instanceof Sequence sequence) {
            return column.defaultValue(sequence);
        }
        if (value instanceof SqlFragment || value instanceof Expression<?> || value instanceof Operands.TextPart) {
            SqlFragment expression = fragment(value);
            return onUpdate ? column.onUpdate(expression) : column.defaultValue(expression);
        }
        T typed = (T) Literals.as(column.type(), value);
        return onUpdate ? column.onUpdate(typed) : column.defaultValue(typed);
    }

    private static Pointer pointer(Arguments arguments) {
        Object target = arguments.get(0);
        Pointer pointer;
        if (target instanceof Expression<?> expression
                && expression.node() instanceof ColumnRef column
                && column.source() instanceof TableRef table) {
            pointer = new Pointer(table.table().name(), table.table().schema(), column.name(), arguments);
        } else {
            String[] parts = ((String) target).split("\\.");
            int last = parts.length - 1;
            pointer = new Pointer(parts[last - 1], last == 2 ? parts[0] : null, parts[last], arguments);
        }
        options(ForeignKey.of(List.of("x"), pointer.table(), List.of(pointer.column())), arguments);
        return pointer;
    }

    private static ForeignKey foreignKey(Arguments arguments) {
        List<String> referred = new ArrayList<>();
        Pointer pointer = null;
        for (Object target : (List<?>) arguments.get(1)) {
            pointer = pointer(new Arguments("ForeignKey", List.of(target), Map.of()));
            referred.add(pointer.column());
        }
        if (pointer == null) {
            throw new UnknownWord("a foreign key needs columns");
        }
        ForeignKey key = ForeignKey.of(columnNames((List<?>) arguments.get(0)), pointer.table(), referred)
                .inSchema(pointer.schema());
        return options(key, arguments);
    }

    /** The foreign key with what the keywords say besides. */
    public static ForeignKey options(ForeignKey key, Arguments arguments) {
        ForeignKey changed = key.named(arguments.string("name"));
        if (arguments.has("ondelete")) {
            changed = changed.onDelete(action(arguments.string("ondelete")));
        }
        if (arguments.has("onupdate")) {
            changed = changed.onUpdate(action(arguments.string("onupdate")));
        }
        if (arguments.has("match")) {
            changed = changed.match(ForeignKey.Match.valueOf(String.valueOf(arguments.string("match"))));
        }
        if (arguments.flag("use_alter")) {
            changed = changed.useAlter();
        }
        return constraint(changed, arguments);
    }

    private static ReferentialAction action(@Nullable String sql) {
        return ReferentialAction.valueOf(
                String.valueOf(sql).toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** The constraint with what the keywords say besides. */
    public static <C extends Constrained<C>> C constraint(C constraint, Arguments arguments) {
        ConstraintOptions options = ConstraintOptions.NONE;
        if (arguments.has("deferrable")) {
            options = options.withDeferrable(arguments.flag("deferrable"));
        }
        if (arguments.has("initially")) {
            options = options.withInitially(Initially.valueOf(String.valueOf(arguments.string("initially"))));
        }
        if (arguments.has("comment")) {
            options = options.withComment(arguments.string("comment"));
        }
        return constraint.with(options.withDialect(dialectOptions(arguments).toArray(DialectOption[]::new)));
    }

    private static ExcludeConstraint exclude(Arguments arguments) {
        List<ExcludeConstraint.Element> elements = new ArrayList<>();
        Map<?, ?> ops = arguments.named("ops") instanceof Map<?, ?> map ? map : Map.of();
        for (Object item : arguments.all()) {
            List<?> pair = (List<?>) item;
            String operator = (String) pair.get(1);
            ExcludeConstraint.Element element = pair.get(0) instanceof String name
                    ? ExcludeConstraint.Element.of(name, operator)
                    : ExcludeConstraint.Element.of(fragment(pair.get(0)), operator);
            Object operatorClass = pair.get(0) instanceof String name ? ops.get(name) : null;
            elements.add(operatorClass == null ? element : element.operatorClass((String) operatorClass));
        }
        String using = arguments.string("using");
        ExcludeConstraint constraint = ExcludeConstraint.using(
                        using == null ? "gist" : using, elements.toArray(ExcludeConstraint.Element[]::new))
                .named(arguments.string("name"));
        if (arguments.has("where")) {
            constraint = constraint.where(fragment(arguments.named("where")));
        }
        return constraint(constraint, arguments);
    }

    private static Computed computed(Arguments arguments) {
        Computed computed = Computed.of(fragment(arguments.get(0)));
        return arguments.named("persisted") instanceof Boolean stored ? computed.persisted(stored) : computed;
    }

    private static <C extends Counting<C>> C numbered(C counting, Arguments arguments) {
        C changed = counting;
        if (arguments.named("start") instanceof Number number) {
            changed = changed.start(number.longValue());
        }
        if (arguments.named("increment") instanceof Number number) {
            changed = changed.increment(number.longValue());
        }
        if (arguments.named("minvalue") instanceof Number number) {
            changed = changed.minValue(number.longValue());
        }
        if (arguments.named("maxvalue") instanceof Number number) {
            changed = changed.maxValue(number.longValue());
        }
        if (arguments.flag("nominvalue")) {
            changed = changed.noMinValue();
        }
        if (arguments.flag("nomaxvalue")) {
            changed = changed.noMaxValue();
        }
        if (arguments.named("cycle") instanceof Boolean cycle) {
            changed = changed.cycle(cycle);
        }
        if (arguments.named("cache") instanceof Number number) {
            changed = changed.cache(number.longValue());
        }
        return arguments.named("order") instanceof Boolean ordered ? changed.ordered(ordered) : changed;
    }

    private static Sequence sequence(Arguments arguments) {
        String schema = arguments.named("metadata") instanceof MetaData metadata && !arguments.has("schema")
                ? metadata.schema()
                : arguments.string("schema");
        Sequence sequence = Sequence.of(arguments.text(0)).inSchema(schema);
        if (arguments.size() > 1) {
            sequence = sequence.start(arguments.get(1, Integer.class));
        }
        if (arguments.has("data_type")) {
            sequence = sequence.type(TypeWords.type(arguments.named("data_type")));
        }
        if (arguments.flag("optional")) {
            sequence = sequence.optional();
        }
        return numbered(sequence, arguments);
    }

    /** Within a table its parts are names; alone they are columns, and say the table. */
    private static Object index(Arguments arguments) {
        List<Index.Part> parts = new ArrayList<>();
        Table table = null;
        for (Object item : arguments.from(1)) {
            if (item instanceof String name) {
                parts.add(Index.Part.of(name));
                continue;
            }
            Expr node = Columns.node(item);
            Index.Part part = part(node instanceof Label label ? label.expression() : node);
            parts.add(node instanceof Label label ? classed(part, label, arguments) : part);
            Table named = Columns.tableOf(node);
            table = named == null ? table : named;
        }
        Index index = Index.of((String) arguments.get(0), parts.toArray(Index.Part[]::new));
        if (arguments.flag("unique")) {
            index = index.asUnique();
        }
        index = constraint(index, arguments);
        for (String dialect : DIALECTS) {
            if (arguments.has(dialect + "_where")) {
                index = index.options(new DialectOption(
                        dialect,
                        "where",
                        fragment(arguments.named(dialect + "_where")).node()));
            }
        }
        return table == null ? index : new StandaloneIndex(table, index);
    }

    /** An expression's label stands for it among the operator classes. */
    private static Index.Part classed(Index.Part part, Label label, Arguments arguments) {
        Object classes = arguments.named("postgresql_ops");
        Object named = classes instanceof Map<?, ?> map ? map.get(label.name()) : null;
        return named == null ? part : part.operatorClass((String) named);
    }

    private static Index.Part part(Expr node) {
        if (node instanceof OrderTerm term) {
            Index.Part part = part(term.expression());
            part = term.descending() ? part.desc() : part;
            return term.nulls() == OrderTerm.Nulls.DEFAULT
                    ? part
                    : part.nullsFirst(term.nulls() == OrderTerm.Nulls.FIRST);
        }
        return node instanceof ColumnRef column ? Index.Part.of(column.name()) : Index.Part.of(node);
    }

    static List<String> columnNames(List<?> columns) {
        List<String> names = new ArrayList<>();
        for (Object column : columns) {
            names.add(column instanceof String name ? name : ((ColumnRef) Columns.node(column)).name());
        }
        return names;
    }

    /** Text, or an expression. */
    public static SqlFragment fragment(@Nullable Object value) {
        if (value instanceof String sql) {
            return new RawSql(sql);
        }
        if (value instanceof Operands.TextPart text) {
            return new RawSql(text.sql());
        }
        if (value instanceof SqlFragment fragment) {
            return fragment;
        }
        return Columns.node(value);
    }

    /** {@code :postgresql_using "gin"} and the like. */
    public static List<DialectOption> dialectOptions(Arguments arguments) {
        List<DialectOption> options = new ArrayList<>();
        for (String dialect : DIALECTS) {
            arguments.namedFrom(dialect + "_").forEach((name, value) -> {
                if (value != null && !name.equals("where")) {
                    boolean alone = name.equals("inherits") && value instanceof String;
                    options.add(new DialectOption(dialect, name, alone ? List.of(value) : value));
                    if (dialect.equals("mysql") && !arguments.has("mariadb_" + name)) {
                        options.add(new DialectOption("mariadb", name, value)); // the reference speaks to both as one
                    }
                }
            });
        }
        return options;
    }
}
