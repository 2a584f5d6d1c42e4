package io.aludel.sql.ast;

import org.jspecify.annotations.Nullable;

/**
 * A random part of a table: {@code table AS alias TABLESAMPLE method(..) REPEATABLE (..)}.
 *
 * @param element the table
 * @param method how rows are chosen, a function call
 * @param seed what makes the choice repeatable, or null
 * @param alias its name
 */
public record SampleRef(From element, Expr method, @Nullable Expr seed, Alias alias) implements From {

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.sample(this);
    }
}
