package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Table;
import io.aludel.schema.TypeCheck;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * CHECK constraints, by their names: databases rewrite conditions in their own words. Those that the model does not name are left
 * alone, and so are as many of the database's as those could be.
 */
final class CheckComparator implements TableComparator {
    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        Map<String, CheckConstraint> found = named(pair, pair.found());
        Map<String, CheckConstraint> wanted = named(pair, pair.wanted());
        long unnamed = pair.wanted().checkConstraints().stream()
                .filter(check -> pair.wanted().named(check).name() == null)
                .count();
        for (Map.Entry<String, CheckConstraint> entry : found.entrySet()) {
            if (wanted.containsKey(entry.getKey())) {
                continue;
            }
            if (unnamed > 0) {
                unnamed--;
                continue;
            }
            CheckConstraint check = entry.getValue();
            receiver.accept(
                    new DropConstraint(pair.name(), pair.schema(), check.name(), ConstraintKind.CHECK, check, false));
        }
        wanted.forEach((name, check) -> {
            if (!found.containsKey(name)) {
                receiver.accept(new AddConstraint(pair.name(), pair.schema(), check));
            }
        });
    }

    private static Map<String, CheckConstraint> named(TablePair pair, Table table) {
        Map<String, CheckConstraint> named = new TreeMap<>();
        for (CheckConstraint check : table.checkConstraints()) {
            CheckConstraint known = (CheckConstraint) table.named(check);
            String name = known.name();
            if (name != null
                    && !(known.condition() instanceof TypeCheck)
                    && pair.accepts(ObjectKind.CHECK_CONSTRAINT, name)) {
                named.put(name, known);
            }
        }
        return named;
    }
}
