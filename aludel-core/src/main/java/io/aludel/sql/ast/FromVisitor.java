package io.aludel.sql.ast;

/** One method for each kind of FROM element. */
public interface FromVisitor<R> {
    R table(TableRef table);

    R entity(EntityRef entity);

    R subquery(SubqueryRef subquery);

    R cte(CteRef cte);

    R function(FunctionRef function);

    R sample(SampleRef sample);

    R join(Join join);
}
