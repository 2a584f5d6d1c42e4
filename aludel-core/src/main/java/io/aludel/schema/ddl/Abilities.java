package io.aludel.schema.ddl;

import io.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What a database can do that decides about the order and the number of definitions. Implementations are immutable. */
public interface Abilities {
    /** The name of the dialect. */
    String dialect();

    /** Whether constraints can be added to tables and dropped from them. */
    boolean altersConstraints();

    /** Whether it has sequences. */
    boolean hasSequences();

    /** Whether it numbers primary keys by itself, so that optional sequences are left out. */
    boolean leavesOptionalSequencesOut();

    /** Whether comments on tables and columns are statements of their own. */
    boolean hasCommentStatements();

    /** Whether constraints take comments. */
    boolean hasConstraintComments();

    /** Whether policies decide which rows somebody sees. */
    boolean hasRowSecurity();

    /** What tells a type that is created by a statement of its own from others; null when it is written where it is used. */
    @Nullable
    String createdType(SqlType<?> type);
}
