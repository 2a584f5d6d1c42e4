package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.StoredForm;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database has it and as the model wants it.
 *
 * @param found what the database has
 * @param wanted what the model says
 * @param connection a connection, for questions that only the database can answer
 * @param options what is compared
 * @param defaultSchema the schema of tables of which none is said
 * @param form what the database makes of the model's expressions; null when their texts are the same anyway, or it cannot tell
 * @param words what the database makes of its own words, where it finds others for them
 */
public record TablePair(
        Table found,
        Table wanted,
        Connection connection,
        CompareOptions options,
        DefaultSchema defaultSchema,
        @Nullable StoredForm form,
        Map<String, String> words) {
    /** A pair of which the database was not asked yet. */
    TablePair(Table found, Table wanted, Connection connection, CompareOptions options, DefaultSchema defaultSchema) {
        this(found, wanted, connection, options, defaultSchema, null, Map.of());
    }

    /** The same with what the database makes of the model's expressions. */
    TablePair with(@Nullable StoredForm changed) {
        return new TablePair(found, wanted, connection, options, defaultSchema, changed, words);
    }

    /** The same with what the database makes of its own words. */
    TablePair settled(Map<String, String> changed) {
        return new TablePair(found, wanted, connection, options, defaultSchema, form, changed);
    }

    /** A condition in the words at which the database stays. */
    @Nullable
    String settled(@Nullable SqlFragment condition) {
        String text = Wording.of(dialect(), condition);
        return text == null ? null : words.getOrDefault(text, text);
    }

    /** The database's ways. */
    public Dialect dialect() {
        return connection.dialect();
    }

    /** The name that operations use: that of the model. */
    public String name() {
        return wanted.name();
    }

    /** The schema that operations use. */
    public @Nullable String schema() {
        return wanted.schema();
    }

    /** Whether a constraint, index or column of this name is compared. */
    boolean accepts(ObjectKind kind, @Nullable String name) {
        return options.names().accepts(new NameFilter.ObjectName(kind, schema(), name(), name));
    }

    /** The column of the database for a column of the model. */
    Optional<Column<?>> foundColumn(Column<?> column) {
        return column(found, column.name());
    }

    /** The column of a name, as far as this database tells names apart. */
    static Optional<Column<?>> column(Table table, String name) {
        Optional<Column<?>> same = named(table, name, false);
        return same.isPresent() ? same : named(table, name, true);
    }

    private static Optional<Column<?>> named(Table table, String name, boolean ignoringCase) {
        for (Column<?> column : table.columns()) {
            if (ignoringCase
                    ? column.name().equalsIgnoreCase(name)
                    : column.name().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** All that the database has of the table, indexes that it made for keys included; nothing where it has another name there yet. */
    Optional<ReflectedTable> stored() {
        TableFilter one = TableFilter.ALL.schema(found.schema()).names(List.of(found.name()));
        return Optional.ofNullable(Inspector.of(connection).tables(one).get(found.name()));
    }

    /** The name under which the database has an index. */
    @Nullable
    String stored(Index named) {
        String name = named.name();
        return name == null ? null : read(dialect().definitions().context().nameOf(named, name));
    }

    /** The name under which the database has a constraint. */
    @Nullable
    String stored(Constraint named) {
        String name = named.name();
        return name == null ? null : read(dialect().definitions().context().nameOf(named, name));
    }

    /** A name as it is read from the database: some turn what needs no quotes into capitals, and forget which there were. */
    private String read(String name) {
        return dialect().modelName(dialect().storedName(name));
    }

    /** The names of columns that are given by their keys. */
    static List<String> names(Table table, List<String> keys) {
        return table.columns(keys.toArray(String[]::new)).stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
