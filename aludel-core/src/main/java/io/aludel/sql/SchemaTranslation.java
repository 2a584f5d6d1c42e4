package io.aludel.sql;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas stand for those that tables name, as where each tenant has a schema. Immutable, safe for use by many threads.
 *
 * <pre>{@code
 * SchemaTranslation.of("tenant", "tenant_42")          // tables of schema "tenant" are found in "tenant_42"
 * SchemaTranslation.NONE.with(null, "tenant_42")       // so are those that name no schema
 * }</pre>
 *
 * <p>It holds for tables in statements and definitions; not for {@code text(..)}, nor for names given to an inspector.
 */
public final class SchemaTranslation {
    /** Every schema stands for itself. */
    public static final SchemaTranslation NONE = new SchemaTranslation(Collections.emptyMap());

    private final Map<@Nullable String, @Nullable String> schemas;

    private SchemaTranslation(Map<@Nullable String, @Nullable String> schemas) {
        this.schemas = schemas;
    }

    /** One schema for another; null is the database's default schema, as the one that tables name and as the one that is meant. */
    public static SchemaTranslation of(@Nullable String named, @Nullable String meant) {
        return NONE.with(named, meant);
    }

    /** All entries of a map from schemas that tables name to those that are meant; null is the default schema. */
    public static SchemaTranslation of(Map<@Nullable String, @Nullable String> schemas) {
        return new SchemaTranslation(
                Collections.unmodifiableMap(new LinkedHashMap<>(requireNonNull(schemas, "schemas"))));
    }

    /** This translation and one schema more. */
    public SchemaTranslation with(@Nullable String named, @Nullable String meant) {
        Map<@Nullable String, @Nullable String> changed = new LinkedHashMap<>(schemas);
        changed.put(named, meant);
        return new SchemaTranslation(Collections.unmodifiableMap(changed));
    }

    /** The schema that is meant by the one that a table names; null is the default schema. */
    public @Nullable String translate(@Nullable String named) {
        return !schemas.isEmpty() && schemas.containsKey(named) ? schemas.get(named) : named;
    }

    /** Whether every schema stands for itself. */
    public boolean isEmpty() {
        return schemas.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaTranslation that && schemas.equals(that.schemas);
    }

    @Override
    public int hashCode() {
        return schemas.hashCode();
    }

    @Override
    public String toString() {
        return schemas.toString();
    }
}
