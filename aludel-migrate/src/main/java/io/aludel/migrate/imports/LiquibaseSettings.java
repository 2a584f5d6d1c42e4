package io.aludel.migrate.imports;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Liquibase was set up, as far as its history depends on it. Immutable; each method gives a changed copy.
 *
 * @param root the folder where names of files begin
 * @param changelog the name of the changelog, as Liquibase was told
 * @param schema where its tables are, or null for the default schema
 * @param table its table
 * @param parameters values for {@code ${name}}
 * @param contexts the contexts in which what is waiting runs; none for all
 * @param labels the labels of what is waiting; none for all
 */
public record LiquibaseSettings(
        Path root,
        String changelog,
        @Nullable String schema,
        String table,
        Map<String, String> parameters,
        Set<String> contexts,
        Set<String> labels) {
    public LiquibaseSettings {
        requireNonNull(root, "root");
        requireNonNull(changelog, "changelog");
        requireNonNull(table, "table");
        parameters = Map.copyOf(parameters);
        contexts = Set.copyOf(contexts);
        labels = Set.copyOf(labels);
    }

    /**
     * What Liquibase assumes.
     *
     * @param root the folder where names of files begin, such as {@code src/main/resources}
     * @param changelog the name of the changelog below it, such as {@code db/changelog/db.changelog-master.xml}
     */
    public static LiquibaseSettings of(Path root, String changelog) {
        return new LiquibaseSettings(root, changelog, null, "DATABASECHANGELOG", Map.of(), Set.of(), Set.of());
    }

    /** The same with another table. */
    public LiquibaseSettings table(@Nullable String inSchema, String name) {
        return new LiquibaseSettings(root, changelog, inSchema, name, parameters, contexts, labels);
    }

    /** The same with one more value of a parameter. */
    public LiquibaseSettings parameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new LiquibaseSettings(root, changelog, schema, table, more, contexts, labels);
    }

    /** The same in these contexts. */
    public LiquibaseSettings contexts(String... names) {
        return new LiquibaseSettings(
                root, changelog, schema, table, parameters, new LinkedHashSet<>(Set.of(names)), labels);
    }

    /** The same with these labels. */
    public LiquibaseSettings labels(String... names) {
        return new LiquibaseSettings(
                root, changelog, schema, table, parameters, contexts, new LinkedHashSet<>(Set.of(names)));
    }
}
