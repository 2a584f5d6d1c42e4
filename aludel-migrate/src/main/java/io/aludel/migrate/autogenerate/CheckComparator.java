package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.TypeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * CHECK constraints: by their names where they have one, and by what they say, in the database's own words. Whether one stands with a
 * column or with the table, or comes from a type, makes no difference.
 */
final class CheckComparator implements TableComparator {
    /**
     * A constraint.
     *
     * @param written as operations say it
     * @param stored its condition in the database's words; null when the database refused it
     */
    private record Check(
            CheckConstraint written,
            @Nullable String name,
            @Nullable String stored) {
        boolean isSaidBy(Check other) {
            return stored != null && Wording.same(stored, other.stored());
        }

        boolean isNamedLike(Check other) {
            return name() != null && other.name() != null && name().equalsIgnoreCase(other.name());
        }
    }

    private record Difference(List<Check> dropped, List<Check> added) {}

    @Override
    public void prepare(TablePair pair, Consumer<MigrationOp> receiver) {
        for (Check check : difference(pair).dropped()) {
            CheckConstraint written = check.written();
            receiver.accept(new DropConstraint(
                    pair.name(), pair.schema(), written.name(), ConstraintKind.CHECK, written, false));
        }
    }

    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        for (Check check : difference(pair).added()) {
            receiver.accept(new AddConstraint(pair.name(), pair.schema(), check.written()));
        }
    }

    private static Difference difference(TablePair pair) {
        List<Check> found = found(pair);
        List<Check> wanted = wanted(pair);
        for (Check check : List.copyOf(wanted)) {
            Optional<Check> same = found.stream()
                    .filter(other -> other.isNamedLike(check) && other.isSaidBy(check))
                    .findFirst();
            same.ifPresent(match -> {
                found.remove(match);
                wanted.remove(check);
            });
        }
        for (Check check : List.copyOf(wanted)) {
            Optional<Check> same = found.stream()
                    .filter(other -> check.name() == null && other.isSaidBy(check))
                    .findFirst();
            same.ifPresent(match -> {
                found.remove(match);
                wanted.remove(check);
            });
        }
        return new Difference(found, wanted);
    }

    /** Whether one that goes says the same as one that comes. */
    static boolean same(TablePair pair, CheckConstraint before, CheckConstraint after) {
        Difference difference = difference(pair);
        return difference.dropped().stream()
                .filter(gone -> Objects.equals(gone.written().name(), before.name()))
                .anyMatch(gone -> difference.added().stream()
                        .filter(fresh -> Objects.equals(fresh.written().name(), after.name()))
                        .anyMatch(fresh -> fresh.isSaidBy(gone)));
    }

    private static List<Check> found(TablePair pair) {
        List<Check> checks = new ArrayList<>();
        for (CheckConstraint check : TableChecks.of(pair.found())) {
            if (pair.accepts(ObjectKind.CHECK_CONSTRAINT, check.name())) {
                checks.add(new Check(check, check.name(), pair.settled(check.condition())));
            }
        }
        return checks;
    }

    private static List<Check> wanted(TablePair pair) {
        List<Check> checks = new ArrayList<>();
        Table table = pair.wanted();
        for (CheckConstraint declared : table.checkConstraints()) {
            boolean ofNewColumn = declared.condition() instanceof TypeCheck typed && isNew(pair, typed.column());
            add(pair, declared, ofNewColumn, checks);
        }
        for (Column<?> column : table.columns()) {
            column.checks().forEach(declared -> add(pair, declared, isNew(pair, column), checks));
        }
        return checks;
    }

    /** What comes along with a new column is not added by itself. */
    private static boolean isNew(TablePair pair, Column<?> column) {
        return pair.foundColumn(column).isEmpty();
    }

    private static void add(TablePair pair, CheckConstraint declared, boolean left, List<Check> checks) {
        CheckConstraint named = (CheckConstraint) pair.wanted().named(declared);
        String condition = Wording.of(pair.dialect(), named.condition());
        boolean applies = named.options().condition() == null
                || named.options().condition().appliesTo(pair.dialect().name());
        if (left || !applies || condition == null || !pair.accepts(ObjectKind.CHECK_CONSTRAINT, named.name())) {
            return;
        }
        CheckConstraint written = named.condition() instanceof TypeCheck
                ? new CheckConstraint(named.name(), new RawSql(condition), named.options())
                : named;
        String stored = pair.form() == null
                ? condition
                : pair.form()
                        .of(declared)
                        .map(form -> pair.settled(form.condition()))
                        .orElse(null);
        checks.add(new Check(written, pair.stored(written), stored));
    }
}
