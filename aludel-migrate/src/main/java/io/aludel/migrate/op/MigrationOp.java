package io.aludel.migrate.op;

/**
 * One step of a migration: an immutable value. Applications add their own; a renderer has to be registered for each class of them.
 */
public interface MigrationOp {
    /**
     * The step that takes this one back.
     *
     * @throws io.aludel.migrate.error.MigrationException when what it destroyed is not known
     */
    MigrationOp reverse();

    /** One line for people: what changes. */
    String describe();
}
