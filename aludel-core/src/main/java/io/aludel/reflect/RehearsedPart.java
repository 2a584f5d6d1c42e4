package io.aludel.reflect;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.dialect.Dialect;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.FetchedValue;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.TypeCheck;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a table that databases write in their own words, under a name by which it is found again.
 *
 * @param name the name on stage
 * @param declared the column, constraint or index as it was declared
 */
record RehearsedPart(String name, TableElement declared) {
    /**
     * The parts of a table that are worth a question.
     *
     * @param numbers no two constraints of a connection's temporary tables may have the same name on some databases
     */
    static List<RehearsedPart> of(Table table, Dialect dialect, LongSupplier numbers) {
        List<RehearsedPart> parts = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean fetched = column.serverDefault() == null || column.serverDefault() == FetchedValue.INSTANCE;
            if (!fetched || column.computed() != null || column.identity() != null) {
                parts.add(new RehearsedPart(column.name(), column));
            }
        }
        for (CheckConstraint check : checks(table)) {
            if (isWritten(check, dialect)) {
                parts.add(new RehearsedPart("aludel_check_" + numbers.getAsLong(), check));
            }
        }
        table.constraints().forEach(constraint -> {
            if (constraint instanceof ExcludeConstraint exclude && applies(exclude.options(), dialect)) {
                parts.add(new RehearsedPart("aludel_exclude_" + numbers.getAsLong(), exclude));
            }
        });
        for (Index index : table.indexes()) {
            boolean expressions = index.where() != null
                    || DdlContext.option(index.options().dialect(), dialect.name(), "where") != null
                    || index.parts().stream().anyMatch(part -> part.expression() != null);
            if (expressions && applies(index.options(), dialect)) {
                parts.add(new RehearsedPart("aludel_index_" + numbers.getAsLong(), index));
            }
        }
        return parts;
    }

    /** Those of the table and those of its columns. */
    private static List<CheckConstraint> checks(Table table) {
        List<CheckConstraint> checks = new ArrayList<>(table.checkConstraints());
        table.columns().forEach(column -> checks.addAll(column.checks()));
        return checks;
    }

    private static boolean applies(ConstraintOptions options, Dialect dialect) {
        return options.condition() == null || options.condition().appliesTo(dialect.name());
    }

    /** Whether the database gets the constraint at all; some take care of their types by themselves. */
    private static boolean isWritten(CheckConstraint check, Dialect dialect) {
        if (check.condition() instanceof TypeCheck typed) {
            var syntax = dialect.syntax();
            Column<?> column = typed.column();
            return syntax.types().valueCheck(syntax, dialect.quote(column.name()), column.type()) != null;
        }
        return applies(check.options(), dialect);
    }

    /** A table of the columns of another, without anything but types, and of parts. */
    static Table table(String name, Table other, List<RehearsedPart> parts, TableOptions options, Dialect dialect) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(options);
        for (Column<?> column : other.columns()) {
            if (!column.isSystem()) {
                Column<?> said = parts.stream()
                        .map(part -> part.declared() instanceof Column<?> own
                                        && own.name().equalsIgnoreCase(column.name())
                                ? own
                                : null)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                elements.add(bare(column, said, dialect));
            }
        }
        parts.forEach(part -> part.addTo(elements));
        return Table.of(new MetaData(), null, name, null, elements);
    }

    private static Column<?> bare(Column<?> column, @Nullable Column<?> said, Dialect dialect) {
        Column<?> bare = Column.of(column.name(), plain(column.type(), dialect))
                .key(column.key())
                .quoting(column.quoting());
        return said == null
                ? bare
                : bare.serverDefault(said.serverDefault())
                        .computed(said.computed())
                        .identity(said.identity());
    }

    /** Types that ask for a CHECK would add one of their own. */
    private static SqlType<?> plain(SqlType<?> type, Dialect dialect) {
        return type.check() == null
                ? type
                : SqlTypes.UNKNOWN.spelled(dialect.definitions().context().type(type));
    }

    private void addTo(List<TableElement> elements) {
        if (declared instanceof CheckConstraint check) {
            elements.add(new CheckConstraint(null, check.condition()).finallyNamed(name));
        } else if (declared instanceof ExcludeConstraint exclude) {
            elements.add(exclude.finallyNamed(name));
        } else if (declared instanceof Index index) {
            List<DialectOption> settings = index.options().dialect().stream()
                    .filter(option -> !option.name().equals("concurrently"))
                    .toList();
            ConstraintOptions options = ConstraintOptions.NONE.withDialect(settings.toArray(DialectOption[]::new));
            elements.add(index.with(options).finallyNamed(name));
        }
    }

    /** Notes what became of this part. */
    void collect(ReflectedTable shown, FormCollector form) {
        if (declared instanceof Column<?> column) {
            shown.columns().stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(column.name()))
                    .findFirst()
                    .ifPresent(found -> form.columns.put(column.name(), found));
        } else if (declared instanceof CheckConstraint check) {
            shown.checkConstraints().stream()
                    .filter(candidate -> name.equals(candidate.name()))
                    .findFirst()
                    .ifPresent(found -> form.checks.put(check, found));
        } else if (declared instanceof ExcludeConstraint exclude) {
            shown.excludeConstraints().stream()
                    .filter(candidate -> name.equals(candidate.name()))
                    .findFirst()
                    .ifPresent(found -> form.excludes.put(exclude, found));
        } else if (declared instanceof Index index) {
            shown.indexes().stream()
                    .filter(candidate -> name.equals(candidate.name()))
                    .findFirst()
                    .ifPresent(found -> form.indexes.put(index, found));
        }
    }
}
