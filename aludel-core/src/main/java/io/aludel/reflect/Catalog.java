package io.aludel.reflect;

import io.aludel.engine.Connection;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import io.aludel.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One database's way of telling what it contains; a {@link Catalogued} dialect brings one. Stateless; names are those of the model on
 * both sides, and a schema that is null is the default one.
 */
public interface Catalog {
    /** The schema in which names without one are found; null where the database has no schemas. */
    @Nullable
    String defaultSchema(Connection connection);

    /** The schemas; empty where the database has none. */
    List<String> schemaNames(Connection connection);

    /** The tables and views of a schema, in the order of their names, by one question. */
    List<Relation> relations(Connection connection, @Nullable String schema);

    /** The sequences, in the order of their names. */
    List<String> sequenceNames(Connection connection, @Nullable String schema);

    /** The query behind a view, as the database keeps it. */
    Optional<String> viewDefinition(Connection connection, @Nullable String schema, String view);

    /** The number under which the database keeps a table or view; empty where it has none, or tells none. */
    default OptionalLong number(Connection connection, @Nullable String schema, String table) {
        return OptionalLong.empty();
    }

    /**
     * The names of the constraints of a table that are kept by one of its indexes, which cannot go before them; none where each
     * constraint has an index of its own.
     */
    default List<String> constraintsOn(Connection connection, @Nullable String schema, String table, String index) {
        return List.of();
    }

    /** The enumerated types and domains of a schema, in the order of their names; none where the database has no such types. */
    default List<SqlType<?>> namedTypes(Connection connection, @Nullable String schema) {
        return List.of();
    }

    /**
     * Tables and views with all that belongs to them, in the order of their names. The number of questions does not depend on the
     * number of tables.
     */
    Map<String, ReflectedTable> describe(Connection connection, TableFilter filter);

    /** Whether tables of the default schema are found by their names alone in statements about other schemas, too. */
    default boolean hasSearchPath() {
        return false;
    }

    /** Where tables are made for a moment; null when this database has no place for that. */
    default @Nullable Stage stage() {
        return null;
    }

    /** The sequences that no column owns, as whole as the database tells of them. */
    default List<Sequence> sequences(Connection connection, @Nullable String schema) {
        return sequenceNames(connection, schema).stream()
                .map(name -> Sequence.of(name).inSchema(schema))
                .toList();
    }

    /** The functions, procedures, triggers and policies of a schema; none where the database does not show their texts. */
    default List<TextObject> objects(Connection connection, @Nullable String schema) {
        return List.of();
    }

    /** The enumerated types of a schema on which nothing depends. */
    default List<String> unusedTypes(Connection connection, @Nullable String schema) {
        return List.of();
    }
}
