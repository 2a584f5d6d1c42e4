package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Constraint;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** EXCLUDE constraints, by what they say in the database's own words, and by their names. */
final class ExcludeComparator implements TableComparator {
    @Override
    public void prepare(TablePair pair, Consumer<MigrationOp> receiver) {
        Map<String, ExcludeConstraint> wanted = wanted(pair);
        found(pair).forEach((said, exclude) -> {
            if (!wanted.containsKey(said)) {
                receiver.accept(new DropConstraint(
                        pair.name(), pair.schema(), exclude.name(), ConstraintKind.EXCLUDE, exclude, false));
            }
        });
    }

    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        Map<String, ExcludeConstraint> found = found(pair);
        wanted(pair).forEach((said, exclude) -> {
            if (!found.containsKey(said)) {
                receiver.accept(new AddConstraint(pair.name(), pair.schema(), exclude));
            }
        });
    }

    private static Map<String, ExcludeConstraint> found(TablePair pair) {
        Map<String, ExcludeConstraint> said = new LinkedHashMap<>();
        for (ExcludeConstraint exclude : excludes(pair.found())) {
            if (pair.accepts(ObjectKind.EXCLUDE_CONSTRAINT, exclude.name())) {
                boolean named = pair.wanted().constraints().stream()
                        .map(pair.wanted()::named)
                        .anyMatch(other ->
                                exclude.name() != null && exclude.name().equals(pair.stored(other)));
                said.put((named ? exclude.name() + ": " : "") + text(pair.dialect(), exclude), exclude);
            }
        }
        return said;
    }

    private static Map<String, ExcludeConstraint> wanted(TablePair pair) {
        Map<String, ExcludeConstraint> said = new LinkedHashMap<>();
        for (ExcludeConstraint declared : excludes(pair.wanted())) {
            ExcludeConstraint named = (ExcludeConstraint) pair.wanted().named(declared);
            boolean applies = named.options().condition() == null
                    || named.options().condition().appliesTo(pair.dialect().name());
            if (applies && pair.accepts(ObjectKind.EXCLUDE_CONSTRAINT, named.name())) {
                ExcludeConstraint stored = pair.form() == null
                        ? declared
                        : pair.form().of(declared).orElse(declared);
                String prefix = named.name() == null ? "" : pair.stored(named) + ": ";
                said.put(prefix + text(pair.dialect(), stored), named);
            }
        }
        return said;
    }

    private static List<ExcludeConstraint> excludes(Table table) {
        List<ExcludeConstraint> excludes = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ExcludeConstraint exclude) {
                excludes.add(exclude);
            }
        }
        return excludes;
    }

    private static String text(Dialect dialect, ExcludeConstraint exclude) {
        StringBuilder text = new StringBuilder(exclude.using());
        for (ExcludeConstraint.Element element : exclude.elements()) {
            String said = element.column() != null ? element.column() : Wording.of(dialect, element.expression());
            text.append(' ')
                    .append(Wording.bare(String.valueOf(said)))
                    .append(' ')
                    .append(element.operatorClass())
                    .append(' ')
                    .append(element.operator());
        }
        String where = Wording.of(dialect, exclude.where());
        text.append(where == null ? "" : " where " + Wording.bare(where));
        return text + " " + exclude.options().deferrable() + " "
                + exclude.options().initially();
    }
}
