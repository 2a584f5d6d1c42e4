package io.aludel.sql.ast;

/** One method for each kind of statement. */
public interface StatementVisitor<R> {
    R select(SelectNode select);

    R compound(CompoundNode compound);

    R values(ValuesNode values);

    R text(TextNode text);

    R insert(InsertNode insert);

    R update(UpdateNode update);

    R delete(DeleteNode delete);
}
