package io.aludel.migrate.safe;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.ConstraintRule;
import io.aludel.migrate.error.MigrationException;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an attempt before has left under a name is taken for done when it says the same. What says something else came from elsewhere, and
 * silence would leave the wrong thing in place. Conditions of CHECK constraints, and expressions, are not compared. Stateless.
 */
final class SameName {
    private SameName() {}

    /** An index that is there under the name of a wanted one. */
    static void check(SafeForm form, Index wanted, String name) {
        if (wanted.columns().size() < wanted.parts().size()) {
            return;
        }
        table(form)
                .ifPresent(table -> table.indexes().stream()
                        .filter(found -> name.equals(found.name())
                                && found.columns().size() == found.parts().size()
                                && !(found.columns().equals(wanted.columns()) && found.unique() == wanted.unique()))
                        .findFirst()
                        .ifPresent(found ->
                                refuse(form, "index", name, found.columns(), wanted.columns(), found.unique())));
    }

    /** A constraint that is there under the name of a wanted one. */
    static void check(SafeForm form, Constraint wanted, String name) {
        if (!(wanted instanceof ForeignKey || wanted instanceof UniqueConstraint)) {
            return;
        }
        table(form).ifPresent(table -> {
            List<Constraint> known = new ArrayList<>(table.foreignKeys());
            known.addAll(table.uniqueConstraints());
            known.addAll(table.checkConstraints());
            known.stream()
                    .filter(found -> name.equals(found.name())
                            && !ConstraintRule.of(found).equals(ConstraintRule.of(wanted)))
                    .findFirst()
                    .ifPresent(found -> refuse(
                            form,
                            "constraint",
                            name,
                            ConstraintRule.of(found).columns(),
                            ConstraintRule.of(wanted).columns(),
                            false));
        });
    }

    private static Optional<ReflectedTable> table(SafeForm form) {
        TableFilter one = TableFilter.ALL
                .schema(form.step().schema())
                .names(List.of(form.step().table()));
        return form.context()
                .inspector()
                .map(inspector -> inspector.tables(one).get(form.step().table()));
    }

    private static void refuse(
            SafeForm form, String kind, String name, List<String> found, List<String> wanted, boolean unique) {
        throw new MigrationException(
                ErrorCode.UNSUPPORTED_OPERATION,
                "\"" + form.step().describe() + "\": there is another " + (unique ? "unique " : "") + kind + " '" + name
                        + "' already, over " + found + " rather than " + wanted + "."
                        + "\n  Usually it came from somewhere else than an interrupted attempt."
                        + "\n  Drop or rename it before, or give the new one another name.");
    }
}
