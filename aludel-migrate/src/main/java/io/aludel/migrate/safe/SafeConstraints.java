package io.aludel.migrate.safe;

import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.migrate.ddl.MentionedColumns;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ValidateConstraint;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.UniqueConstraint;
import java.util.List;

/** Constraints that look at rows, or build their index, while rows are written. */
final class SafeConstraints {
    private SafeConstraints() {}

    static void add(SafeForm form, Constraint constraint) {
        Constraint named = named(form, constraint);
        if (named instanceof ForeignKey key) {
            validated(form, key, key.options(PostgresqlOptions.notValid()), name(named));
        } else if (named instanceof CheckConstraint check) {
            validated(form, check);
        } else if (named instanceof UniqueConstraint unique) {
            indexed(form, unique.columns(), unique, unique.options(PostgresqlOptions.usingIndex(name(named))));
        } else if (named instanceof PrimaryKey key) {
            for (String column : key.columns()) {
                SafeColumns.forbidNull(form, column);
            }
            indexed(form, key.columns(), key, key.options(PostgresqlOptions.usingIndex(name(named))));
        } else {
            form.briefly(step(form, named));
        }
    }

    private static AddConstraint step(SafeForm form, Constraint constraint) {
        return new AddConstraint(form.step().table(), form.step().schema(), constraint);
    }

    /** A condition, which has its name already. */
    static void validated(SafeForm form, CheckConstraint check) {
        validated(form, check, check.options(PostgresqlOptions.notValid()), name(check));
    }

    /** First for new rows, which takes a moment; then the old ones are looked at. */
    private static void validated(SafeForm form, Constraint whole, Constraint notValid, String name) {
        Boolean valid =
                form.catalog().map(catalog -> catalog.isConstraintValid(name)).orElse(null);
        if (valid == null) {
            form.briefly(step(form, notValid));
        } else {
            SameName.check(form, whole, name);
        }
        if (!Boolean.TRUE.equals(valid)) {
            form.atLength(() -> form.context()
                    .invoke(new ValidateConstraint(
                            form.step().table(), form.step().schema(), name)));
        }
    }

    /** First the index; then the constraint takes it over, with its name. */
    private static void indexed(SafeForm form, List<String> columns, Constraint whole, Constraint usingIndex) {
        String name = name(whole);
        if (form.catalog().map(catalog -> catalog.isConstraintValid(name)).isEmpty()) {
            SafeIndexes.create(form, Index.of(name, true, columns));
            form.briefly(step(form, usingIndex));
        } else {
            SameName.check(form, whole, name);
        }
    }

    /** What is begun anew has to be found again, so each has a name: that of the convention, or the one that PostgreSQL would choose. */
    private static Constraint named(SafeForm form, Constraint constraint) {
        Constraint named =
                form.table(MentionedColumns.of(form.step(), constraint)).named(constraint);
        if (named.name() != null) {
            return named;
        }
        String columns = String.join("_", MentionedColumns.of(form.step(), constraint));
        String table = form.step().table();
        if (named instanceof ForeignKey key) {
            return key.finallyNamed(table + "_" + columns + "_fkey");
        }
        if (named instanceof UniqueConstraint unique) {
            return unique.finallyNamed(table + "_" + columns + "_key");
        }
        if (named instanceof PrimaryKey key) {
            return key.finallyNamed(table + "_pkey");
        }
        return named instanceof CheckConstraint check
                ? check.finallyNamed(table + (columns.isEmpty() ? "" : "_" + columns) + "_check")
                : named;
    }

    private static String name(Constraint named) {
        return String.valueOf(named.name());
    }
}
