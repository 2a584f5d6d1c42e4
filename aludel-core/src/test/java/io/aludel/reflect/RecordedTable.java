package io.aludel.reflect;

import io.aludel.dialect.Dialect;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.UniqueConstraint;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a table with its recording. The rules:
 *
 * <ul>
 *   <li>Finding more than the record is right: names and options of foreign keys in SQLite, types that the reference does not know,
 *       expressions, comments, CHECK constraints of columns in MariaDB, partitions.
 *   <li>A column that counts up by a sequence of its own has no default here; where it is no key, its type is SERIAL.
 *   <li>Widths that MariaDB shows whole numbers with by default say nothing, and TINYINT(1) is its BOOLEAN; JSON is its LONGTEXT.
 *   <li>The character set that a server has by default is that server's.
 *   <li>Blanks and parentheses around a whole expression say nothing.
 * </ul>
 */
final class RecordedTable {
    /** What other databases call their types says more than the words that SQLite looks for. */
    private static final List<String> BETTER_KNOWN = List.of("NUMERIC(3)", "JSONB");

    private final String where;
    private final @Nullable String schema;
    private final Dialect dialect;
    private final List<String> differences;
    private final boolean sqlite;
    private final boolean mariadb;

    RecordedTable(String where, @Nullable String schema, Dialect dialect, List<String> differences) {
        this.where = where;
        this.schema = schema;
        this.dialect = dialect;
        this.differences = differences;
        this.sqlite = dialect.name().equals("sqlite");
        this.mariadb = dialect.name().equals("mariadb");
    }

    void compare(JsonNode recorded, ReflectedTable found) {
        columns(recorded.get("columns"), found.columns());
        primaryKey(recorded.get("primary_key"), found.primaryKey());
        same("foreign keys", foreignKeys(recorded.get("foreign_keys"), found), foreignKeys(found));
        same("indexes", indexes(recorded.get("indexes"), found), indexes(found));
        TreeSet<String> uniques = uniques(recorded.get("uniques"));
        TreeSet<String> foundUniques = uniques(found);
        if (!sqlite || !foundUniques.containsAll(uniques)) {
            same("uniques", uniques, foundUniques);
        }
        TreeSet<String> checks = checks(recorded.get("checks"));
        TreeSet<String> foundChecks = checks(found.checkConstraints());
        if (!mariadb || !foundChecks.containsAll(checks)) {
            same("checks", checks, foundChecks);
        }
        String comment = text(recorded.get("comment"));
        if (comment != null || found.options().comment() != null) {
            same("comment", comment, found.options().comment());
        }
        options(recorded.get("options"), found.options().dialect());
    }

    private void same(String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            differences.add(where + " " + what + ": " + expected + " but found " + found);
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        return node.isContainer() ? node.toString() : node.asString();
    }

