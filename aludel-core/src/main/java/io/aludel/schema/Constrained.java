package io.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * The changes that every kind of constraint allows; each method returns a changed copy.
 *
 * @param <C> the kind of constraint
 */
public interface Constrained<C> {
    /** What the constraint has besides its rule. */
    ConstraintOptions options();

    /** The same with other options. */
    C with(ConstraintOptions options);

    /** The same under a name; null lets the naming convention or the database choose. */
    C named(@Nullable String name);

    /** The same under a name that is complete: no naming convention applies to it. */
    @SuppressWarnings("unchecked") // named() of a constraint gives a constraint of the same kind
    default C finallyNamed(String name) {
        return ((Constrained<C>) named(name)).with(options().withFinalName());
    }

    /** The same; its check can wait for the end of the transaction, or explicitly cannot. */
    default C deferrable(boolean deferrable) {
        return with(options().withDeferrable(deferrable));
    }

    /** The same, checked at another time unless the transaction says otherwise. */
    default C initially(Initially initially) {
        return with(options().withInitially(initially));
    }

    /** The same with a comment that the database keeps. */
    default C comment(@Nullable String comment) {
        return with(options().withComment(comment));
    }

    /** The same with settings of single databases. */
    default C options(DialectOption... added) {
        return with(options().withDialect(added));
    }

    /** The same, created only where a condition holds. */
    default C onlyIf(DdlCondition condition) {
        return with(options().withCondition(condition));
    }

    /** The same with something kept for the application. */
    default C info(String key, Object value) {
        return with(options().withInfo(key, value));
    }
}
