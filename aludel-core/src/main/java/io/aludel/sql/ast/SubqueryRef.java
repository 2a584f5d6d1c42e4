package io.aludel.sql.ast;

/** A query in FROM: {@code (SELECT ..) AS alias}. */
public record SubqueryRef(QueryNode query, Alias alias, boolean lateral) implements From {

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.subquery(this);
    }
}