    private static List<String> texts(@Nullable JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null) {
            node.forEach(each -> texts.add(String.valueOf(text(each))));
        }
        return texts;
    }

    /** PostgreSQL has a way of writing conditions with and one without all parentheses. */
    private static String where(@Nullable String sql) {
        return String.valueOf(sql).replaceAll("[()]", "");
    }

    private static @Nullable String normal(@Nullable String sql) {
        return sql == null ? null : CatalogRows.unwrapped(sql).replaceAll("\\s+", " ");
    }

    private static @Nullable String normal(@Nullable SqlFragment fragment) {
        return fragment == null ? null : normal(((RawSql) fragment).sql());
    }

    private void columns(JsonNode recorded, List<Column<?>> found) {
        // The reference keeps doubled quotes in names of MariaDB.
        same(
                "columns",
                texts(names(recorded)).stream()
                        .map(name -> name.replace("``", "`"))
                        .toList(),
                found.stream().map(Column::name).toList());
        for (JsonNode expected : recorded) {
            for (Column<?> column : found) {
                if (column.name().equals(text(expected.get("name")))) {
                    column(expected, column);
                }
            }
        }
    }

    private static JsonNode names(JsonNode recorded) {
        var names = new tools.jackson.databind.ObjectMapper().createArrayNode();
        recorded.forEach(each -> names.add(text(each.get("name"))));
        return names;
    }

    private void column(JsonNode expected, Column<?> column) {
        String what = "column " + column.name();
        same(what + " nullable", expected.get("nullable").asBoolean(), column.isNullable());
        String value = text(expected.get("default"));
        boolean numbered = value != null
                && value.startsWith("nextval(")
                && (column.autoIncrement() == Column.AutoIncrement.ALWAYS || isSerial(column.type()));
        String found = normal(column.serverDefault());
        // The reference does not see ON UPDATE behind no default.
        boolean updated = value == null && found != null && found.startsWith("NULL ON UPDATE");
        // Nor expressions without a parenthesis around them, and bytes and bits.
        boolean overlooked = mariadb && value == null && found != null && found.matches("\\w+\\(.*\\)|[xXb]'.*");
        if (!numbered && !updated && !overlooked) {
            same(what + " default", normal(value), normal(column.serverDefault()));
        }
        String comment = text(expected.get("comment"));
        same(what + " comment", comment, column.comment());
        JsonNode computed = expected.get("computed");
        same(what + " computed", computed != null, column.computed() != null);
        if (computed != null && column.computed() != null) {
            String expression = normal(text(computed.get("sqltext")));
            if (!sqlite || (!expression.isEmpty() && !expression.contains(" as ("))) {
                same(what + " computed", expression, normal(column.computed().expression()));
            }
            if (computed.has("persisted")) {
                same(
                        what + " persisted",
                        computed.get("persisted").asBoolean(),
                        column.computed().persisted());
            }
        }
        JsonNode identity = expected.get("identity");
        same(what + " identity", identity == null ? null : identity(identity), identity(column.identity()));
        boolean byDefault =
                value != null && value.matches("\\(?nextval\\(.*") && (found != null || isSerial(column.type()));
        if (!byDefault
                && expected.has("autoincrement")
                && expected.get("autoincrement").asBoolean()) {
            same(
                    what + " counts up",
                    true,
                    column.autoIncrement() != Column.AutoIncrement.NEVER || column.identity() != null);
        }
        type(what, text(expected.get("type_sql")), text(expected.get("type")), column.type());
    }

    private static String identity(JsonNode identity) {
        return List.of(
                        identity.get("always").asBoolean(),
                        identity.get("start").asLong(),
                        identity.get("increment").asLong(),
                        identity.get("minvalue").asLong(),
                        identity.get("maxvalue").asLong(),
                        identity.get("cycle").asBoolean(),
                        identity.get("cache").asLong())
                .toString();
    }

    private static @Nullable String identity(@Nullable Identity identity) {
        return identity == null
                ? null
                : java.util.Arrays.asList(
                                identity.generatedAlways(),
                                identity.numbering().start(),
                                identity.numbering().increment(),
                                identity.numbering().minValue(),
                                identity.numbering().maxValue(),
                                identity.numbering().cycle(),
                                identity.numbering().cache())
                        .toString();
    }

    private void type(String what, @Nullable String sql, @Nullable String form, SqlType<?> type) {
        if (sql == null || "String()".equals(form) || "ARRAY(String())".equals(form)) {
            return;
        }
        String found = dialect.syntax().types().type(dialect.syntax(), type);
        String widths = "(INTEGER|BIGINT|SMALLINT|TINYINT|MEDIUMINT|YEAR)\\(\\d+\\)";
        String expectedSql = sql.replaceAll(widths, "$1").replace("DECIMAL", mariadb ? "NUMERIC" : "DECIMAL");
        String foundSql = found.replace(" COLLATE \"", " COLLATE ")
                .replaceAll("(\\[\\])+", "[]")
                .replaceAll(widths, "$1");
        if (sqlite && (type.kind() == TypeKind.UNKNOWN || BETTER_KNOWN.contains(sql))) {
            return;
        }
        boolean same = expectedSql.equalsIgnoreCase(foundSql)
                || isSerial(type) && type.kind().name().equals(sql)
                || (sql.equals("TINYINT(1)") && type.kind() == TypeKind.BOOLEAN)
                || (sql.startsWith("LONGTEXT") && type.kind() == TypeKind.JSON)
                || (sqlite && sql.replaceAll("\\(.*", "").equals(type.kind().name()))
                || (sqlite && sql.equals("INTEGER") && type.isInteger())
                || (sqlite && sql.equals("REAL") && type.kind() == TypeKind.DOUBLE)
                || (sqlite && sql.equals("DATETIME") && type.kind() == TypeKind.TIMESTAMP)
                || compact(expectedSql).equals(compact(foundSql));
        if (!same) {
            differences.add(where + " " + what + " type: " + sql + " but found " + found + " (" + type.kind() + ")");
        }
    }

    /** A column that counts without being a key says so by its type. */
    private boolean isSerial(SqlType<?> type) {
        return dialect.syntax().types().type(dialect.syntax(), type).endsWith("SERIAL");
    }

    private static String compact(String sql) {
        return sql.toUpperCase(Locale.ROOT).replace("\"", "").replace(" ", "");
    }

    private void primaryKey(JsonNode recorded, @Nullable PrimaryKey found) {
        List<String> columns = texts(recorded.get("constrained_columns"));
        same("primary key", columns, found == null ? List.of() : found.columns());
        if (found != null) {
            same("name of primary key", text(recorded.get("name")), found.name());
            same(
                    "comment of primary key",
                    text(recorded.get("comment")),
                    found.options().comment());
            JsonNode included = recorded.path("dialect_options").get("postgresql_include");
            same("primary key includes", texts(included), option(found.options(), "include", List.of()));
        }
    }

    private static Object option(ConstraintOptions options, String name, Object otherwise) {
        return options.dialect().stream()
                .filter(option -> option.name().equals(name))
                .map(DialectOption::value)
                .findFirst()
                .orElse(otherwise);
    }

    private TreeSet<String> foreignKeys(JsonNode recorded, ReflectedTable found) {
        TreeSet<String> keys = new TreeSet<>();
        for (JsonNode key : recorded) {
            List<String> columns = texts(key.get("constrained_columns"));
            JsonNode options = key.path("options");
            String name = text(key.get("name"));
            List<String> more = new ArrayList<>();
            options.forEachEntry((option, value) -> more.add(option + "=" + text(value)));
            if (sqlite) {
                // The reference finds less.
                for (ForeignKey other : found.foreignKeys()) {
                    if (other.columns().equals(columns)
                            && other.referredTable().equals(text(key.get("referred_table")))) {
                        name = name == null ? other.name() : name;
                        more.clear();
                        more.addAll(options(other));
                    }
                }
            }
            more.sort(null);
            keys.add(name + " " + columns + " " + schema(text(key.get("referred_schema")), null) + " "
                    + text(key.get("referred_table")) + " " + texts(key.get("referred_columns")) + " " + more + " "
                    + text(key.get("comment")));
        }
        return keys;
    }

    /** Here a key without a schema stays in that of its table; the default schema is named as any other. */
    private @Nullable String schema(@Nullable String referred, @Nullable String otherwise) {
        String place = referred == null ? otherwise : referred;
        return "public".equals(place) ? null : place;
    }

    private static List<String> options(ForeignKey key) {
        List<String> more = new ArrayList<>();
        if (key.onDelete() != ReferentialAction.UNSTATED) {
            Object columns = option(key.options(), "on_delete_columns", List.of());
            String some = columns.toString().replace('[', '(').replace(']', ')');
            more.add("ondelete=" + key.onDelete().sql() + (some.equals("()") ? "" : " " + some));
        }
        if (key.onUpdate() != ReferentialAction.UNSTATED) {
            more.add("onupdate=" + key.onUpdate().sql());
        }
        if (key.options().deferrable() != null) {
            more.add("deferrable=" + key.options().deferrable());
        }
        if (key.options().initially() != null) {
            more.add("initially=" + key.options().initially());
        }
        if (key.match() != null) {
            more.add("match=" + key.match());
        }
        more.sort(null);
        return more;
    }

    private TreeSet<String> foreignKeys(ReflectedTable found) {
        TreeSet<String> keys = new TreeSet<>();
        for (ForeignKey key : found.foreignKeys()) {
            keys.add(key.name() + " " + key.columns() + " " + schema(key.referredSchema(), schema) + " "
                    + key.referredTable() + " "
                    + key.referredColumns() + " " + options(key) + " "
                    + key.options().comment());
        }
        return keys;
    }

    private TreeSet<String> indexes(JsonNode recorded, ReflectedTable found) {
        TreeSet<String> indexes = new TreeSet<>();
        for (JsonNode index : recorded) {
            Map<String, Object> options = new TreeMap<>();
            index.path("dialect_options").forEachEntry((name, value) -> option(name, value, options));
            if (index.has("include_columns") && !index.get("include_columns").isEmpty()) {
                options.put("include", texts(index.get("include_columns")).toString());
            }
            Map<String, Object> sorting = new TreeMap<>();
            index.path("column_sorting")
                    .forEachEntry((name, value) -> sorting.put(bare(name), new TreeSet<>(texts(value)).toString()));
            List<String> parts = index.has("expressions")
                    ? texts(index.get("expressions")).stream()
                            .map(RecordedTable::bare)
                            .toList()
                    : texts(index.get("column_names"));
            indexes.add(text(index.get("name")) + " " + parts + " unique="
                    + index.get("unique").asString() + " " + options + " " + sorting);
        }
        if (sqlite) {
            found.indexes().stream()
                    .filter(index -> index.parts().stream().anyMatch(part -> part.expression() != null))
                    .forEach(index -> {
                        // The reference leaves indexes over expressions out.
                        indexes.removeIf(line -> line.startsWith(index.name() + " "));
                        indexes.add(line(index));
                    });
        }
        return indexes;
    }

    private static String bare(String expression) {
        return String.valueOf(normal(expression)).replaceFirst("(?i) COLLATE .*", "");
    }

    private static void option(String name, JsonNode value, Map<String, Object> options) {
        String plain = name.replaceFirst("^(postgresql|mariadb|mysql|sqlite)_", "");
        boolean not = plain.equals("valid") && !value.asBoolean();
        if (not || (value.isArray() && value.isEmpty())) {
            return;
        }
        if (plain.equals("where")) {
            options.put(plain, where(normal(text(value))));
        } else if (value.isArray()) {
            options.put(plain, texts(value).toString());
        } else if (value.isObject()) {
            Map<String, String> map = new TreeMap<>();
            value.forEachEntry((key, each) -> map.put(key, text(each)));
            options.put(plain, map.toString());
        } else {
            options.put(plain, String.valueOf(text(value)));
        }
    }

    private TreeSet<String> indexes(ReflectedTable found) {
        TreeSet<String> indexes = new TreeSet<>();
        found.indexes().forEach(index -> indexes.add(line(index)));
        return indexes;
    }

    private String line(Index index) {
        Map<String, Object> options = new TreeMap<>();
        index.options().dialect().stream()
                // The reference does not look for it in MariaDB.
                .filter(option -> !mariadb || !option.name().equals("using"))
                .forEach(option -> options.put(
                        option.name(),
                        option.value() instanceof Map<?, ?> map
                                ? new TreeMap<>(map).toString()
                                : String.valueOf(option.value())));
        if (index.where() != null) {
            options.put("where", where(normal(index.where())));
        }
        Map<String, Object> sorting = new TreeMap<>();
        Map<String, Object> lengths = new TreeMap<>();
        Map<String, Object> classes = new TreeMap<>();
        List<String> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            String name = part.column() == null ? bare(String.valueOf(normal(part.expression()))) : part.column();
            parts.add(name);
            TreeSet<String> order = new TreeSet<>();
            if (part.descending()) {
                order.add("desc");
            }
            if (part.nullsFirst() != null) {
                order.add(part.nullsFirst() ? "nulls_first" : "nulls_last");
            }
            // The reference looks for the order in PostgreSQL only.
            if (!order.isEmpty() && !sqlite && !mariadb) {
                sorting.put(name, order.toString());
            }
            if (part.length() != null) {
                lengths.put(name, part.length());
            }
            if (part.operatorClass() != null) {
                classes.put(name, part.operatorClass());
            }
        }
        if (!lengths.isEmpty()) {
            options.put("length", lengths.toString());
        }
        if (!classes.isEmpty()) {
            options.put("ops", classes.toString());
        }
        return index.name() + " " + parts + " unique=" + index.unique() + " " + options + " " + sorting;
    }

    private TreeSet<String> uniques(JsonNode recorded) {
        TreeSet<String> uniques = new TreeSet<>();
        for (JsonNode unique : recorded) {
            Map<String, Object> options = new TreeMap<>();
            unique.path("dialect_options").forEachEntry((name, value) -> {
                if (!value.isBoolean() || value.asBoolean()) {
                    option(name, value, options);
                }
            });
            uniques.add(text(unique.get("name")) + " " + texts(unique.get("column_names")) + " " + options + " "
                    + text(unique.get("comment")));
        }
        return uniques;
    }

    private TreeSet<String> uniques(ReflectedTable found) {
        TreeSet<String> uniques = new TreeSet<>();
        for (UniqueConstraint unique : found.uniqueConstraints()) {
            uniques.add(unique.name() + " " + unique.columns() + " " + options(unique.options()) + " "
                    + unique.options().comment());
        }
        return uniques;
    }

    private static Map<String, Object> options(ConstraintOptions options) {
        Map<String, Object> texts = new TreeMap<>();
        options.dialect().stream()
                .filter(option -> !option.dialect().equals("sqlite"))
                .forEach(option -> texts.put(option.name(), String.valueOf(option.value())));
        return texts;
    }

    private static TreeSet<String> checks(JsonNode recorded) {
        TreeSet<String> checks = new TreeSet<>();
        recorded.forEach(check -> {
            Map<String, Object> options = new TreeMap<>();
            check.path("dialect_options").forEachEntry((name, value) -> option(name, value, options));
            checks.add(text(check.get("name")) + " " + normal(text(check.get("sqltext"))) + " " + options + " "
                    + text(check.get("comment")));
        });
        return checks;
    }

    private static TreeSet<String> checks(Collection<CheckConstraint> found) {
        TreeSet<String> checks = new TreeSet<>();
        found.forEach(check -> checks.add(check.name() + " " + normal(check.condition()) + " "
                + options(check.options()) + " " + check.options().comment()));
        return checks;
    }

    private void options(JsonNode recorded, List<DialectOption> found) {
        recorded.forEachEntry((name, value) -> {
            String plain = name.substring(name.indexOf('_') + 1).replace("default charset", "charset");
            if (plain.startsWith("partition_")
                    || plain.equals("comment")
                    || (plain.equals("charset") || plain.equals("collate")) && !found.isEmpty()) {
                // The server's own default where the table has none.
                return;
            }
            String text = found.stream()
                    .filter(option -> option.name().equals(plain)
                            || option.name().equals("partition_of") && plain.equals("inherits"))
                    .map(option -> option.name().equals("partition_of")
                            ? List.of(((List<?>) option.value()).get(0)).toString()
                            : option.value().toString())
                    .findFirst()
                    .orElse(null);
            String expected = value.isArray() ? texts(value).toString() : String.valueOf(text(value));
            boolean same =
                    value.isObject() ? value.size() == String.valueOf(text).split(",").length : expected.equals(text);
            if (!same) {
                differences.add(where + " option " + name + ": " + expected + " but found " + text);
            }
        });
    }
}
