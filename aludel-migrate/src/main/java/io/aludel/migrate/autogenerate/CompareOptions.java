package io.aludel.migrate.autogenerate;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.rename.Renames;
import io.aludel.migrate.settings.CopiedSettings;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is compared, and what is left alone. Immutable; each method that takes something gives a changed copy. */
public final class CompareOptions {
    /** What migration tools keep for themselves, Flyway and Liquibase too. */
    private static final Set<String> OTHERS = Set.of(
            "aludel_version",
            "aludel_version_journal",
            "aludel_version_lock",
            "flyway_schema_history",
            "databasechangelog",
            "databasechangeloglock",
            "DATABASECHANGELOG",
            "DATABASECHANGELOGLOCK");

    /** Types and everything else that is declared, in the default schema; all tables but those of migration tools. */
    public static final CompareOptions DEFAULT = new CompareOptions(new Settings());

    private final Settings settings;

    private CompareOptions(Settings settings) {
        this.settings = settings;
    }

    private static final class Settings extends CopiedSettings<Settings> {
        boolean types = true;
        boolean serverDefaults = true;
        Set<@Nullable String> schemas = Set.of();
        Set<String> ignored = OTHERS;
        NameFilter names = NameFilter.ALL;
        ObjectFilter objects = ObjectFilter.ALL;
        ColumnDecision compareType = ColumnDecision.USUAL;
        ColumnDecision compareDefault = ColumnDecision.USUAL;
        ColumnComparison columns = ColumnComparison.NONE;
        Renames renames = Renames.NONE;
        Map<String, String> renamedValues = Map.of();
        boolean unknownObjects;
        List<TableComparator> comparators = List.of(
                new ColumnComparator(),
                new KeyComparator(),
                new ForeignKeyComparator(),
                new TableCommentComparator(),
                new RowSecurityComparator(),
                new PrimaryKeyComparator(),
                new CheckComparator(),
                new ExcludeComparator());
    }

    private CompareOptions with(Consumer<Settings> change) {
        return new CompareOptions(settings.changed(change));
    }

    /** Whether types of columns are compared. */
    public boolean types() {
        return settings.types;
    }

    /** The same with or without types. */
    public CompareOptions types(boolean changed) {
        return with(options -> options.types = changed);
    }

    /** Who decides about a type before it is compared. */
    public ColumnDecision compareType() {
        return settings.compareType;
    }

    /** The same; someone decides about types before they are compared. */
    public CompareOptions compareType(ColumnDecision changed) {
        return with(options -> options.compareType = requireNonNull(changed, "changed"));
    }

    /** Whether defaults of the database are compared. */
    public boolean serverDefaults() {
        return settings.serverDefaults;
    }

    /** The same with or without defaults of the database. */
    public CompareOptions serverDefaults(boolean changed) {
        return with(options -> options.serverDefaults = changed);
    }

    /** Who decides about a default of the database before it is compared. */
    public ColumnDecision compareDefault() {
        return settings.compareDefault;
    }

    /** The same; someone decides about defaults of the database before they are compared. */
    public CompareOptions compareDefault(ColumnDecision changed) {
        return with(options -> options.compareDefault = requireNonNull(changed, "changed"));
    }

    /** The schemas whose tables may be dropped, besides those that the model uses; null stands for the default one. */
    public Set<@Nullable String> schemas() {
        return settings.schemas;
    }

    /** The same with more schemas whose tables belong to the model alone. */
    public CompareOptions schemas(Set<@Nullable String> changed) {
        return with(options -> options.schemas = Collections.unmodifiableSet(new LinkedHashSet<>(changed)));
    }

    /** Tables that belong to others, such as the version table. */
    public Set<String> ignored() {
        return settings.ignored;
    }

    /** The same, leaving these tables alone. */
    public CompareOptions ignored(Set<String> changed) {
        return with(options -> options.ignored = Set.copyOf(changed));
    }

    /** Decides by name, before anything is read. */
    public NameFilter names() {
        return settings.names;
    }

    /** The same, reading and comparing nothing whose name is not accepted. */
    public CompareOptions names(NameFilter changed) {
        return with(options -> options.names = requireNonNull(changed, "changed"));
    }

    /** Decides about each object by what it is. */
    public ObjectFilter objects() {
        return settings.objects;
    }

    /** The same, comparing nothing that is not accepted. */
    public CompareOptions objects(ObjectFilter changed) {
        return with(options -> options.objects = requireNonNull(changed, "changed"));
    }

    /** What was renamed, besides what the model says of it. */
    public Renames renames() {
        return settings.renames;
    }

    /** The same, told what was renamed and who decides about the rest. */
    public CompareOptions renames(Renames changed) {
        return with(options -> options.renames = requireNonNull(changed, "changed"));
    }

    /** Compares something more of columns. */
    public ColumnComparison columns() {
        return settings.columns;
    }

    /** The same, comparing something more of columns. */
    public CompareOptions columns(ColumnComparison changed) {
        return with(options -> options.columns = requireNonNull(changed, "changed"));
    }

    /** New words of enumerated types by {@code type.word}. */
    public Map<String, String> renamedValues() {
        return settings.renamedValues;
    }

    /** The same, told which words of enumerated types were renamed: {@code mood.sad} to {@code unhappy}. */
    public CompareOptions renamedValues(Map<String, String> changed) {
        return with(options -> options.renamedValues = Map.copyOf(changed));
    }

    /** Whether views, functions, triggers and policies that the model does not know are differences although it has none of their kind. */
    public boolean unknownObjects() {
        return settings.unknownObjects;
    }

    /** The same, where views, functions, triggers and policies count, or do not count, although the model has none of their kind. */
    public CompareOptions unknownObjects(boolean changed) {
        return with(options -> options.unknownObjects = changed);
    }

    /** Compare two tables, in this order. */
    public List<TableComparator> comparators() {
        return settings.comparators;
    }

    /** The same with other comparators. */
    public CompareOptions comparators(List<TableComparator> changed) {
        return with(options -> options.comparators = List.copyOf(changed));
    }
}
