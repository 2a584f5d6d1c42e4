package io.aludel.dialect;

import io.aludel.schema.ddl.Abilities;
import io.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dialect's features mean for definitions. Immutable. */
record DialectAbilities(Dialect of) implements Abilities {
    @Override
    public String dialect() {
        return of.name();
    }

    @Override
    public boolean altersConstraints() {
        return of.has(Feature.ADD_CONSTRAINT);
    }

    @Override
    public boolean hasSequences() {
        return of.has(Feature.SEQUENCES);
    }

    @Override
    public boolean leavesOptionalSequencesOut() {
        return of.has(Feature.OPTIONAL_SEQUENCES);
    }

    @Override
    public boolean hasCommentStatements() {
        return of.has(Feature.COMMENT_STATEMENTS);
    }

    @Override
    public boolean hasConstraintComments() {
        return of.has(Feature.CONSTRAINT_COMMENTS);
    }

    @Override
    public boolean hasRowSecurity() {
        return of.has(Feature.ROW_SECURITY);
    }

    @Override
    public @Nullable String createdType(SqlType<?> type) {
        List<String> statements = of.syntax().types().createType(of.syntax(), type);
        return statements.isEmpty() ? null : String.join(";", statements);
    }
}
