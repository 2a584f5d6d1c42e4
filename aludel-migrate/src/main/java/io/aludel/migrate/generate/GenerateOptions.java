package io.aludel.migrate.generate;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.autogenerate.CompareOptions;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is generated, and how. Immutable; each method gives a changed copy.
 *
 * @param packageName the package of the classes
 * @param schema the schema; null for the default one
 * @param tables decides by name which tables and views count
 * @param views whether views become entities that are only read
 * @param naming names classes and attributes
 * @param otherEnds whether classes that are referred to know of it: collections, and the other ends of one-to-ones
 * @param accessors whether there are getters and setters; fields alone otherwise
 * @param nullMarked whether the package is {@code @NullMarked} and what may be null {@code @Nullable}; {@code nullable = false} says so otherwise
 * @param modelClass the class that gives the model to other commands; empty for none
 */
public record GenerateOptions(
        String packageName,
        @Nullable String schema,
        Predicate<String> tables,
        boolean views,
        EntityNaming naming,
        boolean otherEnds,
        boolean accessors,
        boolean nullMarked,
        String modelClass) {
    /** All tables and views of the default schema but those of migration tools, with other ends, getters and setters. */
    public static final GenerateOptions DEFAULT = new GenerateOptions(
            "entities",
            null,
            name -> !CompareOptions.DEFAULT.ignored().contains(name),
            true,
            EntityNaming.SINGULAR,
            true,
            true,
            false,
            "Models");

    public GenerateOptions {
        requireNonNull(packageName, "packageName");
        requireNonNull(tables, "tables");
        requireNonNull(naming, "naming");
        requireNonNull(modelClass, "modelClass");
    }

    /** The same in another package. */
    public GenerateOptions packageName(String changed) {
        return new GenerateOptions(
                changed, schema, tables, views, naming, otherEnds, accessors, nullMarked, modelClass);
    }

    /** The same for another schema. */
    public GenerateOptions schema(@Nullable String changed) {
        return new GenerateOptions(
                packageName, changed, tables, views, naming, otherEnds, accessors, nullMarked, modelClass);
    }

    /** The same for tables and views that are accepted as well. */
    public GenerateOptions only(Predicate<String> accepted) {
        return new GenerateOptions(
                packageName, schema, tables.and(accepted), views, naming, otherEnds, accessors, nullMarked, modelClass);
    }

    /** The same with or without views. */
    public GenerateOptions views(boolean changed) {
        return new GenerateOptions(
                packageName, schema, tables, changed, naming, otherEnds, accessors, nullMarked, modelClass);
    }

    /** The same with other names. */
    public GenerateOptions naming(EntityNaming changed) {
        return new GenerateOptions(
                packageName, schema, tables, views, changed, otherEnds, accessors, nullMarked, modelClass);
    }

    /** The same with or without other ends; without, foreign keys are seen from the class that has them only. */
    public GenerateOptions otherEnds(boolean changed) {
        return new GenerateOptions(
                packageName, schema, tables, views, naming, changed, accessors, nullMarked, modelClass);
    }

    /** The same with or without getters and setters. */
    public GenerateOptions accessors(boolean changed) {
        return new GenerateOptions(
                packageName, schema, tables, views, naming, otherEnds, changed, nullMarked, modelClass);
    }

    /** The same; says in one way or the other what may be null. */
    public GenerateOptions nullMarked(boolean changed) {
        return new GenerateOptions(
                packageName, schema, tables, views, naming, otherEnds, accessors, changed, modelClass);
    }

    /** The same with another name for the class that gives the model; empty for none. */
    public GenerateOptions modelClass(String changed) {
        return new GenerateOptions(
                packageName, schema, tables, views, naming, otherEnds, accessors, nullMarked, changed);
    }
}
