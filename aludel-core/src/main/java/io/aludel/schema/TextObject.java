package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that the database keeps and that is known by its text: a function, a procedure, a trigger, a policy. Immutable. Added to a
 * {@link MetaData} it is created with the tables: functions before views, triggers and policies at last.
 *
 * <pre>{@code
 * TextObject.function("add_one(integer)",
 *         "CREATE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i + 1'")
 * }</pre>
 *
 * @param kind what it is
 * @param name its name; of a function with the types of its arguments, as DROP asks for them
 * @param schema its schema, or null for the default one
 * @param table the table that it belongs to, or null
 * @param createSql the statement that creates it
 * @param dropSql the statement that drops it
 * @param replaceSql the statement that puts it in the place of one that is there; null when it has to be dropped before
 * @param first whether tables need it, so that it is created before them
 * @param condition where it is created; null for everywhere
 */
public record TextObject(
        Kind kind,
        String name,
        @Nullable String schema,
        @Nullable String table,
        String createSql,
        String dropSql,
        @Nullable String replaceSql,
        boolean first,
        @Nullable DdlCondition condition) {
    /** What is known by its text. In this order they can be created. */
    public enum Kind {
        EXTENSION,
        DOMAIN,
        FUNCTION,
        PROCEDURE,
        TRIGGER,
        POLICY,
        OTHER;

        /** The word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TextObject {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(createSql, "createSql");
        requireNonNull(dropSql, "dropSql");
    }

    /**
     * A function.
     *
     * @param signature name and types of arguments
     * @param createSql CREATE FUNCTION or CREATE OR REPLACE FUNCTION
     */
    public static TextObject function(String signature, String createSql) {
        return of(Kind.FUNCTION, signature, null, createSql, "DROP FUNCTION " + signature);
    }

    /**
     * A procedure.
     *
     * @param signature name and types of arguments
     * @param createSql CREATE PROCEDURE or CREATE OR REPLACE PROCEDURE
     */
    public static TextObject procedure(String signature, String createSql) {
        return of(Kind.PROCEDURE, signature, null, createSql, "DROP PROCEDURE " + signature);
    }

    /**
     * A trigger of a table, for databases where its name alone is enough to drop it: SQLite, MySQL, MariaDB and H2.
     *
     * @param name the name
     * @param table the table
     * @param createSql CREATE TRIGGER
     */
    public static TextObject trigger(String name, String table, String createSql) {
        return of(Kind.TRIGGER, name, table, createSql, "DROP TRIGGER " + name);
    }

    /**
     * A trigger of a table, for PostgreSQL, where its name belongs to the table.
     *
     * @param name the name
     * @param table the table
     * @param createSql CREATE TRIGGER
     */
    public static TextObject triggerOn(String name, String table, String createSql) {
        return of(Kind.TRIGGER, name, table, createSql, "DROP TRIGGER " + name + " ON " + table);
    }

    /**
     * A policy of row-level security.
     *
     * @param name the name
     * @param table the table
     * @param createSql CREATE POLICY
     */
    public static TextObject policy(String name, String table, String createSql) {
        return of(Kind.POLICY, name, table, createSql, "DROP POLICY " + name + " ON " + table);
    }

    /** Anything. */
    public static TextObject of(Kind kind, String name, @Nullable String table, String createSql, String dropSql) {
        boolean replacing = createSql.strip().matches("(?is)CREATE\\s+OR\\s+REPLACE\\b.*");
        boolean first = kind == Kind.EXTENSION || kind == Kind.DOMAIN;
        return new TextObject(kind, name, null, table, createSql, dropSql, replacing ? createSql : null, first, null);
    }

    /** The same in a schema, of which the statements have to speak by themselves. */
    public TextObject inSchema(@Nullable String changed) {
        return new TextObject(kind, name, changed, table, createSql, dropSql, replaceSql, first, condition);
    }

    /** The same, created before tables, since their defaults or conditions need it. */
    public TextObject beforeTables() {
        return new TextObject(kind, name, schema, table, createSql, dropSql, replaceSql, true, condition);
    }

    /** The same on some databases only: {@code object.onlyFor("postgresql")}. */
    public TextObject onlyFor(String... dialects) {
        DdlCondition named = DdlCondition.onlyFor(dialects);
        return new TextObject(kind, name, schema, table, createSql, dropSql, replaceSql, first, named);
    }

    /** Whether it is created on a database. */
    public boolean appliesTo(String dialect) {
        return condition == null || condition.appliesTo(dialect);
    }

    /** The name without the types of arguments. */
    public String plainName() {
        int open = name.indexOf('(');
        return (open < 0 ? name : name.substring(0, open)).strip();
    }

    /** {@code schema.name}, or the name alone. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }
}
