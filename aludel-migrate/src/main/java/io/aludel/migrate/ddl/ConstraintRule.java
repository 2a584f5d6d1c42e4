package io.aludel.migrate.ddl;

import io.aludel.migrate.op.ConstraintKind;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a constraint rules, by which one without a name is found: names are told apart as all databases do that fold them. Immutable.
 *
 * @param kind its kind; a table has one primary key, whatever its columns
 * @param columns what it is over
 * @param target what it refers to, or its condition
 */
public record ConstraintRule(ConstraintKind kind, List<String> columns, List<String> target) {
    /** The rule of a constraint. */
    public static ConstraintRule of(Constraint constraint) {
        ConstraintKind kind = ConstraintKind.of(constraint);
        if (constraint instanceof ForeignKey key) {
            return new ConstraintRule(kind, folded(key.columns()), folded(List.of(key.referredTable())));
        } else if (constraint instanceof UniqueConstraint unique) {
            return new ConstraintRule(kind, folded(unique.columns()), List.of());
        } else if (constraint instanceof CheckConstraint check) {
            return new ConstraintRule(kind, List.of(), List.of(check.condition().toString()));
        } else if (constraint instanceof PrimaryKey) {
            return new ConstraintRule(kind, List.of(), List.of());
        }
        return new ConstraintRule(kind, List.of(), List.of(constraint.toString()));
    }

    /** The first of several that has the rule of this one, whatever its name. */
    public static <C extends Constraint> Optional<C> find(Collection<? extends C> known, Constraint wanted) {
        ConstraintRule rule = of(wanted);
        return known.stream()
                .filter(constraint -> of(constraint).equals(rule))
                .<C>map(constraint -> constraint)
                .findFirst();
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
